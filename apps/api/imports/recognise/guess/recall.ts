import type { Instant } from '@encours/core/day'
import { type KnownLayout, loadKnownLayout } from '@encours/db/load/known-layout'
import type { Store } from '@encours/db/store'
import { type AmountUnit, isAmountUnit } from '../amount-unit/amount-unit.ts'

/** Who said how columns are to be read, and when. `null` where it was no person who is still known. */
export type Remembered = { by: string | null; at: Instant }

/** A layout as it was confirmed. */
export type Recalled = {
  map: Readonly<Record<string, string>>
  /** What its amounts count, where that was said. */
  amountUnit: AmountUnit | null
  remembered: Remembered
}

/** Stands beside the columns' names where the unit of the amounts is kept: no column is called so. */
export const amountUnitKey = ''

/** Looks up how columns were confirmed to be read. */
export const recallFrom =
  (store: Store) =>
  async (layoutKey: string): Promise<Recalled | null> => {
    const known = await store.read((door) => loadKnownLayout(door, layoutKey))
    if (known === null) return null
    const { [amountUnitKey]: unit = '', ...map } = known.map
    return { map, amountUnit: isAmountUnit(unit) ? unit : null, remembered: rememberedOf(known) }
  }

const rememberedOf = ({ confirmedByName, confirmedAt }: KnownLayout): Remembered => ({
  by: confirmedByName,
  at: confirmedAt,
})
