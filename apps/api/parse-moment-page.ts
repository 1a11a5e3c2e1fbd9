import { type Instant, isInstant } from '@encours/core/day'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import { pageEntries, pageParameters } from './parse-page.ts'
import { parseInput } from './read-body.ts'

/** A moment and an id: after which row a page of a list begins that is sorted by both. */
export type MomentMark = { at: Instant; id: string }

const querySchema = v.object(pageEntries)
const expected = 'the `next` of the page before'

/** The page of such a list that a query asks for. */
export function parseMomentPage(
  query: Record<string, string>,
): Result<{ most: number; after: MomentMark | null }> {
  const parsed = parseInput(querySchema, query)
  if (!parsed.ok) return parsed
  const { most, after } = parsed.value
  if (after === undefined) return ok({ most, after: null })
  const mark = markOf(after)
  return mark === null
    ? refuse({ code: 'input-invalid', faults: [{ path: 'after', expected }] })
    : ok({ most, after: mark })
}

/** What stands for a mark in an answer and in the query for the next page. */
export const momentKey = ({ at, id }: MomentMark): string => `${at}~${id}`

function markOf(text: string): MomentMark | null {
  const [at = '', ...rest] = text.split('~')
  const id = rest.join('~')
  return isInstant(at) && id !== '' ? { at, id } : null
}

/** How a page is asked for, for the description of a route. */
export const momentPageQuery = pageParameters('The `next` of the page before; left out for the first.')
