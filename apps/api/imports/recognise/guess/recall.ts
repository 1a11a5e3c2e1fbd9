import type { Instant } from '@encours/core/day'
import { type KnownLayout, loadKnownLayout } from '@encours/db/load/known-layout'
import type { Store } from '@encours/db/store'

/** Who said how columns are to be read, and when. `null` where it was no person who is still known. */
export type Remembered = { by: string | null; at: Instant }

/** A layout as it was confirmed. */
export type Recalled = { map: Readonly<Record<string, string>>; remembered: Remembered }

/** Looks up how columns were confirmed to be read. */
export const recallFrom =
  (store: Store) =>
  async (layoutKey: string): Promise<Recalled | null> => {
    const known = await store.read((door) => loadKnownLayout(door, layoutKey))
    return known && { map: known.map, remembered: rememberedOf(known) }
  }

const rememberedOf = ({ confirmedByName, confirmedAt }: KnownLayout): Remembered => ({
  by: confirmedByName,
  at: confirmedAt,
})
