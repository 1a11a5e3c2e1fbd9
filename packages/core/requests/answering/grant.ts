import type { Change } from '../../change.ts'
import type { GrantedException } from '../../credit/exception.ts'
import type { AccountState, Moment } from '../../decide.ts'
import { invariant } from '../../result.ts'
import type { ExceptionRequest } from '../exception-request.ts'

/**
 * What comes of a request that all have agreed to: the limit itself where it is for good, else an exception under the
 * request's id. It is what was asked for, no more and no less: one for an order waives reasons for a sale as large as the
 * one it was asked for, since who had to agree went by that.
 */
export function grantOf(
  { dossier }: AccountState,
  request: ExceptionRequest,
  { now, today }: Moment,
): Change[] {
  const { id: accountId } = dossier.account
  const document: ExceptionRequest = { ...request, state: { kind: 'granted', at: now } }
  const ended: Change = { kind: 'matter-ended', accountId, of: 'request', document }
  const { kind, groupId, limitMinor } = request.wish
  const limit = { minor: limitMinor, until: null }
  if (kind !== 'permanent') {
    return [ended, { kind: 'matter-opened', accountId, of: 'exception', document: exceptionOf(request, now) }]
  }
  if (groupId !== null) return [ended, { kind: 'group-limit-set', accountId, groupId, limit }]
  return [ended, { kind: 'limit-set', accountId, limit, on: today }]
}

function exceptionOf(
  { id, wish, amountMinor }: ExceptionRequest,
  openedAt: GrantedException['openedAt'],
): GrantedException {
  const { limitMinor, waives, until, orderRef } = wish
  invariant(until !== null, 'what is not for good has a last day')
  const forOneSale = wish.kind === 'order' && amountMinor > 0 ? { amountMinor } : {}
  return { id, limitMinor, waives, until, orderRef, ...forOneSale, openedAt }
}
