import { type Actor, personIdOf } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import type { BookState, BroadcastState, PersonState } from '@encours/core/decide'
import { and, eq } from 'drizzle-orm'
import { loadBook } from '../load/book.ts'
import { loadPerson, loadTakenNames, loadTakenToken } from '../load/person.ts'
import { loadPolicyVersion } from '../load/policy-version.ts'
import type { Door } from '../store.ts'
import { foundForBroadcast } from './found-for-broadcast.ts'
import { isLinkTaken, loadLink, loadSession } from './sign-in-rows.ts'

/** What an action on a person is decided on. */
export async function personStateOf(door: Door, action: Action, personId: string): Promise<PersonState> {
  const [book, person, taken] = await Promise.all([
    loadBook(door),
    loadPerson(door, personId),
    takenBy(door, action),
  ])
  return { book, person, taken, ...(await signInState(door, action)) }
}

/** What an action on the book is decided on. */
export async function bookStateOf(door: Door, action: Action): Promise<BookState> {
  const [book, taken] = await Promise.all([loadBook(door), takenBy(door, action)])
  return { book, taken, ...(await lookedUpFor(door, action, book.policyVersion)) }
}

/** What single actions on the book are decided on beside it. */
async function lookedUpFor(
  door: Door,
  action: Action,
  policyVersion: number,
): Promise<Pick<BookState, 'policySet' | 'failure'>> {
  if (action.type === 'policy.set') return { policySet: await policySetOf(door, policyVersion) }
  const failure = action.type === 'message.replay' ? await failureOf(door, action.jobId) : undefined
  return failure === undefined ? {} : { failure }
}

async function policySetOf(door: Door, version: number): Promise<NonNullable<BookState['policySet']> | null> {
  const known = await loadPolicyVersion(door, version)
  return known?.setAt ? { by: known.setBy?.name ?? null, at: known.setAt } : null
}

/** What an action on a broadcast is decided on. */
export async function broadcastStateOf(door: Door, action: Action, actor: Actor): Promise<BroadcastState> {
  const { db, t } = door
  const broadcastId = 'broadcastId' in action ? action.broadcastId : ''
  const senderId = personIdOf(actor)
  const { personId, acknowledgedAt, acknowledgedVersion, ...reader } = t.broadcastReader
  const [[row], [own], book] = await Promise.all([
    db.select().from(t.broadcast).where(eq(t.broadcast.id, broadcastId)),
    db
      .select({ personId, acknowledgedAt, acknowledgedVersion })
      .from(t.broadcastReader)
      .where(and(eq(reader.broadcastId, broadcastId), eq(personId, senderId ?? ''))),
    loadBook(door),
  ])
  const broadcast = row?.document ?? null
  const found = await foundForBroadcast(door, action, { broadcast, senderId })
  return { broadcast, reader: own ?? null, book, ...(found && { found }) }
}

/** Why a message was given up; null where it was not, undefined where there is none. */
async function failureOf({ db, t: { job } }: Door, jobId: string): Promise<string | null | undefined> {
  const [row] = await db
    .select({ endedAt: job.endedAt, failure: job.failure })
    .from(job)
    .where(eq(job.id, jobId))
  return row && (row.endedAt === null ? null : row.failure)
}

/** What signing in and out is decided on. */
async function signInState(door: Door, action: Action): Promise<Pick<PersonState, 'link' | 'session'>> {
  if (action.type === 'session.begin') {
    return { link: action.linkId === null ? null : await loadLink(door, action.linkId) }
  }
  return action.type === 'session.end' ? { session: await loadSession(door, action.sessionId) } : {}
}

async function takenBy(door: Door, action: Action): Promise<PersonState['taken']> {
  if (action.type === 'person.add' || action.type === 'person.change') return loadTakenNames(door, action)
  if (action.type === 'link.add') {
    const { linkId: text, personId: by } = action
    return (await isLinkTaken(door, action)) ? [{ what: 'link', text, by }] : []
  }
  return action.type === 'token.add' ? loadTakenToken(door, action) : []
}
