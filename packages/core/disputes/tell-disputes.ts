import type { DisputeComment, MatterChange } from '../change.ts'
import { matterOf } from '../decide.ts'
import type { MessageOf } from '../messages/message.ts'
import { creditTeam, managersOf } from '../messages/receivers.ts'
import type { Receiver, Telling } from '../messages/telling.ts'
import type { Teller, Told } from '../messages/to-tell.ts'
import type { Dispute } from './dispute.ts'
import { settlerOf, waitsForCredit } from './settlers.ts'

type What = MessageOf<'dispute'>['what']
type Step = { what: What; to: Receiver[] }

/** Whoever settles a dispute, raised it or has its account hears what concerns them; never whoever did it. */
export const tellDisputes: Teller = (change, told) => {
  if (change.kind === 'dispute-commented') return tellComment(change, told)
  if (!('of' in change) || change.of !== 'dispute') return []
  const dispute = change.document
  const { version } = told.before.dossier
  // The same step may be taken again: the dossier's version says which time it is
  return stepsOf(change.kind, dispute, told).map((step) =>
    tellingOf(change.accountId, dispute.id, { ...step, topic: `${step.what}:${String(version)}` }),
  )
}

/** Each comment is a topic of its own, so that none hides behind an earlier one. */
function tellComment({ accountId, disputeId, comment }: DisputeComment, { before, after }: Told): Telling[] {
  const dispute = matterOf(before.dossier.disputes, disputeId)
  if (dispute === null) return []
  const to = [...raiserOf(dispute), settlerOf(dispute, after.dossier.account)]
  return [
    tellingOf(accountId, disputeId, { what: 'commented', to, topic: `comment:${String(comment.number)}` }),
  ]
}

const tellingOf = (
  accountId: string,
  disputeId: string,
  { what, to, topic }: Step & { topic: string },
): Telling => ({
  message: { kind: 'dispute', what, accountId, disputeId },
  to,
  urgency: 'soon',
  topic: `${accountId}:${disputeId}:${topic}`,
})

function stepsOf(kind: MatterChange['kind'], dispute: Dispute, told: Told): Step[] {
  const { account } = told.after.dossier
  const settler = settlerOf(dispute, account)
  const concerned = [...raiserOf(dispute), ...personOf(account.ownerId)]
  if (kind === 'matter-opened') return [{ what: 'raised', to: [settler] }]
  if (kind === 'matter-ended')
    return [{ what: 'resolved', to: [...concerned, ...toReplace(dispute, settler)] }]
  const before = matterOf(told.before.dossier.disputes, dispute.id)
  if (before === null) return [{ what: 'reopened', to: [...concerned, settler] }]
  if (isGiven(before, dispute)) return [{ what: 'given', to: [settler] }]
  if (before.acceptedOn !== dispute.acceptedOn) return [{ what: 'accepted', to: [...concerned, settler] }]
  if (before.escalatedAt !== dispute.escalatedAt) {
    return [{ what: 'escalated', to: [managersOf(told.after), creditTeam] }]
  }
  return isProposedAnew(before, dispute)
    ? [{ what: 'proposed', to: [...concerned, ...toDecide(dispute, settler)] }]
    : []
}

const toDecide = (dispute: Dispute, settler: Receiver): Receiver[] =>
  waitsForCredit(dispute) ? [creditTeam] : [settler]

/** A replacement is to be sent. */
const toReplace = ({ state }: Dispute, settler: Receiver): Receiver[] =>
  state.kind === 'resolved' && state.what === 'replacement' ? [settler] : []

const isGiven = (before: Dispute, after: Dispute): boolean =>
  before.team !== after.team || before.owner?.personId !== after.owner?.personId

const isProposedAnew = ({ state: before }: Dispute, { state: after }: Dispute): boolean =>
  after.kind === 'proposed' &&
  (before.kind !== 'proposed' ||
    before.at !== after.at ||
    before.what !== after.what ||
    before.creditMinor !== after.creditMinor)

const raiserOf = ({ openedBy }: Dispute): Receiver[] => personOf(openedBy.personId)

const personOf = (personId: string | null): Receiver[] =>
  personId === null ? [] : [{ kind: 'person', personId }]
