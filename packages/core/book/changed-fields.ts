/** A field of a document as one figure: lists of words and figures are one text, yes and no are words. */
export type Field = number | string | null

/** A field that is another now, by its path; null where there was none, or is none any more. */
export type ChangedField = { path: string; before: Field; after: Field }

/**
 * The fields in which two documents of one kind differ, in the order of their paths. None: they say the same.
 *
 * @example
 * changedFields({ a: { b: 1, c: ['x'] } }, { a: { b: 2, c: ['x'] } }) // [{ path: 'a.b', before: 1, after: 2 }]
 * changedFields({ steps: [{ days: 5 }] }, { steps: [] }) // [{ path: 'steps.0.days', before: 5, after: null }]
 */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const [old, now] = [new Map(fieldsOf(before)), new Map(fieldsOf(after))]
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((field) => field.before !== field.after)
}

/**
 * Changed fields as a journal keeps them: each under its path, what it was under the same with `was` before it.
 *
 * @example
 * figuresOf([{ path: 'a.b', before: 1, after: 2 }]) // { 'was a.b': 1, 'a.b': 2 }
 */
export const figuresOf = (fields: readonly ChangedField[]): Record<string, Field> =>
  Object.fromEntries(
    fields.flatMap(({ path, before, after }) => [
      [`was ${path}`, before],
      [path, after],
    ]),
  )

function fieldsOf(value: unknown, path = ''): [string, Field][] {
  if (value === null || typeof value === 'number' || typeof value === 'string') return [[path, value]]
  if (typeof value === 'boolean') return [[path, value ? 'yes' : 'no']]
  if (Array.isArray(value) && value.length > 0 && value.every(isWord)) return [[path, listed(value)]]
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => fieldsOf(part, path === '' ? key : `${path}.${key}`))
}

/** Words that hold a comma themselves are told apart by quotation marks. */
const listed = (words: readonly (string | number)[]): string =>
  words.some((word) => String(word).includes(',')) ? JSON.stringify(words) : words.join(', ')

const isWord = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'
