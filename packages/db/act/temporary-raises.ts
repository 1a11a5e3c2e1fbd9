import { type Instant, type IsoDay, isDay } from '@encours/core/day'
import { and, eq } from 'drizzle-orm'
import type { Door } from '../store.ts'

/**
 * The days on which an account's limit was raised for a time, each raise once: by exceptions, ended ones too, whether they
 * were requested or set, and by limits that were set with an end when that opened no exception yet. Which of them still
 * count, the core says.
 */
export async function raisesOf(door: Door, accountId: string): Promise<IsoDay[]> {
  const [granted, set] = await Promise.all([grantedOn(door, accountId), setOn(door, accountId)])
  return [...granted, ...set].map((at) => at.slice(0, 10)).filter((on) => isDay(on))
}

async function grantedOn({ db, t: { matter } }: Door, accountId: string): Promise<Instant[]> {
  const rows = await db
    .select({ document: matter.document, openedAt: matter.openedAt })
    .from(matter)
    .where(and(eq(matter.subjectId, accountId), eq(matter.kind, 'exception')))
  return rows
    .filter(
      ({ document }) =>
        'limitMinor' in document && document.limitMinor !== null && document.orderRef === null,
    )
    .map(({ openedAt }) => openedAt)
}

/** Such a limit stood in the account's row alone: the journal says that it was a raise, and names no exception. */
async function setOn({ db, t: { journal } }: Door, accountId: string): Promise<Instant[]> {
  const ofAccount = and(eq(journal.subjectKind, 'account'), eq(journal.subjectId, accountId))
  const rows = await db
    .select({ at: journal.at, figures: journal.figures })
    .from(journal)
    .where(and(ofAccount, eq(journal.type, 'limit.set')))
  return rows
    .filter(({ figures }) => figures['raise'] === 'temporary' && figures['exceptionId'] === undefined)
    .map(({ at }) => at)
}
