import type { Actor } from '@encours/core/access/actor'
import { daySchema, isDay } from '@encours/core/day'
import type { Result } from '@encours/core/result'
import type { PledgeCursor, PledgeQuery } from '@encours/db/load/promises'
import * as v from 'valibot'
import type { QueryParameter } from './openapi/description.ts'
import { parseInput } from './read-body.ts'

const most = 'a whole number, 1 to 200'
const flag = v.optional(
  v.pipe(
    v.picklist(['yes', 'no'], 'yes or no'),
    v.transform((text) => text === 'yes'),
  ),
  'no',
)

const querySchema = v.object({
  account: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  ended: flag,
  mine: flag,
  dueBy: v.optional(daySchema),
  after: v.optional(
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }): PledgeCursor => {
        const cursor = cursorOf(dataset.value)
        if (cursor) return cursor
        addIssue({ message: 'the `next` of the page before' })
        return NEVER
      }),
    ),
  ),
  most: v.optional(
    v.pipe(v.string(), v.transform(Number), v.integer(most), v.minValue(1, most), v.maxValue(200, most)),
    '50',
  ),
})

/** What a list of promises or plans is asked for. */
export function parsePledgeQuery(given: Record<string, string>, actor: Actor): Result<PledgeQuery> {
  const parsed = parseInput(querySchema, given)
  if (!parsed.ok) return parsed
  const { account = null, dueBy = null, after = null, ...rest } = parsed.value
  return { ok: true, value: { ...rest, actor, accountId: account, dueBy, after } }
}

/** Ids hold no tilde. */
export const cursorText = ({ dueDay, accountId, id }: PledgeCursor): string =>
  [dueDay, accountId, id].join('~')

function cursorOf(text: string): PledgeCursor | null {
  const [dueDay = '', accountId = '', id = '', ...more] = text.split('~')
  const isWhole = isDay(dueDay) && accountId !== '' && id !== '' && more.length === 0
  return isWhole ? { dueDay, accountId, id } : null
}

/** How the documentation says it. */
export const pledgeParameters: readonly QueryParameter[] = [
  { name: 'account', text: "Only this account's, by its id.", example: 'A12' },
  {
    name: 'ended',
    text: '`yes` for what has left its account (kept, paid late, cancelled, forgotten), latest day first; else what is with it, earliest day first.',
    example: 'no',
  },
  {
    name: 'mine',
    text: '`yes` for what you recorded, or what is of an account that you look after.',
    example: 'yes',
  },
  { name: 'dueBy', text: 'Only what was promised for this day or an earlier one.', example: '2026-11-27' },
  { name: 'after', text: 'The `next` of the page before.', example: '2026-11-27~A12~pr-2026-11-22-1' },
  { name: 'most', text: 'How many at most, 1 to 200; 50 where it is left out.', example: '50' },
]
