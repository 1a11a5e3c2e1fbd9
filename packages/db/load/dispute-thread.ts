import type { Actor } from '@encours/core/access/actor'
import { maySee, mayTouchDispute } from '@encours/core/access/sees'
import type { DisputeComment } from '@encours/core/change'
import { ok, type Result, refuse } from '@encours/core/result'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { type ListedDispute, listedFor, readDisputes } from './disputes.ts'
import { pageOf } from './page-of.ts'

/** One dispute, open or ended, with what was said about it. */
export type DisputeThread = ListedDispute & {
  comments: DisputeComment['comment'][]
  /** The last comment of this page where more follow; null at the end. */
  next: number | null
}

/**
 * One dispute with a page of its comments, for whoever may see it. Refuses one that nobody knows, and whoever may not
 * see it: it says whose the account is.
 */
export async function loadDisputeThread(
  door: Door,
  { actor, accountId, disputeId, after, most }: ThreadQuery,
): Promise<Result<DisputeThread>> {
  const { matter } = door.t
  const [row] = await readDisputes(door, {
    key: sql`''`,
    where: [sql`${matter.subjectId} = ${accountId}`, sql`${matter.id} = ${disputeId}`],
    rest: sql``,
  })
  if (row === undefined) return refuse({ code: 'dispute-unknown' })
  if (!maySee(actor, row) && !mayTouchDispute(actor, row.dispute)) {
    return refuse({ code: 'not-your-account', accountNumber: row.number, ownerName: row.ownerName })
  }
  const comments = await readComments(door, { accountId, disputeId, after, most: most + 1 })
  const { page, last } = pageOf(comments, most)
  return ok({ ...listedFor(actor, row), comments: page, next: last && last.number })
}

export type ThreadQuery = {
  actor: Actor
  accountId: string
  disputeId: string
  /** The number of the last comment of the page before; null from the first. */
  after: number | null
  most: number
}

const readComments = (
  { db, t: { disputeComment: c } }: Door,
  { accountId, disputeId, after, most }: Omit<ThreadQuery, 'actor'>,
): Promise<DisputeThread['comments']> =>
  db
    .select({ number: c.number, text: c.text, at: c.at, by: c.by, attachments: c.attachments })
    .from(c)
    .where(and(eq(c.accountId, accountId), eq(c.disputeId, disputeId), gt(c.number, after ?? 0)))
    .orderBy(asc(c.number))
    .limit(most)
