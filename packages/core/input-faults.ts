import * as v from 'valibot'

/**
 * What of a given input does not fit its schema, field by field: where, and what was expected there.
 *
 * @example
 * inputFaults([]) // []
 */
export const inputFaults = (issues: readonly v.BaseIssue<unknown>[]): { path: string; expected: string }[] =>
  issues.map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    expected: issue.expected === 'never' ? 'nothing of this name' : expectedBy(issue),
  }))

/** Our own schemas say what they want; valibot's standard words say it in `expected`. */
function expectedBy({ message, expected, received, type }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && received === 'undefined') return 'to be there'
  return message.startsWith('Invalid') && expected !== null ? expected : message
}
