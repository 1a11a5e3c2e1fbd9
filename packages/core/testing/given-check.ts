import type { CreditCheck } from '../credit/credit-check.ts'
import { day } from '../day.ts'
import { euro, givenAsk, givenAt } from './given.ts'

/** €25,000 without VAT for Durand on 45 days, with a limit of €60,000 of which €50,000 are used: not yet. */
export const givenCheck = (differs: Partial<CreditCheck> = {}): CreditCheck => ({
  verdict: 'refer',
  ask: givenAsk(),
  account: durand,
  amount: { currency: euro, withoutVatMinor: 2_500_000, withVatMinor: 3_000_000, addsMinor: 3_000_000 },
  dueDay: day('2027-01-04'),
  reasons: [
    { severity: 'refer', code: 'over-limit', overMinor: 2_000_000, limitMinor: 6_000_000 },
    {
      severity: 'refer',
      code: 'past-due',
      overdueMinor: 1_440_000,
      oldestDays: 31,
      oldestNumber: 'FA-2291',
      overDays: 15,
    },
  ],
  exposure: {
    openInvoicesMinor: 5_000_000,
    billsMinor: 0,
    orderedNotDeliveredMinor: 0,
    deliveredNotInvoicedMinor: 0,
    reservationsMinor: 0,
    creditsMinor: 0,
    totalMinor: 5_000_000,
  },
  limitMinor: 6_000_000,
  headroomBeforeMinor: 1_000_000,
  headroomAfterMinor: -2_000_000,
  ways: [
    { steps: [pay, { kind: 'deposit', depositMinor: 560_000 }] },
    {
      steps: [
        pay,
        {
          kind: 'split',
          nowWithoutVatMinor: 2_030_000,
          nowWithVatMinor: 2_436_000,
          laterWithoutVatMinor: 470_000,
        },
      ],
    },
    { steps: [exception] },
  ],
  decider: { needs: ['manager'], names: ['Claire Maes'], withinHours: 3 },
  expectedPayment: {
    likelyDay: day('2027-01-18'),
    earliestDay: day('2027-01-12'),
    latestDay: day('2027-01-26'),
    waitCost: { minor: 24_247, currency: euro },
  },
  habits: { typicalDelayDays: 12, trend: 'worse' },
  ledgerDay: day('2026-11-20'),
  today: givenAt.today,
  checkedAt: givenAt.now,
  versions: { dossier: 1, group: null, book: 1, policy: 1 },
  ...differs,
})

const durand: CreditCheck['account'] = {
  id: 'A1',
  number: 'C-1042',
  name: 'Durand & Fils SA',
  city: 'Lille',
  currency: euro,
  kind: 'company',
}

const pay = {
  kind: 'pay' as const,
  invoices: [{ number: 'FA-2291', openMinor: 1_440_000 }],
  totalMinor: 1_440_000,
}

const exception = {
  kind: 'exception' as const,
  scope: 'temporary' as const,
  limitMinor: 8_000_000,
  waives: ['past-due' as const],
  until: day('2027-01-31'),
}
