import type { ReasonCode } from './reason.ts'

/** Reasons that someone with the power to approve may accept; the others must go away first. */
export const waivable = [
  'past-due',
  'broken-promise',
  'group-limit',
  'group-limit-expired',
  'concentration',
  'grade-terms',
  'cover-stopped',
  'facts-too-old',
] as const satisfies readonly ReasonCode[]

/**
 * Whether an exception can make a reason weigh no longer.
 *
 * @example
 * isWaivable('past-due') // true
 * isWaivable('insolvency') // false
 */
export const isWaivable = (code: ReasonCode): boolean => waivable.some((one) => one === code)
