import { levelOf, personIdOf } from '../../access/actor.ts'
import type { ActionOf } from '../../action.ts'
import type { Change, Decision } from '../../change.ts'
import { approvalMinor, approversFor } from '../../credit/approval-needs.ts'
import type { AccountState, Moment } from '../../decide.ts'
import type { Refusal } from '../../refusal.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { signerOf } from '../../signer.ts'
import { limitBefore, unfitting } from '../asking/wish-refusal.ts'
import type { Approval, ExceptionRequest } from '../exception-request.ts'
import { situationFor } from '../situation-for.ts'
import { grantOf } from './grant.ts'
import { openNeeds } from './open-needs.ts'
import { openRequest } from './open-request.ts'
import { coveringPower, decidersOf, type Power } from './powers.ts'

/**
 * Agrees to a request, with the own level or that of somebody who is away. Who must agree is judged anew on the facts of
 * now, by the resulting group limit; what colleagues have said before counts for what it covers. Once all have agreed,
 * what was asked for is granted, whatever the exposure has become. Refuses the requester, whoever covers nothing that is
 * still open, the same person twice, and what cannot be granted any more.
 * Rule: the policy's approvals; never the requester; two different people where two levels are needed.
 */
export function decideExceptionApprove(
  state: AccountState,
  action: ActionOf<'exception.approve'>,
  moment: Moment,
): Result<Decision> {
  const found = openRequest(state, action.requestId, moment.now)
  if (!found.ok) return found
  const minor = approvalMinor(situationFor(state, found.value, moment), found.value.wish)
  const needs = approversFor(state.book.policy.approvals, minor)
  const request = { ...found.value, needs }
  const power = powerOf(request, { state, moment })
  if (!power.ok) return power
  const unfit = unfitting(state, request.wish, moment.today)
  if (unfit) return refuse(unfit)
  const approval: Approval = { by: signerOf(moment.actor), ...power.value, at: moment.now }
  const agreed = { ...request, approvals: [...request.approvals, approval] }
  const left = openNeeds(needs, agreed.approvals)
  const changes = left.length > 0 ? [changed(action.accountId, agreed)] : grantOf(state, agreed, moment)
  return ok({
    changes,
    journal: journalOf(state, { agreed, approval, minor, left: left.join(' '), note: action.note }),
  })
}

type Answered = { state: AccountState; moment: Moment }

/** Where facts have changed so that nothing is open any more, whoever could have covered one of the needs completes it. */
function powerOf(request: ExceptionRequest, { state, moment }: Answered): Result<Power> {
  const { actor, today } = moment
  const approver = { personId: personIdOf(actor), level: levelOf(actor) }
  const deciding = { book: state.book, today }
  const refusal = notTheirs(request, approver.personId)
  if (refusal) return refuse(refusal)
  const pending =
    openNeeds(request.needs, request.approvals).length > 0 ? request : { ...request, approvals: [] }
  const power = coveringPower(approver, pending, deciding)
  if (power) return ok(power)
  return refuse({
    code: 'request-beyond-level',
    needs: openNeeds(pending.needs, pending.approvals),
    names: decidersOf(pending, deciding).map(({ name }) => name),
  })
}

function notTheirs({ openedBy, approvals }: ExceptionRequest, personId: string | null): Refusal | null {
  if (personId === null) return { code: 'request-needs-person' }
  if (personId === openedBy.personId) return { code: 'request-own' }
  return approvals.some(({ by }) => by.personId === personId) ? { code: 'request-approved-already' } : null
}

const changed = (accountId: string, document: ExceptionRequest): Change => ({
  kind: 'matter-changed',
  accountId,
  of: 'request',
  document,
})

function journalOf(
  state: AccountState,
  of: {
    agreed: ExceptionRequest
    approval: Approval
    minor: number | null
    left: string
    note: string | null
  },
): Decision['journal'] {
  const { id: requestId, wish } = of.agreed
  const before = limitBefore(state, wish).limit
  return {
    figures: {
      requestId,
      kind: wish.kind,
      groupId: wish.groupId,
      limitMinor: wish.limitMinor,
      beforeMinor: before.minor,
      beforeUntil: before.until,
      waives: wish.waives.join(' '),
      until: wish.until,
      orderRef: wish.orderRef,
      approvedByMinor: of.minor,
      baseCurrency: state.book.currency,
      level: of.approval.level,
      insteadOf: of.approval.insteadOf?.personId ?? null,
      stillNeeds: of.left,
    },
    text: of.note === null ? null : { note: of.note },
  }
}
