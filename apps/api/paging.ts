import * as v from 'valibot'
import type { QueryParameter } from './openapi/description.ts'

const mostWanted = 200
const wanted = `a whole number, 1 to ${String(mostWanted)}`

/**
 * What every list takes in its address: how many at most, and where the page before ended, as `nextText` wrote it.
 * `cursor` is what the list goes on from; what cannot be it is a fault of the address.
 */
export const pageEntries = <Cursor extends v.GenericSchema>(cursor: Cursor) => ({
  after: v.optional(v.nullable(v.pipe(fromText, cursor)), null),
  most: v.optional(
    v.pipe(
      v.string(),
      v.transform(Number),
      v.integer(wanted),
      v.minValue(1, wanted),
      v.maxValue(mostWanted, wanted),
    ),
    '50',
  ),
})

/** Where a page ended, as a text that an address can hold; null on the last page. */
export const nextText = (cursor: unknown): string | null =>
  cursor === null ? null : Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** The same, as the documentation says it. */
export const pageParameters: readonly QueryParameter[] = [
  { name: 'after', text: 'The `next` of the page before; the first page where it is left out.' },
  {
    name: 'most',
    text: `How many at most, 1 to ${String(mostWanted)}; 50 where it is left out.`,
    example: '50',
  },
]

const fromText = v.pipe(
  v.string(),
  v.maxLength(1_000),
  v.rawTransform(({ dataset, addIssue, NEVER }): unknown => {
    try {
      return JSON.parse(Buffer.from(dataset.value, 'base64url').toString())
    } catch {
      addIssue({ message: 'the `next` of the page before' })
      return NEVER
    }
  }),
)
