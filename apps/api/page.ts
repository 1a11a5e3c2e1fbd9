import { type Instant, isInstant } from '@encours/core/day'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import type { QueryParameter } from './openapi/description.ts'
import { parseInput } from './read-body.ts'

/** A moment and an id: after which row a page of a list begins that is sorted by both. */
export type PageMark = { at: Instant; id: string }

/** Which page of a list is asked for. */
export type Page = { most: number; after: PageMark | null }

const mostRule = 'a whole number, 1 to 200'
const markRule = 'the "next" of the page before'

const querySchema = v.object({
  most: v.optional(
    v.pipe(
      v.string(),
      v.transform(Number),
      v.integer(mostRule),
      v.minValue(1, mostRule),
      v.maxValue(200, mostRule),
    ),
    '50',
  ),
  after: v.optional(v.string(markRule)),
})

/** The page that a query asks for: 50 rows from the beginning where it says nothing. */
export function parsePage(query: Record<string, string>): Result<Page> {
  const parsed = parseInput(querySchema, query)
  if (!parsed.ok) return parsed
  const { most, after } = parsed.value
  if (after === undefined) return ok({ most, after: null })
  const mark = markOf(after)
  return mark === null
    ? refuse({ code: 'input-invalid', faults: [{ path: 'after', expected: markRule }] })
    : ok({ most, after: mark })
}

/** What stands for a mark in an answer and in the query for the next page. */
export const pageKey = ({ at, id }: PageMark): string => `${at}~${id}`

function markOf(text: string): PageMark | null {
  const [at = '', ...rest] = text.split('~')
  const id = rest.join('~')
  return isInstant(at) && id !== '' ? { at, id } : null
}

/** How a page is asked for, for the description of a route. */
export const pageQuery: QueryParameter[] = [
  { name: 'most', text: 'How many at most, 1 to 200; 50 where it is left out.', example: '50' },
  { name: 'after', text: 'The `next` of the page before; left out for the first.' },
]
