import type { Actor } from '@encours/core/access/actor'
import { mayReadLine } from '@encours/core/access/may-read-line'
import type { SeenAccount } from '@encours/core/access/sees'
import type { JournalNote } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import type { Account } from '@encours/core/ledger/account'
import { type SQL, sql } from 'drizzle-orm'
import type { JournalLine } from '../journal/journal-line.ts'
import { readLine, readText } from '../journal/read-line.ts'
import type { Door } from '../store.ts'
import { ofKinds, readableLines } from './readable-lines.ts'
import { rowReader } from './row.ts'

/** Which lines somebody asks for. What is null or empty leaves none out. */
export type JournalQuery = {
  actor: Actor
  accountId: string | null
  subjectKind: SubjectKind | null
  /** Types (`dispute.raise`) and areas of types (`dispute`). */
  kinds: readonly string[]
  /** The `actorKey` of who did it. */
  by: string | null
  /** From this moment on, and before that one. */
  from: Instant | null
  before: Instant | null
  /** What an action did, with all that followed from it. */
  actionId: string | null
  after: JournalCursor | null
  most: number
}

export const subjectKinds = ['account', 'broadcast', 'person', 'book'] as const
type SubjectKind = (typeof subjectKinds)[number]

/** The last line of a page. */
export type JournalCursor = Pick<JournalLine, 'at' | 'subjectKind' | 'subjectId' | 'line'>

/** A line as it is read. */
export type ReadLine = Omit<JournalLine, 'textHash' | 'previousMac'> & {
  text: JournalNote['text']
  /** Its text was there and was erased. */
  erased: boolean
  /** Null where the line is of no account, or of one that is gone. */
  account: Pick<Account, 'number' | 'name' | 'currency'> | null
}

export type JournalPage = { lines: ReadLine[]; next: JournalCursor | null }

/**
 * The lines that somebody may read, newest first, line by line within a moment. Where SQL lets through what the core
 * does not, the page is filled from what comes after; its cursor is a line that was shown.
 */
export async function loadJournalPage(door: Door, query: JournalQuery): Promise<JournalPage> {
  const { actor, most } = query
  const readable: Row[] = []
  let [after, isMore] = [query.after, true]
  for (let round = 0; round < mostRounds && isMore && readable.length <= most; round += 1) {
    const rows = await rowsAfter(door, { ...query, after })
    readable.push(...rows.filter(({ line, seen }) => mayReadLine(actor, line, seen)))
    isMore = rows.length > most
    after = rows.at(-1)?.line ?? after
  }
  const shown = readable.slice(0, most)
  const last = shown.at(-1)
  const isLast = last === undefined || (readable.length <= most && !isMore)
  return { lines: shown.map(lineOf), next: isLast ? null : cursorOf(last.line) }
}

/** Enough by far: SQL and the core agree. */
const mostRounds = 20

type Row = {
  line: JournalLine
  salt: string | null
  text: unknown
  seen: SeenAccount | null
  account: ReadLine['account']
}

const cursorOf = ({ at, subjectKind, subjectId, line }: JournalLine): JournalCursor => ({
  at,
  subjectKind,
  subjectId,
  line,
})

function lineOf({ line: { textHash, previousMac: _, ...line }, salt, text, account }: Row): ReadLine {
  return {
    ...line,
    text: salt === null ? null : readText(text),
    erased: textHash !== null && salt === null,
    account,
  }
}

type Raw = Record<string, unknown> &
  Pick<Row, 'salt' | 'text'> &
  SeenAccount & { accountId: string | null; number: string; name: string; currency: Account['currency'] }

/** One more than is shown, to know whether there is a next page. */
async function rowsAfter(door: Door, query: JournalQuery): Promise<Row[]> {
  const { journal, journalText, account } = door.t
  const reader = rowReader(journal)
  const raw = await door.rows<Raw>(sql`
    select ${reader.columns()}, ${journalText.salt} as "salt", ${journalText.text} as "text",
      ${account.id} as "accountId", ${account.number} as "number", ${account.name} as "name",
      ${account.currency} as "currency", ${account.ownerId} as "ownerId", ${account.region} as "region"
    from ${journal}
      left join ${account} on ${account.id} = case ${journal.subjectKind} when 'account' then ${journal.subjectId} end
      left join ${journalText} on ${journalText.subjectKind} = ${journal.subjectKind}
        and ${journalText.subjectId} = ${journal.subjectId} and ${journalText.line} = ${journal.line}
    where ${sql.join(conditionsOf(door, query), sql` and `)}
    order by ${journal.at} desc, ${journal.subjectKind} desc, ${journal.subjectId} desc, ${journal.line} desc
    limit ${query.most + 1}`)
  return raw.map(({ salt, text, accountId, number, name, currency, ownerId, region, ...line }) => ({
    line: readLine(reader, line),
    salt,
    text,
    seen: accountId === null ? null : { ownerId, region },
    account: accountId === null ? null : { number, name, currency },
  }))
}

function conditionsOf(door: Door, query: JournalQuery): SQL[] {
  const { journal } = door.t
  const { accountId, subjectKind, kinds, by, from, actionId, after } = query
  return [
    readableLines(door, query.actor),
    ...(accountId === null
      ? []
      : [sql`${journal.subjectKind} = 'account' and ${journal.subjectId} = ${accountId}`]),
    ...(subjectKind === null ? [] : [sql`${journal.subjectKind} = ${subjectKind}`]),
    ...(kinds.length === 0 ? [] : [ofKinds(door, kinds)]),
    ...(by === null ? [] : [sql`${journal.actor} = ${by}`]),
    sql`${journal.at} >= ${from ?? ''}`,
    upTo(journal.at, query),
    ...(actionId === null ? [] : [ofAction(door, actionId)]),
    ...(after === null ? [] : [comesAfter(door, after)]),
  ]
}

/**
 * Where the page begins: said always, and once. SQLite then reads the newest by their index, from there, and does not
 * sort the whole journal.
 */
function upTo(at: Door['t']['journal']['at'], { before, after }: JournalQuery): SQL {
  const end = before ?? '9'
  return after === null || end <= after.at ? sql`${at} < ${end}` : sql`${at} <= ${after.at}`
}

/** All that an action did stands in one chain, which the ledger of actions knows: the journal is not searched for it. */
const ofAction = ({ t: { journal, action } }: Door, actionId: string): SQL => sql`
  ${journal.actionId} = ${actionId} and (${journal.subjectKind}, ${journal.subjectId}) =
    (select ${action.subjectKind}, ${action.subjectId} from ${action} where ${action.id} = ${actionId})`

const comesAfter = (
  { t: { journal } }: Door,
  { at, subjectKind, subjectId, line }: JournalCursor,
): SQL => sql`
  (${journal.at}, ${journal.subjectKind}, ${journal.subjectId}, ${journal.line})
    < (${at}, ${subjectKind}, ${subjectId}, ${line})`
