import { type Actor, actorKey } from '@encours/core/access/actor'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { ReceivedFile } from '../append-file.ts'
import type { Door } from '../store.ts'
import { seenDisputes } from './seen-disputes.ts'

export type FileQuery = {
  actor: Actor
  hash: string
  /** Where it is to be looked for; null looks through all disputes. */
  accountId: string | null
}

/**
 * A file that somebody may see: who sent it, and whoever may see a dispute, open or ended, that has it or has it
 * in its thread. Null where there is none.
 */
export async function loadSeenFile(door: Door, query: FileQuery): Promise<ReceivedFile | null> {
  const { file } = door.t
  const [found] = await door.rows<ReceivedFile>(sql`
    select ${file.hash} as "hash", ${file.type} as "type", ${file.bytes} as "bytes"
    from ${file} where ${file.hash} = ${query.hash}`)
  if (found === undefined) return null
  return (await isSentBy(door, query)) || (await isInSeenDispute(door, query)) ? found : null
}

async function isSentBy(
  { rows, t: { fileSender: sender } }: Door,
  { hash, actor }: FileQuery,
): Promise<boolean> {
  const sent = await rows(sql`
    select 1 from ${sender} where ${sender.hash} = ${hash} and ${sender.actor} = ${actorKey(actor)}`)
  return sent.length > 0
}

async function isInSeenDispute(door: Door, { actor, hash, accountId }: FileQuery): Promise<boolean> {
  const { matter, account, disputeComment: comment } = door.t
  const on = (column: SQLWrapper): SQL => (accountId === null ? sql`1 = 1` : sql`${column} = ${accountId}`)
  const having = sql`
    select ${matter.subjectId}, ${matter.id} from ${matter}
      where ${on(matter.subjectId)} and ${matter.kind} = 'dispute' and ${hasFile(door, documentFiles(door), hash)}
    union select ${comment.accountId}, ${comment.disputeId} from ${comment}
      where ${on(comment.accountId)} and ${hasFile(door, sql`${comment.attachments}`, hash)}`
  const rows = await door.rows(sql`
    select 1 from ${matter} join ${account} on ${account.id} = ${matter.subjectId}
    where ${matter.kind} = 'dispute' and (${matter.subjectId}, ${matter.id}) in (${having})
      and ${seenDisputes(door, actor)} limit 1`)
  return rows.length > 0
}

const documentFiles = ({ engine, t: { matter } }: Door): SQL =>
  engine === 'sqlite'
    ? sql`(${matter.document} -> '$.attachments')`
    : sql`(${matter.document} -> 'attachments')`

/** Whether a list of attachments has a file of that hash. */
const hasFile = ({ engine }: Door, attachments: SQL, hash: string): SQL =>
  engine === 'sqlite'
    ? sql`exists (select 1 from json_each(${attachments}) where value ->> '$.hash' = ${hash})`
    : sql`${attachments} @> ${JSON.stringify([{ hash }])}::jsonb`
