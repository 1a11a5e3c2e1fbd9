import type { Colleague } from '@encours/db/load/colleague'
import type { Asker } from '../../commands/command.ts'
import type { Spot } from '../payload/spoken.ts'
import { placeText } from '../place.ts'

/** Who asks, and where others listen: nobody does where two people talk. */
export const askerAt = ({ actor, language }: Colleague, spot: Spot | null): Asker => ({
  actor,
  language,
  place: spot === null || spot.isDirect ? null : placeText(spot),
})
