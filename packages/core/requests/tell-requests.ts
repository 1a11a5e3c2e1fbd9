import { dayAt, type Instant } from '../day.ts'
import type { MessageOf } from '../messages/message.ts'
import { creditTeam, managersOf } from '../messages/receivers.ts'
import type { Receiver, Telling } from '../messages/telling.ts'
import type { Teller, Told } from '../messages/to-tell.ts'
import { decidersOf } from './answering/powers.ts'
import type { ExceptionRequest } from './exception-request.ts'

/**
 * A request goes to those who can decide, and to the region's sales managers for their view; its requester hears what
 * comes of it. Where one of two has agreed, those hear who are still needed. Nobody is asked for more than once a step.
 */
export const tellRequests: Teller = (change, told) => {
  if (!('of' in change) || change.of !== 'request') return []
  const { document: request } = change
  switch (change.kind) {
    case 'matter-opened': {
      const to = [...deciders(request, told, request.openedAt), managersOf(told.after)]
      return [say(request, told, { what: 'asked', to })]
    }
    case 'matter-changed':
      return changed(request, told)
    case 'matter-ended':
      return ended(request, told)
  }
}

type Step = {
  what: MessageOf<'request'>['what']
  to: Receiver[]
  urgency?: Telling['urgency']
  mark?: string
}

function changed(request: ExceptionRequest, told: Told): Telling[] {
  if (request.state.kind === 'declined')
    return [say(request, told, { what: 'declined', to: requester(request) })]
  const before = told.before.dossier.requests.find(({ id }) => id === request.id)
  const approval = request.approvals.at(-1)
  if (approval && request.approvals.length > (before?.approvals.length ?? 0)) {
    const to = [...requester(request), ...deciders(request, told, approval.at)]
    return [say(request, told, { what: 'half-approved', to, mark: `:${String(request.approvals.length)}` })]
  }
  const advice = request.advice.at(-1)
  if (!advice) return []
  const to = [...requester(request), ...deciders(request, told, advice.at)]
  return [say(request, told, { what: 'advised', to, mark: `:${advice.by.personId ?? ''}:${advice.at}` })]
}

/** Whoever was asked hears that no answer is wanted any more. One that is forgotten was declined long ago: that was said. */
function ended(request: ExceptionRequest, told: Told): Telling[] {
  const { kind } = request.state
  if (kind === 'granted') return [say(request, told, { what: kind, to: requester(request) })]
  if (kind !== 'withdrawn' && kind !== 'expired') return []
  const asked = deciders({ ...request, approvals: [] }, told, request.state.at)
  return [
    say(request, told, { what: kind, to: requester(request) }),
    say(request, told, { what: kind, to: asked, urgency: 'digest' }),
  ]
}

function say({ id: requestId }: ExceptionRequest, { after }: Told, step: Step): Telling {
  const { what, to, urgency = 'soon', mark = '' } = step
  const { id: accountId } = after.dossier.account
  const message = { kind: 'request' as const, what, accountId, requestId }
  return { message, to, urgency, topic: `${accountId}:${requestId}:${what}${mark}` }
}

const requester = ({ openedBy }: ExceptionRequest): Receiver[] =>
  openedBy.personId === null ? [] : [{ kind: 'person', personId: openedBy.personId }]

/** All of credit where nobody has the level: somebody must find someone. */
function deciders(request: ExceptionRequest, { after: { book } }: Told, at: Instant): Receiver[] {
  const people = decidersOf(request, { book, today: dayAt(at, book.timeZone) })
  return people.length === 0 ? [creditTeam] : people.map(({ personId }) => ({ kind: 'person', personId }))
}
