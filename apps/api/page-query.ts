import * as v from 'valibot'
import type { QueryParameter } from './openapi/description.ts'

const usualMost = '50'
const atMost = 200
const number = `a whole number, 1 to ${String(atMost)}`

/** What a list that comes in pages takes in its address. */
export const pageEntries = {
  after: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(100))), null),
  most: v.optional(
    v.pipe(
      v.string(),
      v.transform(Number),
      v.integer(number),
      v.minValue(1, number),
      v.maxValue(atMost, number),
    ),
    usualMost,
  ),
}

/** The same, as the documentation says it. */
export const pageParameters: readonly QueryParameter[] = [
  { name: 'after', text: 'The `next` of the page before; the first page where it is left out.' },
  { name: 'most', text: `How many at most, 1 to ${String(atMost)}; ${usualMost} where it is left out.` },
]

/** One row more than wanted was asked for: whether there is a page after this one, and behind which id. */
export function pageOf<Row extends { id: string }>(
  rows: readonly Row[],
  most: number,
): { page: Row[]; next: string | null } {
  const page = rows.slice(0, most)
  return { page, next: rows.length > most ? (page.at(-1)?.id ?? null) : null }
}
