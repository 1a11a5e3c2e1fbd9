import type { DisputeCursor } from '@encours/db/load/disputes'
import * as v from 'valibot'

const partsSchema = v.tuple([v.string(), v.string(), v.string()])

/** Where a page ended, as a text that an address can hold. */
export const cursorOf = (cursor: DisputeCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** The edge's parser of such a text. */
export const cursorSchema = v.pipe(
  v.string(),
  v.maxLength(1_000),
  v.rawTransform(({ dataset, addIssue, NEVER }): DisputeCursor => {
    const parts = v.safeParse(partsSchema, jsonOf(dataset.value))
    if (parts.success) return parts.output
    addIssue({ message: 'the "next" of the page before' })
    return NEVER
  }),
)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
}
