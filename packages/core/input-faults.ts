import * as v from 'valibot'

/** What is expected of a field that must be there, and of one that nobody knows. */
export const expectedWhere = { missing: 'to be there', unknown: 'nothing of this name' } as const

/**
 * What of a given input does not fit its schema, field by field: where, and what was expected there.
 *
 * @example
 * inputFaults([]) // []
 */
export const inputFaults = (issues: readonly v.BaseIssue<unknown>[]): { path: string; expected: string }[] =>
  issues.map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    expected: issue.expected === 'never' ? expectedWhere.unknown : expectedBy(issue),
  }))

/** Our own schemas say what they want; valibot's standard words say it in `expected`. */
function expectedBy({ message, expected, received, type }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && received === 'undefined') return expectedWhere.missing
  return message.startsWith('Invalid') && expected !== null ? expected : message
}
