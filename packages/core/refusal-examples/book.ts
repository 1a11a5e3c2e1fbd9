import type { BookRefusal } from '../book/book-refusal.ts'
import { day, toInstant } from '../day.ts'
import { money } from '../money.ts'
import type { ExamplesOf } from './examples-of.ts'

const { currency: dollar } = money(0, 'USD')
const { currency: euro } = money(0, 'EUR')

/** Policy, rates, routes and the book. */
export const bookExamples: ExamplesOf<BookRefusal> = {
  'policy-newer': {
    code: 'policy-newer',
    version: 4,
    fromVersion: 3,
    by: 'Claire Maes',
    at: toInstant(Date.UTC(2026, 10, 20, 9)),
  },
  'policy-unchanged': { code: 'policy-unchanged' },
  'policy-faulty': {
    code: 'policy-faulty',
    faults: [
      {
        path: 'overdue.declineAfterDays',
        code: 'decline-not-after-refer',
        referAfterDays: 30,
        declineAfterDays: 15,
      },
      { path: 'approvals', code: 'approvals-end', upToMinor: 30_000_000 },
    ],
  },
  'policy-version-unknown': { code: 'policy-version-unknown', version: 12 },
  'rates-base': { code: 'rates-base', currency: euro },
  'rate-twice': { code: 'rate-twice', currency: dollar, day: day('2026-11-20') },
  'rate-unknown': { code: 'rate-unknown', currency: dollar, day: day('2026-11-19') },
  'rates-unchanged': { code: 'rates-unchanged' },
  'routes-newer': { code: 'routes-newer', version: 2, fromVersion: 1 },
  'routes-unchanged': { code: 'routes-unchanged' },
  'channel-name-twice': { code: 'channel-name-twice', name: 'credit-north' },
  'channel-id-twice': { code: 'channel-id-twice', id: 'C024BE7LR', names: ['credit-north', 'credit-lille'] },
  'message-unknown': { code: 'message-unknown', jobId: '1f9c' },
  'message-not-given-up': { code: 'message-not-given-up', jobId: '1f9c' },
  'set-up-closed': { code: 'set-up-closed' },
}
