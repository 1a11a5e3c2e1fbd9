import fc from 'fast-check'
import type { Ask } from '../credit/ask.ts'
import { addDays, day, toInstant } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Group } from '../dossier.ts'
import type { Grade } from '../habits/habits.ts'
import { money } from '../money.ts'
import { anyItem, anyPledge, disputesOf, pledgesOn } from './any-agreements.ts'
import { givenAsk, givenAt, givenHabits, givenInvoice, givenState, sumsOf } from './given.ts'

const minor = fc.integer({ min: 1, max: 5_000_000 })
const terms: fc.Arbitrary<Ask['terms']> = fc.oneof(
  fc.record({ kind: fc.constant('net' as const), days: fc.integer({ min: 0, max: 120 }) }),
  fc.record({
    kind: fc.constant('endOfMonth' as const),
    days: fc.integer({ min: 0, max: 75 }),
    reading: fc.constantFrom('daysThenEnd' as const, 'endThenDays' as const),
  }),
)
/** The facts of an account and an ask as figures, to be changed by a test before `checkFor` builds them. */
export const anySituation = fc.record({
  items: fc.array(anyItem, { maxLength: 12 }),
  pledges: fc.array(anyPledge, { maxLength: 3 }),
  limitMinor: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
  grade: fc.option(fc.constantFrom<Grade[]>('A', 'B', 'C', 'D', 'E')),
  openTotalMinor: fc.integer({ min: 1_000_000, max: 500_000_000 }),
  ledgerAge: fc.constantFrom(0, 0, 0, 9),
  reservedMinor: fc.option(minor),
  cover: fc.constantFrom('none' as const, 'none' as const, 'stopped' as const),
  siblingMinor: fc.option(minor),
  amountMinor: fc.integer({ min: 100, max: 9_000_000 }),
  currency: fc.constantFrom('EUR', 'EUR', 'USD', 'JPY'),
  basis: fc.constantFrom('HT' as const, 'TTC' as const),
  vatBps: fc.constantFrom(0, 550, 2_000, 2_100),
  terms,
  creditsMinor: fc.constantFrom(0, 0, 12_000_000),
  orderRef: fc.constantFrom(null, null, 'SO-7'),
})

/** An account and an ask, for property tests: every reason for a no there is but holds and insolvency, and credits and groups. */
export const anyCheck: fc.Arbitrary<{ state: AccountState; ask: Ask }> = anySituation.map((given) =>
  checkFor(given),
)

type Given = typeof anySituation extends fc.Arbitrary<infer Value> ? Value : never

/** The account and the ask of a situation. */
export function checkFor(given: Given): { state: AccountState; ask: Ask } {
  const items = given.items.map(({ age, openMinor, disputed }, index) =>
    givenInvoice(`F${index}`, addDays(givenAt.today, -age), openMinor, disputed ? openMinor : 0),
  )
  const ledgerDay = addDays(givenAt.today, -given.ledgerAge)
  const rates = ['USD', 'JPY'].map((code) => ({
    currency: money(0, code).currency,
    day: day('2026-01-01'),
    baseMicros: code === 'USD' ? 917_431 : 6_173,
  }))
  const reservation = {
    id: 'r1',
    orderRef: 'SO-7',
    amountMinor: given.reservedMinor ?? 0,
    madeBy: 'p',
    madeByName: 'Julie',
    madeAt: givenAt.now,
    expiresAt: toInstant(Date.UTC(2026, 10, 23, 9)),
  }
  items.sort((one, other) => (one.dueDay < other.dueDay ? -1 : 1))
  const state = givenState({
    dossier: {
      ...pledgesOn(items, given.pledges),
      disputes: disputesOf(given.items),
      account: { vatBps: given.vatBps, cover: given.cover },
      sums: { ...sumsOf(items), creditsMinor: given.creditsMinor },
      items,
      limit: { minor: given.limitMinor, until: null },
      habits: given.grade && givenHabits({ grade: given.grade }),
      reservations: given.reservedMinor === null ? [] : [reservation],
    },
    book: { openTotalMinor: given.openTotalMinor, ledgerDay, rates },
  })
  const ask = givenAsk({
    amount: money(given.amountMinor, given.currency),
    basis: given.basis,
    terms: given.terms,
    orderRef: given.orderRef,
  })
  return { state: { ...state, group: groupOf(given, state) }, ask }
}

function groupOf(given: Given, state: AccountState): Group | null {
  if (given.siblingMinor === null) return null
  const { sums, account } = state.dossier
  return {
    version: 1,
    id: 'G1',
    name: 'Groupe',
    currency: account.currency,
    limit: { minor: 7_000_000, until: null },
    members: 2,
    leadId: 'A1',
    sums: [
      {
        currency: account.currency,
        openMinor: sums.openMinor + given.siblingMinor,
        creditsMinor: sums.creditsMinor,
        billsMinor: 0,
        deliveredNotInvoicedMinor: 0,
        deliveries: [],
        limitsMinor: (given.limitMinor ?? 0) + 3 * given.siblingMinor,
        reservations: state.dossier.reservations.map((one) => ({ ...one, accountId: account.id })),
      },
    ],
  }
}
