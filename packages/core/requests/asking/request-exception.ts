import type { ActionOf } from '../../action.ts'
import type { Decision } from '../../change.ts'
import { needsFor } from '../../credit/approval-needs.ts'
import { dayAt, toInstant } from '../../day.ts'
import type { AccountState, Moment } from '../../decide.ts'
import { hoursOf } from '../../messages/due-moment.ts'
import type { Refusal } from '../../refusal.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { signerOf } from '../../signer.ts'
import { asOf, type ExceptionRequest, type Wish } from '../exception-request.ts'
import { situationFor } from '../situation-for.ts'
import { declinedBefore } from './ask-again.ts'
import { isSameWish, wishOf } from './wish.ts'
import { limitBefore, unaskable } from './wish-refusal.ts'
import { workingHoursLater } from './working-hours-later.ts'

const msPerDay = 86_400_000

/**
 * Asks for an exception: a higher limit for good, or a higher limit and reasons that weigh no longer until a day or for
 * one order. Whoever answers has the policy's working hours for it; without an answer it lapses. Refuses what asks for
 * nothing, what nobody may grant, the same wish twice at a time, and what was declined without anything new.
 */
export function decideExceptionRequest(
  state: AccountState,
  action: ActionOf<'exception.request'>,
  moment: Moment,
): Result<Decision> {
  const wish = wishOf(action, state.group)
  const refusal = refusalOf(state, { wish, action }, moment)
  if (refusal) return refuse(refusal)
  const document = requestOf(state, { wish, action }, moment)
  const { accountId, requestId, note, news, amountMinor } = action
  const { kind, groupId, limitMinor, waives, until, orderRef } = wish
  const said = { ...(note === null ? {} : { note }), ...(news === null ? {} : { news }) }
  return ok({
    changes: [{ kind: 'matter-opened', accountId, of: 'request', document }],
    journal: {
      figures: {
        requestId,
        kind,
        groupId,
        limitMinor,
        beforeMinor: limitBefore(state, wish).limit.minor,
        waives: waives.join(' '),
        until,
        orderRef,
        amountMinor,
        needs: document.needs.join(' '),
      },
      text: Object.keys(said).length === 0 ? null : said,
    },
  })
}

type Asked = { wish: Wish; action: ActionOf<'exception.request'> }

function refusalOf(state: AccountState, { wish, action }: Asked, moment: Moment): Refusal | null {
  const { requests } = state.dossier
  if (state.looked?.idTaken === true || requests.some(({ id }) => id === action.requestId)) {
    return { code: 'request-exists' }
  }
  const unfit = unaskable(state, wish, moment.today)
  if (unfit) return unfit
  const open = requests.map((one) => asOf(one, moment.now)).filter((one) => one.state.kind === 'open')
  const same = open.find((one) => isSameWish(one.wish, wish))
  if (same) {
    const on = dayAt(same.openedAt, state.book.timeZone)
    return { code: 'request-open-already', by: same.openedBy.name, on }
  }
  return declinedBefore(state, { wish, news: action.news }, moment)
}

function requestOf(
  state: AccountState,
  { wish, action }: Asked,
  { actor, now, today }: Moment,
): ExceptionRequest {
  const { answerWithinHours, expiresAfterDays } = state.book.policy.request
  const { requestId: id, amountMinor, note, news } = action
  const answerBy = workingHoursLater(now, answerWithinHours, hoursOf(state.book))
  return {
    id,
    wish,
    amountMinor,
    note,
    news,
    openedAt: now,
    openedBy: signerOf(actor),
    answerBy,
    expiresAt: toInstant(Date.parse(now) + expiresAfterDays * msPerDay),
    advice: [],
    needs: needsFor(situationFor(state, { wish, amountMinor }, { now, today }), wish),
    approvals: [],
    state: { kind: 'open' },
  }
}
