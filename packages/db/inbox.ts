import type { Instant } from '@encours/core/day'
import { and, asc, eq, gte, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Door, Store } from './store.ts'

type Source = 'slack' | 'teams'

/** What a platform sent, under the platform's own id. */
export type Incoming = { source: Source; id: string; body: Record<string, unknown>; at: Instant }

/**
 * Keeps what came before anything is done about it. True the first time; false where it is here already, handled or
 * not: a platform that heard no answer in time sends the same again.
 */
export function takeIncoming(store: Store, { source, id, body, at }: Incoming): Promise<boolean> {
  return store.write([], async (door) => (await take(door)({ source, id, body, at })).length > 0)
}

/** It is done: only its id stays, to know it by. */
export async function endIncoming(
  store: Store,
  { source, id, at }: { source: Source; id: string; at: Instant },
): Promise<void> {
  await store.write([], (door) => end(door)({ source, id, at }))
}

/** What came within a span and was not done: a process ended in the midst of it. The oldest first. */
export async function loadUnhandled(
  { db, t: { inbox } }: Door,
  { source, from, before }: { source: Source; from: Instant; before: Instant },
): Promise<{ id: string; body: Record<string, unknown> }[]> {
  const rows = await db
    .select({ id: inbox.id, body: inbox.body })
    .from(inbox)
    .where(
      and(
        eq(inbox.source, source),
        isNull(inbox.handledAt),
        gte(inbox.receivedAt, from),
        lt(inbox.receivedAt, before),
      ),
    )
    .orderBy(asc(inbox.receivedAt), asc(inbox.id))
  return rows.flatMap(({ id, body }) => (body === null ? [] : [{ id, body }]))
}

/** What is too old to be done loses its body, and what is too old to come again goes. */
export async function tidyInbox(
  store: Store,
  { source, undoneBefore, goneBefore }: { source: Source; undoneBefore: Instant; goneBefore: Instant },
): Promise<void> {
  await store.write([], async ({ db, t: { inbox } }) => {
    const ours = eq(inbox.source, source)
    await db.delete(inbox).where(and(ours, lt(inbox.receivedAt, goneBefore)))
    await db
      .update(inbox)
      .set({ body: null })
      .where(and(ours, isNotNull(inbox.body), lt(inbox.receivedAt, undoneBefore)))
  })
}

const take = (door: Door) =>
  door.prepared<{ id: string }>(
    'inbox.take',
    ({ inbox }) => sql`
      insert into ${inbox} (source, id, received_at, body)
      values (${sql.placeholder('source')}, ${sql.placeholder('id')}, ${sql.placeholder('at')},
        ${sql.param(sql.placeholder('body'), inbox.body)})
      on conflict do nothing
      returning id`,
  )

const end = (door: Door) =>
  door.prepared<never>(
    'inbox.end',
    ({ inbox }) => sql`
      update ${inbox} set body = null, handled_at = ${sql.placeholder('at')}
      where source = ${sql.placeholder('source')} and id = ${sql.placeholder('id')}`,
  )
