import { day } from '../day.ts'
import { money } from '../money.ts'
import type { RequestRefusal } from '../requests/request-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

const { currency } = money(0, 'EUR')

/** Exception requests and limits. */
export const requestExamples: ExamplesOf<RequestRefusal> = {
  'request-exists': { code: 'request-exists' },
  'request-asks-nothing': { code: 'request-asks-nothing' },
  'request-part-missing': { code: 'request-part-missing', kind: 'order', part: 'order' },
  'request-part-unfit': { code: 'request-part-unfit', kind: 'permanent', part: 'until' },
  'request-limit-not-higher': { code: 'request-limit-not-higher', inForceMinor: 8_000_000, currency },
  'request-day-past': { code: 'request-day-past', until: day('2026-11-19') },
  'request-too-long': { code: 'request-too-long', maxDays: 90 },
  'account-stopped': { code: 'account-stopped', by: 'insolvency' },
  'request-open-already': { code: 'request-open-already', by: 'Julie Lambert', on: day('2026-11-19') },
  'request-declined-before': {
    code: 'request-declined-before',
    by: 'Claire Maes',
    on: day('2026-11-02'),
    until: day('2027-01-31'),
  },
  'request-unknown': { code: 'request-unknown' },
  'request-ended': { code: 'request-ended', state: 'granted', on: day('2026-11-20') },
  'request-own': { code: 'request-own' },
  'request-not-yours': { code: 'request-not-yours', by: 'Julie Lambert' },
  'request-needs-person': { code: 'request-needs-person' },
  'request-approved-already': { code: 'request-approved-already' },
  'request-beyond-level': {
    code: 'request-beyond-level',
    needs: ['cfo'],
    names: ['Isabelle Renard'],
  },
  'temporary-limit-too-high': { code: 'temporary-limit-too-high', mostMinor: 9_000_000, currency },
  'temporary-limit-too-often': {
    code: 'temporary-limit-too-often',
    perYear: 2,
    from: day('2027-03-01'),
  },
  'no-credit-group': { code: 'no-credit-group', accountNumber: 'C-1042' },
}
