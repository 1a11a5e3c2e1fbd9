import fc from 'fast-check'
import { addDays, type IsoDay } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Dossier, Group, LedgerSums } from '../dossier.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { givenInvoice, sumsOf } from './given.ts'

export type Drawn<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never

/** An item of a ledger: a debt, or a credit note. */
export const anyItem = fc.record({
  age: fc.oneof(fc.integer({ min: -60, max: 0 }), fc.integer({ min: -10, max: 100 })),
  openMinor: fc.integer({ min: 1, max: 4_000_000 }),
  as: fc.constantFrom('open', 'open', 'open', 'open', 'open', 'disputed', 'factored', 'credit'),
})

/** What a new ledger brings: payments of some items, new items, an order that came, how old it is. */
export const anyLedger = fc.record({
  paid: fc.array(fc.record({ item: fc.nat(11), shareBps: fc.constantFrom(0, 5_000, 10_000, 10_000) }), {
    maxLength: 4,
  }),
  added: fc.array(anyItem, { maxLength: 3 }),
  age: fc.constantFrom(0, 0, 1, 6),
  arrived: fc.option(fc.constantFrom('SO-1', 'SO-2'), { freq: 1 }),
})

/** An item as a ledger of a day has it, the nth of its account. */
export const itemOf = (
  { age, openMinor, as }: Drawn<typeof anyItem>,
  index: number,
  today: IsoDay,
): Invoice => ({
  ...givenInvoice(`F${String(index + 1)}`, addDays(today, -age), as === 'credit' ? -openMinor : openMinor),
  disputedMinor: as === 'disputed' ? openMinor : 0,
  factored: as === 'factored' ? 'recourse' : null,
})

/** An account after another ledger, and all the items that its ledgers have had. */
export function withLedger(
  { state, items }: { state: AccountState; items: readonly Invoice[] },
  given: Drawn<typeof anyLedger>,
  today: IsoDay,
): { state: AccountState; items: Invoice[] } {
  const paid = items.map((item, index) => {
    const shareBps = Math.max(0, ...given.paid.filter((one) => one.item === index).map((one) => one.shareBps))
    const openMinor = Math.trunc((item.openMinor * (10_000 - shareBps)) / 10_000)
    return { ...item, openMinor, disputedMinor: Math.min(item.disputedMinor, Math.max(0, openMinor)) }
  })
  const added = given.added.map((one, index) => itemOf(one, items.length + index, today))
  const all = [...paid, ...added]
  const { dossier, group, book } = state
  const open = openOnes(all)
  const sums = { ...dossier.sums, ...ledgerPart(sumsOf(open)) }
  const mentioned = dossier.mentioned.map((one) => ({
    ...one,
    openMinor: all.find(({ number }) => number === one.number)?.openMinor ?? 0,
  }))
  const reservations = dossier.reservations.filter(({ orderRef }) => orderRef !== given.arrived)
  const after = { ...dossier, items: open, itemCount: open.length, sums, mentioned, reservations }
  return {
    items: all,
    state: {
      ...state,
      dossier: after,
      group: group && groupAfter(group, dossier, after),
      book: { ...book, ledgerDay: latest(book.ledgerDay, addDays(today, -given.age)) },
    },
  }
}

const ledgerPart = ({ openMinor, creditsMinor, dueDays }: LedgerSums) => ({
  openMinor,
  creditsMinor,
  dueDays,
})

function groupAfter(group: Group, before: Dossier, after: Dossier): Group {
  const sums = group.sums.map((one) => ({
    ...one,
    openMinor: one.openMinor - before.sums.openMinor + after.sums.openMinor,
    creditsMinor: one.creditsMinor - before.sums.creditsMinor + after.sums.creditsMinor,
    reservations: one.reservations.filter(({ orderRef }) =>
      after.reservations.some((kept) => kept.orderRef === orderRef),
    ),
  }))
  return { ...group, sums }
}

/** What is open, oldest due day first. */
export const openOnes = (items: readonly Invoice[]): Invoice[] =>
  items
    .filter(({ openMinor }) => openMinor !== 0)
    .toSorted((one, other) => (`${one.dueDay} ${one.number}` < `${other.dueDay} ${other.number}` ? -1 : 1))

const latest = (known: IsoDay | null, other: IsoDay): IsoDay =>
  known !== null && known > other ? known : other
