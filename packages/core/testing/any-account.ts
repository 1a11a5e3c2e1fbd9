import fc from 'fast-check'
import type { Book } from '../book.ts'
import { addDays, day, type IsoDay } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Dossier, Group, LedgerSums } from '../dossier.ts'
import type { Grade } from '../habits/habits.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { mentionedIn } from '../matter.ts'
import { money } from '../money.ts'
import { givenAt, givenHabits, givenInvoice, givenState, sumsOf } from './given.ts'

type Given<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never

const minor = fc.integer({ min: 1, max: 4_000_000 })

/** An item of a ledger: a debt, or a credit note. */
const anyItem = fc.record({
  age: fc.oneof(fc.integer({ min: -60, max: 0 }), fc.integer({ min: -10, max: 100 })),
  openMinor: minor,
  as: fc.constantFrom('open', 'open', 'open', 'open', 'open', 'disputed', 'factored', 'credit'),
})

/** The facts of an account as figures; `accountFrom` builds them. */
export const anyAccount = fc.record({
  items: fc.array(anyItem, { maxLength: 6 }),
  limitMinor: fc.option(fc.oneof(fc.integer({ min: 0, max: 10_000_000 }), fc.constant(20_000_000))),
  limitDays: fc.option(fc.integer({ min: -5, max: 60 }), { freq: 1 }),
  reviewedAge: fc.option(fc.integer({ min: 0, max: 400 })),
  quietDays: fc.option(fc.integer({ min: 0, max: 100 })),
  grade: fc.option(fc.constantFrom<Grade[]>('A', 'B', 'C', 'D', 'E')),
  trend: fc.constantFrom('steady' as const, 'worse' as const),
  undelivered: fc.option(fc.record({ inDays: fc.integer({ min: -5, max: 90 }), minor })),
  bills: fc.array(fc.record({ state: fc.constantFrom('accepted' as const, 'accepted' as const, 'unpaid' as const), minor }), {
    maxLength: 2,
  }),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'USD', 'JPY'),
  country: fc.constantFrom('FR', 'BE'),
  isCompany: fc.boolean(),
  isOwned: fc.boolean(),
  group: fc.option(
    fc.record({
      isLead: fc.boolean(),
      limitMinor: fc.option(fc.integer({ min: 1_000_000, max: 12_000_000 })),
      siblingMinor: minor,
    }),
    { freq: 2 },
  ),
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

/** The numbers of items as they come into a ledger. */
export const itemNumber = (index: number): string => `F${String(index)}`

const itemOf = ({ age, openMinor, as }: Given<typeof anyItem>, index: number, today: IsoDay): Invoice => ({
  ...givenInvoice(itemNumber(index), addDays(today, -age), as === 'credit' ? -openMinor : openMinor),
  disputedMinor: as === 'disputed' ? openMinor : 0,
  factored: as === 'factored' ? 'recourse' : null,
})

const dollars: Book['rates'] = [
  { currency: money(0, 'USD').currency, day: day('2026-01-01'), baseMicros: 917_431 },
]

/** An account of these facts, and all the items of its ledger; yen have no rate. */
export function accountFrom(given: Given<typeof anyAccount>): { state: AccountState; items: Invoice[] } {
  const { today } = givenAt
  const items = given.items.map((one, index) => itemOf(one, index, today))
  const { currency } = money(0, given.currency)
  const bills = given.bills.map((one, index) => ({
    number: `B${String(index + 1)}`,
    state: one.state,
    dueDay: today,
    amountMinor: one.minor,
  }))
  const { undelivered, grade, trend } = given
  const deliveries = undelivered
    ? [{ deliveryDay: addDays(today, undelivered.inDays), undeliveredMinor: undelivered.minor }]
    : []
  const state = givenState({
    dossier: {
      account: {
        currency,
        country: given.country,
        kind: given.isCompany ? 'company' : 'soleTrader',
        ownerId: given.isOwned ? 'p-rep' : null,
        groupId: given.group && 'G1',
      },
      items: openOnes(items),
      sums: { deliveries, billsMinor: sum(bills.map(({ amountMinor }) => amountMinor)) },
      bills,
      limit: {
        minor: given.limitMinor,
        until: given.limitDays === null ? null : addDays(today, given.limitDays),
      },
      limitReviewedOn: given.reviewedAge === null ? null : addDays(today, -given.reviewedAge),
      newestInvoiceDay: given.quietDays === null ? null : addDays(today, -given.quietDays),
      habits: grade && givenHabits({ grade, trend }),
    },
    book: { rates: dollars, country: given.country },
  })
  return { state: { ...state, group: groupOf(state.dossier, given.group) }, items }
}

function groupOf(dossier: Dossier, given: Given<typeof anyAccount>['group']): Group | null {
  if (given === null) return null
  const { isLead, limitMinor, siblingMinor } = given
  const { currency } = dossier.account
  const own = shareOf(dossier.sums)
  return {
    version: 1,
    id: 'G1',
    name: 'Groupe Nord',
    currency,
    limit: { minor: limitMinor, until: null },
    members: 2,
    leadId: isLead ? 'A1' : 'A0',
    sums: [
      {
        currency,
        ...own,
        openMinor: own.openMinor + siblingMinor,
        limitsMinor: siblingLimitMinor + (dossier.limit.minor ?? 0),
        reservations: [],
      },
    ],
  }
}

/** The limit of the other account of the group. */
export const siblingLimitMinor = 2_000_000

/** What an account's ledger brings into its group's sums. */
const shareOf = ({ openMinor, creditsMinor, billsMinor, deliveredNotInvoicedMinor, deliveries }: LedgerSums) => ({
  openMinor,
  creditsMinor,
  billsMinor,
  deliveredNotInvoicedMinor,
  deliveries,
})

/** An account after another ledger, and all the items that its ledgers have had. */
export function withLedger(
  { state, items }: { state: AccountState; items: readonly Invoice[] },
  given: Given<typeof anyLedger>,
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

const ledgerPart = ({ openMinor, creditsMinor, dueDays }: LedgerSums) => ({ openMinor, creditsMinor, dueDays })

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

const openOnes = (items: readonly Invoice[]): Invoice[] =>
  items
    .filter(({ openMinor }) => openMinor !== 0)
    .toSorted((one, other) => (`${one.dueDay} ${one.number}` < `${other.dueDay} ${other.number}` ? -1 : 1))

const latest = (known: IsoDay | null, other: IsoDay): IsoDay => (known !== null && known > other ? known : other)

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)

/** The invoices that an account's matters name. */
export const namedIn = (dossier: Dossier): Set<string> => new Set(mentionedIn(dossier).map(({ number }) => number))
