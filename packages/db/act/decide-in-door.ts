import { mayAct } from '@encours/core/access/may'
import { type Action, subjectOf } from '@encours/core/action'
import type { Decision } from '@encours/core/change'
import type { AccountState, BookState, Moment, PersonState } from '@encours/core/decide'
import { decideOnAccount, decideOnBook, decideOnPerson } from '@encours/core/decide-action'
import type { Refusal } from '@encours/core/refusal'
import { type Result, refuse } from '@encours/core/result'
import { and, eq } from 'drizzle-orm'
import { loadAccountState } from '../load/account-state.ts'
import { loadBook } from '../load/book.ts'
import { loadPerson, loadTakenNames, loadTakenToken } from '../load/person.ts'
import type { Door } from '../store.ts'
import { isLinkTaken, loadLink, loadSession } from './sign-in-rows.ts'

/** Loads what an action is decided on, asks whether its actor may, and lets the core decide. */
export function decideInDoor(door: Door, action: Action, moment: Moment): Promise<Result<Decision>> {
  const subject = subjectOf(action)
  switch (subject.kind) {
    case 'account':
      return decideAccount(door, action, { moment, accountId: subject.id })
    case 'person':
      return decidePerson(door, action, { moment, personId: subject.id })
    case 'book':
      return decideBook(door, action, moment)
  }
}

async function decideAccount(
  door: Door,
  action: Action,
  { moment, accountId }: { moment: Moment; accountId: string },
): Promise<Result<Decision>> {
  const state = await loadAccountState(door, accountId)
  if (!state) return refuse({ code: 'account-unknown', text: accountId, nearest: [] })
  const whole = await withAssignee(door, action, state)
  const allowed = mayAct(moment.actor, action, whole)
  if (!allowed.ok) return allowed
  const ended = await endedReservation(door, action)
  return ended ? refuse(ended) : decideOnAccount(whole, action, moment)
}

const withAssignee = async (door: Door, action: Action, state: AccountState): Promise<AccountState> =>
  action.type === 'account.assign' && action.ownerId !== null
    ? { ...state, assignee: await loadPerson(door, action.ownerId) }
    : state

/** A dossier holds open reservations only, and an id names one reservation for good. */
async function endedReservation({ db, t }: Door, action: Action): Promise<Refusal | null> {
  if (action.type !== 'reservation.make') return null
  const { reservation, person } = t
  const [known] = await db
    .select({ orderRef: reservation.orderRef, by: person.name })
    .from(reservation)
    .leftJoin(person, eq(person.id, reservation.madeBy))
    .where(and(eq(reservation.accountId, action.accountId), eq(reservation.id, action.reservationId)))
  return known ? { code: 'reservation-exists', ...known } : null
}

async function decidePerson(
  door: Door,
  action: Action,
  { moment, personId }: { moment: Moment; personId: string },
): Promise<Result<Decision>> {
  const [book, person, taken] = await Promise.all([
    loadBook(door),
    loadPerson(door, personId),
    takenBy(door, action),
  ])
  const state: PersonState = { book, person, taken, ...(await signInState(door, action)) }
  const allowed = mayAct(moment.actor, action, state)
  return allowed.ok ? decideOnPerson(state, action, moment) : allowed
}

async function decideBook(door: Door, action: Action, moment: Moment): Promise<Result<Decision>> {
  const [book, taken] = await Promise.all([loadBook(door), takenBy(door, action)])
  const state: BookState = { book, taken }
  const allowed = mayAct(moment.actor, action, state)
  return allowed.ok ? decideOnBook(state, action, moment) : allowed
}

/** What signing in and out is decided on. */
async function signInState(door: Door, action: Action): Promise<Pick<PersonState, 'link' | 'session'>> {
  if (action.type === 'session.begin') return { link: await loadLink(door, action.linkId) }
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
