import type { RefusalManner } from '../cards/refusal-card.ts'
import type { Asking } from './command.ts'

/** How a refusal is said to an asker. */
export const mannerOf = ({ deps, asker }: Asking): RefusalManner => ({
  language: asker.language,
  currency: deps.currency,
  today: deps.today(),
})
