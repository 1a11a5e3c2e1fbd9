import { mayAct } from '@encours/core/access/may'
import { type Action, subjectOf } from '@encours/core/action'
import type { Book } from '@encours/core/book'
import type { Decision } from '@encours/core/change'
import { type AccountState, type AnyState, type Moment, matterOf } from '@encours/core/decide'
import { decideOnAccount, decideOnBook, decideOnBroadcast, decideOnPerson } from '@encours/core/decide-action'
import type { Refusal } from '@encours/core/refusal'
import { ok, type Result, refuse } from '@encours/core/result'
import { and, eq } from 'drizzle-orm'
import { loadAccountState } from '../load/account-state.ts'
import { withAskedOrder } from '../load/asked-order.ts'
import type { Door } from '../store.ts'
import { lookUp } from './look-up.ts'
import { bookStateOf, broadcastStateOf, personStateOf } from './states.ts'

/** What was decided, and on an account what it was decided on: things follow from that. */
export type Decided = { decision: Decision; account: AccountState | null; book: Book }

/** Loads what an action is decided on, asks whether its actor may, and lets the core decide. */
export async function decideInDoor(door: Door, action: Action, moment: Moment): Promise<Result<Decided>> {
  const subject = subjectOf(action)
  switch (subject.kind) {
    case 'account':
      return decideAccount(door, action, { moment, accountId: subject.id })
    case 'broadcast': {
      const state = await broadcastStateOf(door, action, moment.actor)
      return decided(action, { state, moment }, () => decideOnBroadcast(state, action, moment))
    }
    case 'person': {
      const state = await personStateOf(door, action, subject.id)
      return decided(action, { state, moment }, () => decideOnPerson(state, action, moment))
    }
    case 'book': {
      const state = await bookStateOf(door, action)
      return decided(action, { state, moment }, () => decideOnBook(state, action, moment))
    }
  }
}

function decided(
  action: Action,
  { state, moment }: { state: AnyState; moment: Moment },
  decide: () => Result<Decision>,
): Result<Decided> {
  const allowed = mayAct(moment.actor, action, state)
  if (!allowed.ok) return allowed
  const decision = decide()
  return decision.ok ? ok({ decision: decision.value, account: null, book: state.book }) : decision
}

async function decideAccount(
  door: Door,
  action: Action,
  { moment, accountId }: { moment: Moment; accountId: string },
): Promise<Result<Decided>> {
  const state = await loadAccountState(door, accountId)
  if (!state) return refuse({ code: 'account-unknown', text: accountId, nearest: [] })
  const asked = await withAskedOrder(door, state, askedOrderOf(action, state))
  const whole = { ...asked, looked: await lookUp(door, action, state) }
  const allowed = mayAct(moment.actor, action, whole)
  if (!allowed.ok) return allowed
  const ended = await endedReservation(door, action)
  if (ended) return refuse(ended)
  const decision = decideOnAccount(whole, action, moment)
  return decision.ok ? ok({ decision: decision.value, account: state, book: state.book }) : decision
}

/** The order that is judged as a check would: its own, or that of the request it answers. */
function askedOrderOf(action: Action, { dossier }: AccountState): string | null {
  if (action.type === 'reservation.make' || action.type === 'exception.request') return action.orderRef
  return 'requestId' in action ? (matterOf(dossier.requests, action.requestId)?.wish.orderRef ?? null) : null
}

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
