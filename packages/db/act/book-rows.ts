import type { BookChange } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { completePolicy } from '@encours/core/policy/presets'
import { invariant } from '@encours/core/result'
import { and, eq } from 'drizzle-orm'
import { sinceEver } from '../load/policy-version.ts'
import { replayJob } from '../messages/replay-job.ts'
import { refreshOpenTotal } from '../open-total.ts'
import type { Door } from '../store.ts'
import { setUpBook } from './set-up-rows.ts'

/** Writes what changed for the company as a whole. */
type When = { at: Instant; by: string }

export async function applyBookChange(door: Door, change: BookChange, when: When): Promise<void> {
  switch (change.kind) {
    case 'policy-set':
      return setPolicy(door, change, when)
    case 'rates-set':
      return setRates(door, change)
    case 'routes-set': {
      const { routes, version: routesVersion } = change
      await door.db.update(door.t.book).set({ routes, routesVersion })
      return
    }
    case 'book-set-up':
      return setUpBook(door, change, when)
    case 'message-replayed':
      return replayJob(door, change.jobId, when.at)
  }
}

type ChangeOf<Kind extends BookChange['kind']> = Extract<BookChange, { kind: Kind }>

/** Every policy stays, so that what was answered under it can be understood; the first one too, which nobody has set. */
async function setPolicy(
  { db, t }: Door,
  { policy, version }: ChangeOf<'policy-set'>,
  { at, by }: When,
): Promise<void> {
  const [before] = await db.select({ version: t.book.policyVersion, policy: t.book.policy }).from(t.book)
  invariant(before, 'the store has a book')
  const first = { ...before, policy: completePolicy(before.policy), setAt: sinceEver, setBy: 'system' }
  await db.insert(t.policyVersion).values(first).onConflictDoNothing()
  await db.insert(t.policyVersion).values({ version, policy, setAt: at, setBy: by })
  await db.update(t.book).set({ policy, policyVersion: version })
}

/** A rate of 0 is taken away. What the book has open in other currencies is worth something else then. */
async function setRates(door: Door, { rates }: ChangeOf<'rates-set'>): Promise<void> {
  const { db, t } = door
  const { rate } = t
  for (const one of rates) {
    const { currency, day, baseMicros } = one
    if (baseMicros === 0) {
      await db.delete(rate).where(and(eq(rate.currency, currency), eq(rate.day, day)))
      continue
    }
    await db
      .insert(rate)
      .values(one)
      .onConflictDoUpdate({ target: [rate.currency, rate.day], set: { baseMicros } })
  }
  await refreshOpenTotal(door)
}
