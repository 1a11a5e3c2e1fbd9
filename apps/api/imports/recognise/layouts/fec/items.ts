import type { IsoDay } from '@encours/core/day'
import type { Entry } from './entry.ts'
import { type SettledEntry, settleEntries } from './settle.ts'

/** An invoice, a credit or a bill as the entries of an account make it. */
export type FecItem = {
  line: number
  number: string
  day: IsoDay
  dueDay: IsoDay | null
  amountMinor: number
  openMinor: number
  settledDay: IsoDay | null
}

type AreSales = (journal: string) => boolean

/** The invoices of an account, settled ones too, and the credits that nobody has used. One a piece. */
export function invoicesOf(entries: readonly Entry[], areSales: AreSales): FecItem[] {
  const items = new Map<string, FecItem>()
  for (const settled of settleEntries(entries, areSales)) {
    const isSale = areSales(settled.entry.journal)
    // A payment, a transfer or an opening balance counts as far as it is open
    if (isSale || settled.openMinor !== 0) addItem(items, settled, { isSale })
  }
  return [...items.values()]
}

/** The bills that are still held: what was paid without a letter is the bill of that amount, else the oldest ones. */
export function billsOf(entries: readonly Entry[]): FecItem[] {
  const rest = settleEntries(entries, () => false).filter(({ openMinor }) => openMinor !== 0)
  const unlinked = withoutPairs(
    rest.map(({ entry, openMinor }) => ({ ...entry, minor: openMinor, letter: 'rest' })),
  )
  const items = new Map<string, FecItem>()
  for (const settled of settleEntries(unlinked, () => false)) {
    if (settled.openMinor > 0) addItem(items, settled, { isSale: false })
  }
  return [...items.values()]
}

/** Leaves out each credit that a bill has the amount of, and that bill. */
function withoutPairs(entries: readonly Entry[]): Entry[] {
  const left = new Set(entries)
  for (const credit of entries.filter(({ minor }) => minor < 0)) {
    const bill = [...left].find(({ minor }) => minor === -credit.minor)
    if (!bill) continue
    left.delete(bill)
    left.delete(credit)
  }
  return [...left]
}

/**
 * Entries of one piece and sign are one item; another sign under the same number gets the journal behind it. What
 * only moves an invoice to another account adds nothing to its amount.
 */
function addItem(
  items: Map<string, FecItem>,
  { entry, openMinor, settledDay }: SettledEntry,
  { isSale }: { isSale: boolean },
): void {
  const weight = isSale ? entry.minor : openMinor
  const named = entry.piece === '' ? `${entry.journal} ${entry.entry}` : entry.piece
  const other = items.get(named)
  const number = other && other.amountMinor > 0 !== weight > 0 ? `${named} ${entry.journal}` : named
  const known = items.get(number)
  if (!known) {
    const { line, pieceDay, dueDay } = entry
    items.set(number, { line, number, day: pieceDay, dueDay, amountMinor: weight, openMinor, settledDay })
    return
  }
  known.openMinor += openMinor
  known.amountMinor = larger(known.amountMinor + (isSale ? entry.minor : 0), known.openMinor)
  known.settledDay = known.openMinor === 0 ? later(known.settledDay, settledDay) : null
}

const larger = (a: number, b: number): number => (Math.abs(a) >= Math.abs(b) ? a : b)

const later = (a: IsoDay | null, b: IsoDay | null): IsoDay | null =>
  a === null || (b !== null && b > a) ? b : a
