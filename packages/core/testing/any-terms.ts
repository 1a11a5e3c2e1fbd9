import fc from 'fast-check'
import type { Terms } from '../ledger/terms.ts'

const days = fc.integer({ min: 0, max: 365 })

/** Any terms, for property tests. */
export const anyTerms: fc.Arbitrary<Terms> = fc.oneof(
  fc.record({ kind: fc.constant('net' as const), days }),
  fc.record({
    kind: fc.constant('endOfMonth' as const),
    days,
    reading: fc.constantFrom('daysThenEnd' as const, 'endThenDays' as const),
  }),
  fc.record({
    kind: fc.constant('dateOfNextMonth' as const),
    date: fc.integer({ min: 1, max: 31 }),
    days,
  }),
  fc.constant({ kind: 'prepayment' as const }),
)
