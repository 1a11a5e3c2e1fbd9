import * as v from 'valibot'
import type { QueryParameter } from './openapi/description.ts'

const wanted = 'a whole number, 1 to 200'

/** Which page of a list: what comes after the last one that is known, and how many. */
export const pageEntries = {
  after: v.optional(v.pipe(v.string(), v.maxLength(200))),
  most: v.optional(
    v.pipe(
      v.string(),
      v.transform(Number),
      v.integer(wanted),
      v.minValue(1, wanted),
      v.maxValue(200, wanted),
    ),
    '50',
  ),
}

/** How a page is asked for, in the documentation. */
export const pageParameters = (afterText: string): QueryParameter[] => [
  { name: 'after', text: afterText },
  { name: 'most', text: 'How many at most, 1 to 200; 50 where it is left out.', example: '50' },
]
