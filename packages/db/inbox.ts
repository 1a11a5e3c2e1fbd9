import type { Instant } from '@encours/core/day'
import { and, eq, gte, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { isOneOf } from './is-one-of.ts'
import type { Door, Store } from './store.ts'
import { storeMoment } from './store-moment.ts'

type Source = 'slack' | 'teams'

/** What a platform sent, under the platform's own id. */
export type Incoming = { source: Source; id: string; body: Record<string, unknown>; at: Instant }

/** What was kept and is to be done. */
export type Undone = { id: string; body: Record<string, unknown>; receivedAt: Instant }

/**
 * Keeps what came before anything is done about it. True the first time, and then it is the caller's for as long as the
 * lease lasts; false where it is here already, handled or not: a platform that heard no answer in time sends the same
 * again.
 */
export function takeIncoming(
  store: Store,
  { source, id, body, at }: Incoming,
  leaseMs: number,
): Promise<boolean> {
  return store.write([], async (door) => (await take(door)({ source, id, body, at, leaseMs })).length > 0)
}

/** It is done: only its id stays, to know it by. */
export async function endIncoming(
  store: Store,
  { source, id, at }: { source: Source; id: string; at: Instant },
): Promise<void> {
  await store.write([], (door) => end(door)({ source, id, at }))
}

/**
 * Takes what came since a moment, was not done and is under nobody's lease: a process ended in the midst of it, or it
 * was left for later. The oldest first. Of several processes that ask at once each thing is given to one.
 */
export async function takeUndone(
  store: Store,
  { source, since, leaseMs }: { source: Source; since: Instant; leaseMs: number },
): Promise<Undone[]> {
  const taken = await store.write([], ({ db, engine, t: { inbox } }) =>
    db
      .update(inbox)
      .set({ leaseUntil: storeMoment(engine, leaseMs) })
      .where(
        and(
          eq(inbox.source, source),
          gte(inbox.receivedAt, since),
          isNull(inbox.handledAt),
          or(isNull(inbox.leaseUntil), lte(inbox.leaseUntil, storeMoment(engine))),
        ),
      )
      .returning({ id: inbox.id, body: inbox.body, receivedAt: inbox.receivedAt }),
  )
  return taken
    .flatMap(({ body, ...row }) => (body === null ? [] : [{ ...row, body }]))
    .sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1))
}

/** Whoever works on these goes on, or leaves them for so long: until then nobody takes them. */
export async function holdIncoming(
  store: Store,
  { source, ids, forMs }: { source: Source; ids: readonly string[]; forMs: number },
): Promise<void> {
  if (ids.length === 0) return
  await store.write([], ({ rows, engine, t: { inbox } }) =>
    rows(sql`
      update ${inbox} set lease_until = ${storeMoment(engine, forMs)}
      where source = ${source} and ${isOneOf(engine, inbox.id, ids)} and handled_at is null`),
  )
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
      insert into ${inbox} (source, id, received_at, body, lease_until)
      values (${sql.placeholder('source')}, ${sql.placeholder('id')}, ${sql.placeholder('at')},
        ${sql.param(sql.placeholder('body'), inbox.body)}, ${storeMoment(door.engine, sql.placeholder('leaseMs'))})
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
