import { type Actor, personIdOf } from '@encours/core/access/actor'
import type { Broadcast, Reader } from '@encours/core/broadcasts/broadcast'
import { seesAllBroadcasts } from '@encours/core/broadcasts/sees-broadcasts'
import type { AccountHint } from '@encours/core/refusal'
import { and, count, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { isOneOf } from '../is-one-of.ts'
import type { Door } from '../store.ts'
import { pageOf } from './page-of.ts'

/** A broadcast as somebody reads it. */
export type ReadBroadcast = {
  broadcast: Broadcast
  /** Null where it was not sent to them in person. */
  reader: Omit<Reader, 'personId'> | null
  /** The accounts it is about, as they are named now. */
  accounts: AccountHint[]
}

/** Where a page of them ends. */
export type BroadcastCursor = Pick<Broadcast, 'sentAt' | 'id'>

/** What somebody may read, the newest first. */
export async function loadBroadcasts(
  door: Door,
  actor: Actor,
  { after, most }: { after: BroadcastCursor | null; most: number },
): Promise<{ broadcasts: ReadBroadcast[]; next: BroadcastCursor | null }> {
  const { broadcast } = door.t
  const older =
    after === null ? undefined : sql`(${broadcast.sentAt}, ${broadcast.id}) < (${after.sentAt}, ${after.id})`
  const rows = await readBroadcasts(door, actor, { where: older, most: most + 1 })
  const { page, last } = pageOf(rows, most)
  return { broadcasts: page, next: last && { sentAt: last.broadcast.sentAt, id: last.broadcast.id } }
}

/** One broadcast; null where there is none of that id, or none that they may read. */
export async function loadBroadcast(door: Door, actor: Actor, id: string): Promise<ReadBroadcast | null> {
  const [found] = await readBroadcasts(door, actor, { where: eq(door.t.broadcast.id, id), most: 1 })
  return found ?? null
}

/** A broadcast as it stands, for those who know that they may read it; null where there is none of that id. */
export async function loadBroadcastDocument({ db, t }: Door, id: string): Promise<Broadcast | null> {
  const [row] = await db
    .select({ document: t.broadcast.document })
    .from(t.broadcast)
    .where(eq(t.broadcast.id, id))
  return row?.document ?? null
}

/** The same of several, by their ids. */
export async function loadBroadcastDocuments(
  { db, engine, t: { broadcast } }: Door,
  ids: readonly string[],
): Promise<Map<string, Broadcast>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(broadcast)
    .where(isOneOf(engine, broadcast.id, ids))
  return new Map(rows.map(({ id, document }) => [id, document]))
}

/** How many it went to, and how many of them have read the version that stands. */
export type ReaderCount = { readerCount: number; acknowledgedCount: number }

/** The counts of some broadcasts, by id. */
export async function loadReaderCounts(
  { db, engine, t: { broadcastReader: reader } }: Door,
  broadcasts: readonly Broadcast[],
): Promise<Map<string, ReaderCount>> {
  const ids = broadcasts.map(({ id }) => id)
  const rows = await db
    .select({ id: reader.broadcastId, version: reader.acknowledgedVersion, count: count() })
    .from(reader)
    .where(isOneOf(engine, reader.broadcastId, ids))
    .groupBy(reader.broadcastId, reader.acknowledgedVersion)
  const sum = (own: typeof rows) => own.reduce((total, row) => total + row.count, 0)
  return new Map(
    broadcasts.map(({ id, version }) => {
      const own = rows.filter((row) => row.id === id)
      const read = own.filter((row) => row.version === version)
      return [id, { readerCount: sum(own), acknowledgedCount: sum(read) }]
    }),
  )
}

type Wanted = { where: ReturnType<typeof sql> | undefined; most: number }

async function readBroadcasts(door: Door, actor: Actor, { where, most }: Wanted): Promise<ReadBroadcast[]> {
  const { db, t } = door
  const { broadcastReader: reader } = t
  const own = and(eq(reader.broadcastId, t.broadcast.id), eq(reader.personId, personIdOf(actor) ?? ''))
  const rows = await db
    .select({
      document: t.broadcast.document,
      personId: reader.personId,
      acknowledgedAt: reader.acknowledgedAt,
      acknowledgedVersion: reader.acknowledgedVersion,
    })
    .from(t.broadcast)
    .leftJoin(reader, own)
    .where(and(where, seesAllBroadcasts(actor) ? undefined : isNotNull(reader.personId)))
    .orderBy(desc(t.broadcast.sentAt), desc(t.broadcast.id))
    .limit(most)
  const named = await accountsOf(
    door,
    rows.flatMap(({ document }) => document.accountIds),
  )
  return rows.map(({ document, personId, ...read }) => ({
    broadcast: document,
    reader: personId === null ? null : read,
    accounts: document.accountIds.flatMap((id) => named.get(id) ?? []),
  }))
}

/** By id; those that the book has no more are left out. */
export async function accountsOf(
  { db, engine, t: { account } }: Door,
  accountIds: readonly string[],
): Promise<Map<string, AccountHint>> {
  if (accountIds.length === 0) return new Map()
  const { id, number, name, city } = account
  const rows = await db
    .select({ id, number, name, city })
    .from(account)
    .where(isOneOf(engine, id, [...new Set(accountIds)]))
  return new Map(rows.map((row) => [row.id, row]))
}
