import type { BookChange } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { completePolicy } from '@encours/core/policy/presets'
import { invariant } from '@encours/core/result'
import { and, eq } from 'drizzle-orm'
import { sinceEver } from '../load/policy-version.ts'
import { replayJob } from '../messages/replay-job.ts'
import type { Door } from '../store.ts'
import { nothing, type Touched } from './touched.ts'

/** Writes what changed for the company as a whole. */
export async function applyBookChange(door: Door, change: BookChange, at: Instant): Promise<Touched> {
  switch (change.kind) {
    case 'policy-set':
      await setPolicy(door, change, at)
      return theBook
    case 'rates-set':
      await setRates(door, change)
      return theBook
    case 'routes-set': {
      const { routes, version: routesVersion } = change
      await door.db.update(door.t.book).set({ routes, routesVersion })
      return theBook
    }
    case 'message-replayed':
      await replayJob(door, change.jobId, at)
      return nothing
    case 'book-set-up':
      throw new Error(`invariant: ${change.kind} is not written yet`)
  }
}

const theBook: Touched = { accountIds: [], book: true }

type ChangeOf<Kind extends BookChange['kind']> = Extract<BookChange, { kind: Kind }>

/** Every policy stays, so that what was answered under it can be understood; the first one too, which nobody has set. */
async function setPolicy(
  { db, t }: Door,
  { policy, version, by }: ChangeOf<'policy-set'>,
  at: Instant,
): Promise<void> {
  const [before] = await db.select({ version: t.book.policyVersion, policy: t.book.policy }).from(t.book)
  invariant(before, 'the store has a book')
  const first = { ...before, policy: completePolicy(before.policy), setAt: sinceEver, setBy: 'system' }
  await db.insert(t.policyVersion).values(first).onConflictDoNothing()
  await db.insert(t.policyVersion).values({ version, policy, setAt: at, setBy: by })
  await db.update(t.book).set({ policy, policyVersion: version })
}

/** A rate of 0 is taken away. */
async function setRates({ db, t: { rate } }: Door, { rates }: ChangeOf<'rates-set'>): Promise<void> {
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
}
