import { day } from '../day.ts'
import { money } from '../money.ts'
import type { StandingRefusal } from '../standing/standing-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** What is noted about an account. */
export const standingExamples: ExamplesOf<StandingRefusal> = {
  'remark-exists': { code: 'remark-exists', remarkId: 'm-17' },
  'nothing-overdue': { code: 'nothing-overdue' },
  'event-day-ahead': { code: 'event-day-ahead', day: day('2026-11-25'), today: day('2026-11-20') },
  'event-day-too-early': {
    code: 'event-day-too-early',
    day: day('2026-01-10'),
    since: day('2026-11-12'),
  },
  'insolvency-known': { code: 'insolvency-known', kind: 'receivership', since: day('2026-11-12') },
  'insolvency-milder': { code: 'insolvency-milder', kind: 'liquidation', given: 'safeguard' },
  'not-insolvent': { code: 'not-insolvent' },
  'claim-declared-already': { code: 'claim-declared-already', on: day('2026-11-18') },
  'bill-unpaid-already': { code: 'bill-unpaid-already', billNumber: 'LCR-5512' },
  'bills-too-large': { code: 'bills-too-large', mostMinor: 10 ** 14, currency: money(0, 'EUR').currency },
  'event-known': { code: 'event-known', eventId: 'bodacc-A-2026-219-1207' },
  'bill-amount-missing': { code: 'bill-amount-missing', billNumber: 'LCR-5512' },
  'cover-stopped-already': { code: 'cover-stopped-already' },
  'cover-not-stopped': { code: 'cover-not-stopped' },
  'cover-day-ahead': { code: 'cover-day-ahead', from: day('2026-12-01') },
  'insurance-covers-nothing': { code: 'insurance-covers-nothing', on: day('2026-11-20') },
  'insurance-unchanged': { code: 'insurance-unchanged' },
  'insurance-days-crossed': {
    code: 'insurance-days-crossed',
    from: day('2026-12-01'),
    until: day('2026-11-30'),
  },
  'blind-after-cut': { code: 'blind-after-cut', cancelledFrom: day('2026-11-02') },
}
