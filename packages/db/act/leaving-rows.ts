import type { Person } from '@encours/core/access/person'
import type { Instant } from '@encours/core/day'
import { and, eq, isNull } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { giveUpMatters } from './given-up-matters.ts'
import { decides, endStandingIn } from './stand-ins.ts'
import type { Touched } from './touched.ts'

/** Somebody has left: every way in is closed, and what they had or looked after is nobody's. */
export async function endPerson(door: Door, person: Person, at: Instant): Promise<Touched> {
  const { db, t } = door
  const { repCodes: _, ...row } = person
  await db.update(t.person).set(row).where(eq(t.person.id, person.id))
  await db.delete(t.repCode).where(eq(t.repCode.personId, person.id))
  await closeWaysIn(door, person.id, at)
  await dropMessages(door, person.id)
  const left = await db
    .update(t.account)
    .set({ ownerId: null })
    .where(eq(t.account.ownerId, person.id))
    .returning({ id: t.account.id })
  const stoodIn = await endStandingIn(door, person.id)
  const given = await giveUpMatters(door, person.id)
  return {
    accountIds: [...left.map(({ id }) => id), ...given.accountIds],
    book: decides(person.role) || stoodIn || given.book,
  }
}

/** What was still to be told them is told to nobody. */
async function dropMessages({ db, t: { job } }: Door, personId: string): Promise<void> {
  await db
    .delete(job)
    .where(and(eq(job.receiverKind, 'person'), eq(job.receiverId, personId), isNull(job.endedAt)))
}

/** Sessions and tokens end, and a link that nobody has opened yet is too old. */
async function closeWaysIn({ db, t }: Door, personId: string, at: Instant): Promise<void> {
  for (const table of [t.session, t.token]) {
    await db
      .update(table)
      .set({ endedAt: at })
      .where(and(eq(table.personId, personId), isNull(table.endedAt)))
  }
  await db
    .update(t.signInLink)
    .set({ expiresAt: at })
    .where(and(eq(t.signInLink.personId, personId), isNull(t.signInLink.redeemedAt)))
}
