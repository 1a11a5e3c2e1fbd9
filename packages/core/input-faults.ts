import * as v from 'valibot'

/** What is expected of a field that must be there, and of one that nobody knows. */
export const expectedWhere = { missing: 'to be there', unknown: 'nothing of this name' } as const

/**
 * What of a given input does not fit its schema, field by field: where, and what was expected there. Of each field the
 * first thing that does not fit.
 *
 * @example
 * inputFaults([]) // []
 */
export function inputFaults(issues: readonly v.BaseIssue<unknown>[]): { path: string; expected: string }[] {
  const first = new Map<string, string>()
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? ''
    if (!first.has(path)) first.set(path, expectedBy(issue))
  }
  return [...first].map(([path, expected]) => ({ path, expected }))
}

/** Our own schemas say what they want; for what valibot says in its own words there are ours. */
function expectedBy(issue: v.BaseIssue<unknown>): string {
  const { type, expected, received, message } = issue
  if (expected === 'never') return expectedWhere.unknown
  if (type === 'strict_object' && received === 'undefined') return expectedWhere.missing
  if (!message.startsWith('Invalid')) return message
  const sized = sizes[type]
  if (sized !== undefined) return sized(issue)
  return types[type] ?? (expected ?? message).replaceAll(/^\(|\)$|"/g, '').replaceAll(' | ', ', ')
}

const types: Readonly<Record<string, string>> = {
  object: 'an object',
  strict_object: 'an object',
  record: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  integer: 'a whole number',
  safe_integer: 'a whole number',
  email: 'an e-mail address',
}

type Sized = v.BaseIssue<unknown> & { requirement?: unknown }

const sizes: Readonly<Record<string, (issue: Sized) => string>> = {
  min_length: (issue) => `at least ${sizeOf(issue)}`,
  max_length: (issue) => `at most ${sizeOf(issue)}`,
  min_value: ({ requirement }) => `at least ${String(requirement)}`,
  max_value: ({ requirement }) => `at most ${String(requirement)}`,
}

/** Of a text its letters are counted, of a list its entries. */
const sizeOf = ({ requirement, input }: Sized): string =>
  `${String(requirement)} ${typeof input === 'string' ? 'letters' : 'entries'}`
