import { type Actor, personIdOf } from '@encours/core/access/actor'
import type { Person } from '@encours/core/access/person'
import type { Action } from '@encours/core/action'
import type { BookState, BroadcastState, PersonState } from '@encours/core/decide'
import { and, eq } from 'drizzle-orm'
import { loadBook } from '../load/book.ts'
import { hasLedger } from '../load/has-ledger.ts'
import { isLastAdmin, loadPerson, loadTakenNames, loadTakenToken } from '../load/person.ts'
import { loadPolicyVersion } from '../load/policy-version.ts'
import { loadFailure } from '../messages/replay-job.ts'
import type { Door } from '../store.ts'
import { foundForBroadcast } from './found-for-broadcast.ts'
import { isLinkTaken, loadLink, loadSession, loadToken } from './sign-in-rows.ts'

/** What an action on a person is decided on. */
export async function personStateOf(door: Door, action: Action, personId: string): Promise<PersonState> {
  const [book, person, taken] = await Promise.all([
    loadBook(door),
    loadPerson(door, personId),
    takenBy(door, action),
  ])
  const signIn = await signInState(door, action)
  return { book, person, taken, ...signIn, ...(await peopleState(door, action, person)) }
}

/** What an action on the book is decided on. */
export async function bookStateOf(door: Door, action: Action): Promise<BookState> {
  const [book, taken] = await Promise.all([loadBook(door), takenBy(door, action)])
  switch (action.type) {
    case 'token.end':
      return { book, taken, token: await loadToken(door, action.tokenId) }
    case 'book.set-up':
      return { book, taken, hasLedger: await hasLedger(door) }
    case 'policy.set':
      return { book, taken, policySet: await policySetOf(door, book.policyVersion) }
    case 'message.replay': {
      const failure = await loadFailure(door, action.jobId)
      return failure === undefined ? { book, taken } : { book, taken, failure }
    }
    default:
      return { book, taken }
  }
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

/** What signing in and out is decided on. */
async function signInState(
  door: Door,
  action: Action,
): Promise<Pick<PersonState, 'link' | 'session' | 'token'>> {
  switch (action.type) {
    case 'session.begin':
      return { link: action.linkId === null ? null : await loadLink(door, action.linkId) }
    case 'session.end':
      return { session: await loadSession(door, action.sessionId) }
    case 'token.end':
      return { token: await loadToken(door, action.tokenId) }
    default:
      return {}
  }
}

/** Who else matters for what becomes of a person. */
async function peopleState(
  door: Door,
  action: Action,
  person: Person | null,
): Promise<Pick<PersonState, 'delegate' | 'isLastAdmin'>> {
  switch (action.type) {
    case 'person.delegate':
      return { delegate: action.toPersonId === null ? null : await loadPerson(door, action.toPersonId) }
    case 'person.change':
    case 'person.end':
      return { isLastAdmin: person !== null && (await isLastAdmin(door, person)) }
    default:
      return {}
  }
}

async function takenBy(door: Door, action: Action): Promise<PersonState['taken']> {
  if (action.type === 'person.add' || action.type === 'person.change') return loadTakenNames(door, action)
  if (action.type === 'link.add') {
    const { linkId: text, personId: by } = action
    return (await isLinkTaken(door, action)) ? [{ what: 'link', text, by }] : []
  }
  return action.type === 'token.add' ? loadTakenToken(door, action) : []
}
