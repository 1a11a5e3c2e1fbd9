import type { Instant } from '@encours/core/day'
import type { MessageKind } from '@encours/core/messages/message'
import type { UnsaidReason } from '@encours/core/messages/unsaid'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** A message that was given up, without what it says. */
export type DeadLetter = {
  id: string
  kind: MessageKind
  receiverKind: 'person' | 'channel'
  receiverId: string
  reason: UnsaidReason
  tries: number
  madeAt: Instant
  endedAt: Instant
}

/** Where a page of them ends, to go on from. */
export type DeadLetterMark = Pick<DeadLetter, 'endedAt' | 'id'>

/** Those given up last come first. */
export const loadDeadLetters = (
  { rows, t: { job } }: Door,
  { after, most }: { after: DeadLetterMark | null; most: number },
): Promise<DeadLetter[]> =>
  rows(sql`
    select id as "id", kind as "kind", receiver_kind as "receiverKind", receiver_id as "receiverId",
      failure as "reason", attempts as "tries", made_at as "madeAt", ended_at as "endedAt"
    from ${job}
    where ended_at is not null and failure is not null
      ${after === null ? sql`` : sql`and (ended_at, id) < (${after.endedAt}, ${after.id})`}
    order by ended_at desc, id desc limit ${most}`)
