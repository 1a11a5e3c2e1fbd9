import { expect, test } from 'vitest'
import { day } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { decideOnAccount } from '../decide-action.ts'
import { applyToState } from '../follow/follow-facts.ts'
import { money } from '../money.ts'
import { givenAsk, givenAt, givenInvoice, givenState } from '../testing/given.ts'
import { givenAction, givenActor } from '../testing/given-actions.ts'
import type { Ask } from './ask.ts'
import { checkCredit } from './check-credit.ts'

const analyst = givenActor('credit', { personId: 'p-analyst', level: 'analyst' })

/** €300,000 of limit, and €10,000 that is 31 days late. */
const late = givenState({
  dossier: {
    limit: { minor: 30_000_000, until: null },
    items: [givenInvoice('F1', '2026-10-20', 1_000_000)],
  },
})
const waiver = { limitMinor: null, waives: ['past-due'], until: '2026-12-31', amountMinor: 500_000 }
const forOrder = { ...waiver, kind: 'order', orderRef: 'SO-1' }

/** What comes of a rep's wish once an analyst has agreed to it; null where that is refused. */
function granted(wish: Record<string, unknown>): AccountState | null {
  const asked = decideOnAccount(late, givenAction('exception.request', wish), {
    actor: givenActor('rep'),
    ...givenAt,
  })
  const open = asked.ok ? asked.value.changes.reduce(applyToState, late) : late
  const agreed = decideOnAccount(open, givenAction('exception.approve'), { actor: analyst, ...givenAt })
  return agreed.ok ? agreed.value.changes.reduce(applyToState, open) : null
}
const verdict = (state: AccountState | null, ask: Partial<Ask>) =>
  state && checkCredit(state, givenAsk({ basis: 'TTC', orderRef: 'SO-1', ...ask }), givenAt).verdict
const euros = (minor: number) => ({ amount: money(minor, 'EUR') })

test('given €300,000 and €10,000 overdue, an analyst waives that for an order of €5,000, and not for any order', () => {
  expect(verdict(granted(forOrder), euros(500_000))).toBe('approve')
  expect(granted(waiver)).toBeNull()
})

test('granted for €5,000, the overdue weighs again a cent above, and for €230,000', () => {
  const state = granted(forOrder)
  expect(verdict(state, euros(500_001))).toBe('refer')
  expect(verdict(state, euros(23_000_000))).toBe('refer')
  expect(verdict(state, { ...euros(23_000_000), depositMinor: 22_500_000 })).toBe('approve')
})

test('what counts is what the ask adds with VAT in the account’s currency, whatever its own basis and currency', () => {
  const state = granted(forOrder)
  const rates = [{ currency: money(0, 'USD').currency, day: day('2026-01-01'), baseMicros: 500_000 }]
  const rated = state && { ...state, book: { ...state.book, rates } }
  const dollars = (minor: number) => ({ amount: money(minor, 'USD') })
  // €4,166.66 without VAT are €4,999.99 with 20 %, a cent more is a cent too many
  expect(verdict(state, { basis: 'HT', ...euros(416_666) })).toBe('approve')
  expect(verdict(state, { basis: 'HT', ...euros(416_668) })).toBe('refer')
  expect(verdict(rated, dollars(1_000_000))).toBe('approve')
  expect(verdict(rated, dollars(1_000_002))).toBe('refer')
  expect(verdict(state, dollars(1))).toBe('refer')
})

test('granted before amounts were kept, it holds for an order of any size', () => {
  const before = {
    id: 'q1',
    limitMinor: null,
    waives: ['past-due' as const],
    until: day('2026-12-31'),
    orderRef: 'SO-1',
    openedAt: givenAt.now,
  }
  const state = { ...late, dossier: { ...late.dossier, exceptions: [before] } }
  expect(verdict(state, euros(23_000_000))).toBe('approve')
})
