import type { AccountChange, Following, FollowingType } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { WatchedState } from '../decide.ts'
import { isDeclined, isRemembered } from './asking/ask-again.ts'
import { asOf, type ExceptionRequest } from './exception-request.ts'

/** Requests that nobody has answered in time lapse; declined ones leave when the policy no longer remembers them. */
export const followRequests = (state: WatchedState, { now, today }: CheckedAt): Following[] =>
  state.dossier.requests.flatMap((request) => {
    const current = asOf(request, now)
    if (current.state.kind === 'expired') return [ending(state, current, 'request.expire')]
    return isDeclined(request) && !isRemembered(request, state, today)
      ? [ending(state, request, 'request.forget')]
      : []
  })

/** Exceptions whose last day has passed. One for an order ends by its day too: an order that is delivered needs none. */
export const followExceptions = ({ dossier }: WatchedState, { today }: CheckedAt): Following[] =>
  dossier.exceptions
    .filter(({ until }) => until < today)
    .map((document) => ({
      type: 'exception.end',
      changes: [{ kind: 'matter-ended', accountId: dossier.account.id, of: 'exception', document }],
      journal: {
        figures: {
          exceptionId: document.id,
          limitMinor: document.limitMinor,
          waives: document.waives.join(' '),
          until: document.until,
          orderRef: document.orderRef,
        },
        text: null,
      },
    }))

function ending({ dossier }: WatchedState, document: ExceptionRequest, type: FollowingType): Following {
  const { id: requestId, wish } = document
  const ended: AccountChange = {
    kind: 'matter-ended',
    accountId: dossier.account.id,
    of: 'request',
    document,
  }
  const { kind, groupId, limitMinor, waives } = wish
  const figures = { requestId, kind, groupId, limitMinor, waives: waives.join(' ') }
  return { type, changes: [ended], journal: { figures, text: null } }
}
