import { describe, expect, test } from 'vitest'
import { day, toInstant } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { money } from '../money.ts'
import { dollar, euro, givenAsk, givenAt, givenHabits, givenInvoice, givenState } from '../testing/given.ts'
import type { Ask } from './ask.ts'
import { checkCredit } from './check-credit.ts'

const check = (state: AccountState, ask: Partial<Ask> = {}) => checkCredit(state, givenAsk(ask), givenAt)
const codes = (state: AccountState, ask: Partial<Ask> = {}) =>
  check(state, ask).reasons.map((reason) => `${reason.severity} ${reason.code}`)

describe('the limit', () => {
  test('€30,000 with VAT on a limit of €60,000 with nothing owed approves and leaves €30,000', () => {
    const answer = check(givenState())
    expect(answer).toMatchObject({
      verdict: 'approve',
      reasons: [],
      headroomBeforeMinor: 6_000_000,
      headroomAfterMinor: 3_000_000,
      ways: [],
      decider: null,
    })
    expect(answer.amount).toMatchObject({
      withoutVatMinor: 2_500_000,
      withVatMinor: 3_000_000,
      addsMinor: 3_000_000,
    })
  })

  test('exactly the limit approves, one cent more is over it', () => {
    const owes = (minor: number) =>
      givenState({ dossier: { items: [givenInvoice('F1', '2026-12-20', minor)] } })
    expect(check(owes(3_000_000)).verdict).toBe('approve')
    expect(check(owes(3_000_001)).reasons).toEqual([
      { severity: 'refer', code: 'over-limit', overMinor: 1, limitMinor: 6_000_000 },
    ])
  })

  test('none set refers, zero is over the limit by the whole ask', () => {
    expect(codes(givenState({ dossier: { limit: { minor: null, until: null } } }))).toEqual([
      'refer limit-none',
    ])
    expect(check(givenState({ dossier: { limit: { minor: 0, until: null } } })).reasons).toMatchObject([
      { code: 'over-limit', overMinor: 3_000_000 },
    ])
  })

  test('a limit counts on its last day and has expired the day after', () => {
    const until = (text: string) => givenState({ dossier: { limit: { minor: 6_000_000, until: day(text) } } })
    expect(codes(until('2026-11-20'))).toEqual([])
    expect(codes(until('2026-11-19'))).toEqual(['refer limit-expired'])
  })

  test('an overrun of €2,500 at most approves with a mention for grades A to C, and refers without a grade', () => {
    const owes = (minor: number, grade: 'A' | 'C' | 'D' | null) =>
      givenState({
        dossier: {
          items: [givenInvoice('F1', '2026-12-20', minor)],
          habits: grade && givenHabits({ grade }),
        },
      })
    const short = { terms: { kind: 'net', days: 15 } as const, depositMinor: 0 }
    expect(codes(owes(3_250_000, 'A'), short)).toEqual(['mention within-tolerance'])
    expect(codes(owes(3_250_001, 'C'), short)).toEqual(['refer over-limit'])
    expect(codes(owes(3_000_001, null), short)).toEqual(['refer over-limit'])
    expect(codes(owes(3_000_001, 'D'), { ...short, depositMinor: 0 })).toContain('refer over-limit')
  })

  test("another rep's reservation is named when it takes the headroom, and until when", () => {
    const reservation = {
      id: 'r1',
      orderRef: 'SO-7',
      amountMinor: 4_000_000,
      madeBy: 'p-2',
      madeByName: 'Julie Lambert',
      madeAt: givenAt.now,
      expiresAt: toInstant(Date.UTC(2026, 10, 23, 9)),
    }
    const state = givenState({ dossier: { reservations: [reservation] } })
    expect(codes(state)).toEqual(['refer over-limit', 'refer reserved-by-another'])
    expect(check(state).reasons[1]).toMatchObject({ reservedMinor: 4_000_000, by: 'Julie Lambert' })
    expect(codes(state, { orderRef: 'SO-7' })).toEqual([])
  })
})

describe('what is overdue', () => {
  const overdue = (days: string, minor: number, others = 0) =>
    givenState({
      dossier: {
        items: [
          givenInvoice('F1', days, minor),
          ...(others ? [givenInvoice('F2', '2026-12-31', others)] : []),
        ],
      },
    })

  test('15 days past due is within the policy, 16 days and €1,000 refers, 61 days declines', () => {
    expect(codes(overdue('2026-11-05', 100_000))).toEqual([])
    expect(codes(overdue('2026-11-04', 100_000))).toEqual(['refer past-due'])
    expect(codes(overdue('2026-09-21', 100_000))).toEqual(['refer past-due'])
    expect(codes(overdue('2026-09-20', 100_000))).toEqual(['decline past-due'])
  })

  test('less than €1,000, or less than 5 % of what is open, does not weigh', () => {
    expect(codes(overdue('2026-11-04', 99_999))).toEqual([])
    expect(codes(overdue('2026-11-04', 120_000, 2_300_000))).toEqual([])
    expect(codes(overdue('2026-11-04', 122_000, 2_300_000))).toEqual(['refer past-due'])
  })

  test('the reason names the oldest invoice, its age and all that is too old', () => {
    const items = [
      givenInvoice('FA-2291', '2026-10-20', 1_440_000),
      givenInvoice('FA-2300', '2026-11-01', 60_000),
      givenInvoice('FA-2310', '2026-11-15', 70_000),
    ]
    expect(check(givenState({ dossier: { items } })).reasons).toMatchObject([
      { code: 'past-due', overdueMinor: 1_500_000, oldestDays: 31, oldestNumber: 'FA-2291', overDays: 15 },
    ])
  })

  test('an unaccepted dispute stays overdue and is mentioned', () => {
    const items = [givenInvoice('F1', '2026-10-20', 200_000, 50_000)]
    expect(codes(givenState({ dossier: { items } }))).toEqual(['refer past-due', 'mention disputed'])
  })
})

describe('standing and terms', () => {
  test('insolvency, the legal stage and a fraud hold decline, a manual hold and stopped cover refer', () => {
    const hold = (kind: 'manual' | 'fraud' | 'legal') =>
      givenState({ dossier: { hold: { kind, note: null, placedOn: day('2026-11-01'), placedBy: null } } })
    const insolvency = {
      kind: 'receivership',
      since: day('2026-11-01'),
      source: 'BODACC',
      claimBy: null,
      claimedOn: null,
    } as const
    expect(codes(givenState({ dossier: { account: { insolvency } } }))).toEqual(['decline insolvency'])
    expect(codes(hold('legal'))).toEqual(['decline legal-stage'])
    expect(codes(hold('fraud'))).toEqual(['decline fraud-hold'])
    expect(codes(hold('manual'))).toEqual(['refer on-hold'])
    expect(codes(givenState({ dossier: { account: { cover: 'stopped' } } }))).toEqual(['refer cover-stopped'])
  })

  test('a prepaid ask passes insolvency, overdue and limits; only fraud and manual holds stop it', () => {
    const worst = givenState({
      dossier: {
        account: {
          insolvency: {
            kind: 'liquidation',
            since: day('2026-01-01'),
            source: 'BODACC',
            claimBy: null,
            claimedOn: null,
          },
        },
        limit: { minor: 0, until: null },
        items: [givenInvoice('F1', '2026-01-01', 9_000_000)],
      },
      book: { ledgerDay: null },
    })
    const prepaid = { terms: { kind: 'prepayment' } as const }
    expect(check(worst, prepaid)).toMatchObject({ verdict: 'approve', reasons: [], expectedPayment: null })
    expect(check(worst, prepaid).amount.addsMinor).toBe(0)
    const held = (kind: 'manual' | 'fraud' | 'legal') =>
      givenState({ dossier: { hold: { kind, note: null, placedOn: day('2026-11-01'), placedBy: null } } })
    expect(check(held('legal'), prepaid).verdict).toBe('approve')
    expect(check(held('manual'), prepaid)).toMatchObject({ verdict: 'refer', ways: [] })
    expect(check(held('fraud'), prepaid)).toMatchObject({ verdict: 'decline', ways: [] })
  })

  test('in France 60 days from the invoice or 45 days end of month are the law, one more declines', () => {
    const terms = (of: Ask['terms']) => codes(givenState(), { terms: of })
    expect(terms({ kind: 'net', days: 60 })).toEqual([])
    expect(terms({ kind: 'net', days: 61 })).toEqual(['decline terms-beyond-law'])
    expect(terms({ kind: 'endOfMonth', days: 45, reading: 'endThenDays' })).toEqual([])
    expect(terms({ kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' })).toEqual([])
    expect(terms({ kind: 'endOfMonth', days: 75, reading: 'endThenDays' })).toEqual([
      'decline terms-beyond-law',
    ])
  })

  test('grade C gets 30 days, grade D 15 days with a deposit of 30 %, grade E prepayment', () => {
    const graded = (grade: 'C' | 'D' | 'E', ask: Partial<Ask>) =>
      codes(givenState({ dossier: { habits: givenHabits({ grade }) } }), ask)
    const days = (count: number) => ({ kind: 'net', days: count }) as const
    expect(graded('C', { terms: days(30) })).toEqual([])
    expect(graded('C', { terms: days(31) })).toEqual(['refer grade-terms'])
    expect(graded('D', { terms: days(15), depositMinor: 900_000 })).toEqual([])
    expect(graded('D', { terms: days(15), depositMinor: 899_999 })).toEqual(['refer grade-terms'])
    expect(graded('E', { terms: days(1), depositMinor: 2_900_000 })).toEqual(['refer grade-terms'])
  })
})

describe('the group, the book and its facts', () => {
  const group = (limitMinor: number | null, siblingOpenMinor: number, currency = euro) => ({
    version: 3,
    id: 'G1',
    name: 'Groupe Durand',
    currency: euro,
    limit: { minor: limitMinor, until: null },
    members: 2,
    leadId: 'A1',
    sums: [
      {
        currency,
        openMinor: siblingOpenMinor,
        creditsMinor: 0,
        billsMinor: 0,
        deliveredNotInvoicedMinor: 0,
        deliveries: [],
        limitsMinor: 0,
        reservations: [],
      },
    ],
  })

  test('the tighter of account and group rules: €10,000 owed elsewhere and €30,000 asked exceed €35,000 by €5,000', () => {
    expect(check(givenState({ group: group(3_500_000, 1_000_000) })).reasons).toEqual([
      {
        severity: 'refer',
        code: 'group-limit',
        overMinor: 500_000,
        limitMinor: 3_500_000,
        groupName: 'Groupe Durand',
        currency: euro,
      },
    ])
    expect(codes(givenState({ group: group(4_000_000, 1_000_000) }))).toEqual([])
  })

  test('a sibling in dollars counts at the rate of the day, and without a rate the verdict says so', () => {
    const rates = [{ currency: dollar, day: day('2026-01-01'), baseMicros: 900_000 }]
    const mixed = group(3_899_999, 1_000_000, dollar)
    expect(codes(givenState({ group: mixed, book: { rates } }))).toEqual(['refer group-limit'])
    expect(codes(givenState({ group: mixed }))).toEqual(['refer no-rate'])
  })

  test('15 % of the book on one group passes, more refers', () => {
    const book = (openTotalMinor: number) => givenState({ book: { openTotalMinor } })
    expect(codes(book(17_000_000))).toEqual([])
    expect(check(book(16_999_999)).reasons).toMatchObject([
      { code: 'concentration', shareBps: 1_500, maxBps: 1_500 },
    ])
  })

  test('a ledger of two business days ago will do, of three refers; a weekend is no business day', () => {
    const ledger = (text: string | null) =>
      givenState({ book: { ledgerDay: text === null ? null : day(text) } })
    expect(codes(ledger('2026-11-18'))).toEqual([])
    expect(codes(ledger('2026-11-17'))).toEqual(['refer facts-too-old'])
    expect(codes(ledger(null))).toEqual(['refer facts-too-old'])
    const monday = { today: day('2026-11-23'), now: givenAt.now }
    expect(checkCredit(ledger('2026-11-19'), givenAsk(), monday).reasons).toEqual([])
  })

  test('an ask in dollars is converted; without a rate it is a reason and no guess', () => {
    const rates = [{ currency: dollar, day: day('2026-01-01'), baseMicros: 900_000 }]
    const ask = { amount: money(2_500_000, 'USD') }
    expect(check(givenState({ book: { rates } }), ask).headroomAfterMinor).toBe(3_300_000)
    expect(codes(givenState(), ask)).toEqual(['refer no-rate'])
    expect(check(givenState(), ask).headroomAfterMinor).toBeNull()
  })

  test('the decider follows the resulting exposure: €30,000 the manager, €110,000 the manager and the CFO', () => {
    const owes = (minor: number) =>
      check(
        givenState({
          dossier: { limit: { minor: 0, until: null }, items: [givenInvoice('F', '2026-12-31', minor)] },
        }),
      )
    expect(owes(1).decider).toEqual({ needs: ['manager'], names: ['Claire Maes'], withinHours: 4 })
    expect(owes(8_000_000).decider?.names).toEqual(['Claire Maes', 'Luc Petit'])
    expect(owes(28_000_000).decider?.needs).toEqual(['cfo', 'ceo'])
  })

  test('the money is likely on the due day and the usual delay, rolled to a business day, and waiting costs', () => {
    const answer = check(givenState({ dossier: { habits: givenHabits() } }))
    expect(answer.dueDay).toBe('2027-01-04')
    expect(answer.expectedPayment).toMatchObject({
      likelyDay: '2027-01-11',
      earliestDay: '2027-01-04',
      latestDay: '2027-01-18',
    })
  })
})
