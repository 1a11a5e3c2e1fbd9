import type { Column } from '../columns.ts'
import type { AmountsLook } from './whole-amounts.ts'

/** What a file's whole numbers count: `1234` is 1,234 euros, or €12.34. */
export const amountUnits = ['units', 'cents'] as const

export type AmountUnit = (typeof amountUnits)[number]

export const isAmountUnit = (text: string): text is AmountUnit => text === 'units' || text === 'cents'

/** What amounts were taken for, and how that is known: `usual` where nothing speaks for anything but units. */
export type AmountsTaken = {
  unit: AmountUnit
  by: 'usual' | 'said' | 'remembered' | 'confirmed' | 'guess'
  /** Taken for units without a word, although they look like cents. */
  mayBeCents: boolean
}

/** What was said of the amounts of a file before. `asksAnyway`: somebody is asked about its columns. */
export type SaidOfAmounts = {
  said: AmountUnit | null
  remembered: AmountUnit | null
  confirmed: boolean
  mayAsk: boolean
  asksAnyway: boolean
}

const centsSaid = /(?<!\p{L})(?:cents?|centimes?|ctm|cts?|minor|pence)(?!\p{L})/iu

/** Whether the name of an amount column says that it counts cents: `RESTE_CT`, `amountCents`, `Montant (centimes)`. */
export const saysCents = (name: string): boolean =>
  centsSaid.test(name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))

/**
 * Units or cents: a file taken for the wrong one is wrong a hundredfold without a single faulty line. So wherever whole
 * numbers leave a doubt, a person says; columns known by name are taken for units, as they always were, with a hint.
 */
export function amountsTaken(
  columns: readonly Column[],
  look: AmountsLook,
  { said, remembered, confirmed, mayAsk, asksAnyway }: SaidOfAmounts,
): { taken: AmountsTaken; asks: boolean } {
  const settled = (unit: AmountUnit, by: AmountsTaken['by']) => ({
    taken: { unit, by, mayBeCents: false },
    asks: false,
  })
  if (said !== null) return settled(said, 'said')
  const amounts = columns.filter(({ field }) => field === 'amount' || field === 'open')
  const isNamedSo = look.isWhole && amounts.some(({ name }) => saysCents(name))
  const isNoLonger = remembered === 'cents' && look.count > 0 && !look.isWhole
  if (remembered !== null && !isNoLonger) return settled(remembered, 'remembered')
  if (!isNamedSo && !isNoLonger && !look.isDoubtful) return settled('units', 'usual')
  const unit = isNamedSo || (look.isDoubtful && look.isSpread) ? 'cents' : 'units'
  const isKnown = amounts.every(({ by }) => by === 'name' || by === 'layout')
  if (!mayAsk || (isKnown && !isNamedSo && !isNoLonger && !asksAnyway)) {
    const mayBeCents = look.isDoubtful && look.isSpread
    return { taken: { unit: 'units', by: 'usual', mayBeCents }, asks: false }
  }
  if (confirmed) return settled(unit, 'confirmed')
  return { taken: { unit, by: 'guess', mayBeCents: false }, asks: true }
}
