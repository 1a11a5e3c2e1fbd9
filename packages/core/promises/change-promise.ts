import { personIdOf, roleOf } from '../access/actor.ts'
import type { ActionOf } from '../action.ts'
import type { Decision, MatterChange } from '../change.ts'
import type { IsoDay } from '../day.ts'
import { type AccountState, type Moment, matterOf } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { signerOf } from '../signer.ts'
import { brokenOn } from './broken-on.ts'
import type { PromiseToPay } from './promise-to-pay.ts'
import { dayRefusal } from './record-promise.ts'

/**
 * Puts an open promise off to a later day, as often as the policy allows; the day that was named first stays with it.
 * Refuses a day that is not later, past or too far ahead, and a promise that is broken: that takes a new one.
 */
export function decidePromisePostpone(
  state: AccountState,
  action: ActionOf<'promise.postpone'>,
  { today }: Moment,
): Result<Decision> {
  const found = openPromise(state, action, today)
  if (!found.ok) return found
  const promise = found.value
  const refusal = postponingRefusal(promise, { state, dueDay: action.dueDay, today })
  if (refusal) return refuse(refusal)
  const { dueDay, note } = action
  const document = { ...promise, dueDay, postponedCount: promise.postponedCount + 1 }
  const figures = { promiseId: promise.id, amountMinor: promise.amountMinor, fromDay: promise.dueDay, dueDay }
  return ok(changed('matter-changed', action, { document, figures, note }))
}

/**
 * Takes an open promise back, as a thing that was never promised. Whoever recorded it may until its day has passed, a
 * sales manager and credit until it is kept or broken. Refuses others, and a promise that is broken: what a customer
 * did not pay is not undone, and nobody gets an own order through that way.
 */
export function decidePromiseCancel(
  state: AccountState,
  action: ActionOf<'promise.cancel'>,
  { actor, now, today }: Moment,
): Result<Decision> {
  const found = openPromise(state, action, today)
  if (!found.ok) return found
  const promise = found.value
  if (roleOf(actor) === 'rep') {
    if (promise.openedBy.personId !== personIdOf(actor)) return refuse({ code: 'promise-not-yours' })
    if (promise.dueDay < today) return refuse({ code: 'promise-day-over', dueDay: promise.dueDay })
  }
  const document: PromiseToPay = { ...promise, state: { kind: 'cancelled', at: now, by: signerOf(actor) } }
  const { amountMinor, dueDay } = promise
  const figures = { promiseId: promise.id, amountMinor, dueDay }
  return ok(changed('matter-ended', action, { document, figures, note: action.note }))
}

/** The promise, while it can still be kept: one that the ledger shows as not kept is broken before anybody has noted it. */
function openPromise(
  { dossier, book }: AccountState,
  { promiseId }: { promiseId: string },
  today: IsoDay,
): Result<PromiseToPay> {
  const promise = matterOf(dossier.promises, promiseId)
  if (promise === null) return refuse({ code: 'promise-unknown' })
  const { state } = promise
  if (state.kind === 'open') {
    const on = brokenOn(promise, { mentioned: dossier.mentioned, today, book })
    return on === null ? ok(promise) : refuse({ code: 'promise-broken', on })
  }
  // What has ended otherwise is in no dossier
  return state.kind === 'broken' || state.kind === 'partly-kept'
    ? refuse({ code: 'promise-broken', on: state.on })
    : refuse({ code: 'promise-unknown' })
}

function postponingRefusal(
  promise: PromiseToPay,
  {
    state,
    dueDay,
    today,
  }: { state: AccountState; dueDay: PromiseToPay['dueDay']; today: PromiseToPay['dueDay'] },
): Refusal | null {
  const { maxDaysAhead, postponements } = state.book.policy.promises
  if (promise.postponedCount >= postponements) return { code: 'promise-postponed-enough', postponements }
  if (dueDay <= promise.dueDay) return { code: 'promise-not-later', dueDay: promise.dueDay }
  return dayRefusal({ dueDay, today, maxDays: maxDaysAhead })
}

function changed(
  kind: MatterChange['kind'],
  { accountId }: { accountId: string },
  of: { document: PromiseToPay; figures: Record<string, string | number>; note: string | null },
): Decision {
  const { document, figures, note } = of
  return {
    changes: [{ kind, accountId, of: 'promise', document }],
    journal: { figures, text: note === null ? null : { note } },
  }
}
