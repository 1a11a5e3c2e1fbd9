import { levelOf, personIdOf, roleOf } from '../../access/actor.ts'
import type { ActionOf } from '../../action.ts'
import type { Decision } from '../../change.ts'
import { needsFor } from '../../credit/approval-needs.ts'
import type { AccountState, Moment } from '../../decide.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { signerOf } from '../../signer.ts'
import type { ExceptionRequest } from '../exception-request.ts'
import { factsOf } from '../facts-of.ts'
import { situationFor } from '../situation-for.ts'
import { openRequest } from './open-request.ts'
import { decidersOf, mayDecline } from './powers.ts'

/** A sales manager's view on a request, which decides nothing; the latest of each counts. Refuses the requester's own. */
export function decideExceptionAdvise(
  state: AccountState,
  { accountId, requestId, view, note }: ActionOf<'exception.advise'>,
  { actor, now }: Moment,
): Result<Decision> {
  const found = openRequest(state, requestId, now)
  if (!found.ok) return found
  const by = signerOf(actor)
  if (by.personId !== null && by.personId === found.value.openedBy.personId)
    return refuse({ code: 'request-own' })
  const others = found.value.advice.filter((one) => one.by.personId !== by.personId)
  const document = { ...found.value, advice: [...others, { by, view, note, at: now }] }
  return ok({
    changes: [{ kind: 'matter-changed', accountId, of: 'request', document }],
    journal: { figures: { ...figuresOf(found.value), view }, text: note === null ? null : { note } },
  })
}

/**
 * Says no to a request. Anybody may who could approve it alone or as one of those who must, also after having agreed.
 * It stays with the account as declined, with how that stood: asking again takes something new.
 */
export function decideExceptionDecline(
  state: AccountState,
  { accountId, requestId, note }: ActionOf<'exception.decline'>,
  moment: Moment,
): Result<Decision> {
  const { actor, now, today } = moment
  const found = openRequest(state, requestId, now)
  if (!found.ok) return found
  const request = {
    ...found.value,
    needs: needsFor(situationFor(state, found.value, moment), found.value.wish),
  }
  const decliner = { personId: personIdOf(actor), level: levelOf(actor) }
  if (decliner.personId === null) return refuse({ code: 'request-needs-person' })
  if (decliner.personId === request.openedBy.personId) return refuse({ code: 'request-own' })
  const deciding = { book: state.book, today }
  if (!mayDecline(decliner, request, deciding)) {
    const names = decidersOf({ ...request, approvals: [] }, deciding).map(({ name }) => name)
    return refuse({ code: 'request-beyond-level', needs: request.needs, names })
  }
  const facts = factsOf(state, moment)
  const document: ExceptionRequest = {
    ...request,
    state: { kind: 'declined', at: now, by: signerOf(actor), note, facts },
  }
  return ok({
    changes: [{ kind: 'matter-changed', accountId, of: 'request', document }],
    journal: { figures: { ...figuresOf(request), ...facts }, text: note === null ? null : { note } },
  })
}

/** Takes a request back: whoever made it, or a credit manager. */
export function decideExceptionWithdraw(
  state: AccountState,
  { accountId, requestId }: ActionOf<'exception.withdraw'>,
  { actor, now }: Moment,
): Result<Decision> {
  const found = openRequest(state, requestId, now)
  if (!found.ok) return found
  const { openedBy } = found.value
  const isCreditManager = roleOf(actor) === 'credit' && levelOf(actor) === 'manager'
  if (openedBy.personId !== personIdOf(actor) && !isCreditManager) {
    return refuse({ code: 'request-not-yours', by: openedBy.name })
  }
  const document: ExceptionRequest = {
    ...found.value,
    state: { kind: 'withdrawn', at: now, by: signerOf(actor) },
  }
  return ok({
    changes: [{ kind: 'matter-ended', accountId, of: 'request', document }],
    journal: { figures: figuresOf(found.value), text: null },
  })
}

const figuresOf = ({ id: requestId, wish }: ExceptionRequest): Decision['journal']['figures'] => ({
  requestId,
  kind: wish.kind,
  groupId: wish.groupId,
  limitMinor: wish.limitMinor,
  waives: wish.waives.join(' '),
})
