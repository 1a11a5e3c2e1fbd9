import { isInstant, toInstant } from '@encours/core/day'
import * as v from 'valibot'
import type { QueryParameter } from './openapi/description.ts'

const mostWanted = 200
const wanted = `a whole number, 1 to ${String(mostWanted)}`

/**
 * What every list takes in its address: how many at most, and where the page before ended, as `nextText` wrote it.
 * `cursor` is what the list goes on from; what cannot be it is a fault of the address.
 */
export const pageEntries = <Cursor>(cursor: v.GenericSchema<unknown, Cursor>) => ({
  after: v.optional(v.nullable(textOf(cursor)), null),
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

/** A moment within a cursor. */
export const cursorMoment = v.pipe(
  v.string(),
  v.check(isInstant, 'a moment'),
  v.transform((text) => toInstant(Date.parse(text))),
)

const textOf = <Cursor>(cursor: v.GenericSchema<unknown, Cursor>) =>
  v.pipe(
    v.string(),
    v.maxLength(1_000),
    v.rawTransform(({ dataset, addIssue, NEVER }): Cursor => {
      const parsed = v.safeParse(cursor, jsonOf(dataset.value))
      if (parsed.success) return parsed.output
      addIssue({ message: 'the `next` of the page before' })
      return NEVER
    }),
  )

/** A zero or half a character, which no text of ours holds and PostgreSQL does not even look for. */
const foreign = /\\u(0000|d[89a-f])/i

/** Undefined is no cursor of any list. */
function jsonOf(text: string): unknown {
  const json = Buffer.from(text, 'base64url').toString()
  try {
    return foreign.test(json) ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}
