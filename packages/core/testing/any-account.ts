import fc from 'fast-check'
import type { Book } from '../book.ts'
import { addDays, day, toInstant } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Dossier, Group, LedgerSums } from '../dossier.ts'
import type { Grade } from '../habits/habits.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { money } from '../money.ts'
import type { Remark } from '../standing/remark.ts'
import { anyItem, type Drawn, itemOf, openOnes } from './any-ledger.ts'
import { givenAt, givenHabits, givenState } from './given.ts'

const minor = fc.integer({ min: 1, max: 4_000_000 })

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
  bills: fc.array(
    fc.record({ state: fc.constantFrom('accepted' as const, 'accepted' as const, 'unpaid' as const), minor }),
    {
      maxLength: 2,
    },
  ),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'USD', 'JPY'),
  country: fc.constantFrom('FR', 'BE'),
  /** A dossier keeps twenty. */
  remarks: fc.constantFrom(0, 0, 0, 19),
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

const dollars: Book['rates'] = [
  { currency: money(0, 'USD').currency, day: day('2026-01-01'), baseMicros: 917_431 },
]

/** An account of these facts, and all the items of its ledger; yen have no rate. */
export function accountFrom(given: Drawn<typeof anyAccount>): { state: AccountState; items: Invoice[] } {
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
      remarks: Array.from({ length: given.remarks }, (_, nth) => remarkOf(given.remarks - nth)),
    },
    book: { rates: dollars, country: given.country },
  })
  return { state: { ...state, group: groupOf(state.dossier, given.group) }, items }
}

const remarkOf = (nth: number): Remark => ({
  id: `m-${String(nth)}`,
  openedAt: toInstant(Date.parse(givenAt.now) - (nth + 1) * 60_000),
  openedBy: { personId: null, name: null },
  kind: 'note',
  text: 'They like short mails.',
})

function groupOf(dossier: Dossier, given: Drawn<typeof anyAccount>['group']): Group | null {
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
const shareOf = ({
  openMinor,
  creditsMinor,
  billsMinor,
  deliveredNotInvoicedMinor,
  deliveries,
}: LedgerSums) => ({
  openMinor,
  creditsMinor,
  billsMinor,
  deliveredNotInvoicedMinor,
  deliveries,
})

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)
