import type { Book } from '../book.ts'
import type { AccountChange } from '../change.ts'
import { creditTeam, financeTeam } from '../messages/receivers.ts'
import type { Receiver, Telling } from '../messages/telling.ts'
import type { Told } from '../messages/to-tell.ts'
import type { OpenAlert, Stage } from './alert.ts'
import { assigneeOf, closingReceivers, escalationReceivers, receiversOf } from './alert-receivers.ts'
import { isWorse } from './follow-alerts.ts'

/**
 * Who hears of an account's alerts: of what is new or has got worse, of what nobody has answered in time, of what was
 * given to somebody, of what the facts have closed. Each stage is said once.
 */
export function tellAlerts(change: AccountChange, { before, after }: Told): Telling[] {
  if (!('of' in change) || change.of !== 'alert') return []
  const alert = change.document
  return tellAlert(change, before.dossier.alerts, {
    accountId: after.dossier.account.id,
    version: before.dossier.version,
    of: (stage) => receiversOf(alert, stage, after),
    managers: escalationReceivers(alert, after),
    closing: closingReceivers(alert, after),
  })
}

/** Who hears of the book's alerts: credit, and finance of what credit has not answered. */
export function tellBookAlerts(change: AccountChange, before: Pick<Book, 'alerts' | 'version'>): Telling[] {
  if (!('of' in change) || change.of !== 'alert') return []
  const owner = assigneeOf(change.document) ?? creditTeam
  const { alerts, version } = before
  const ears = { of: () => [owner], managers: [financeTeam], closing: [owner] }
  return tellAlert(change, alerts, { accountId: null, version, ...ears })
}

/** Whom an alert concerns. */
type Ears = {
  accountId: string | null
  /** Of the document that the alert lies in, before it changed: tells one giving from the next. */
  version: number
  of: (stage: Stage) => Receiver[]
  /** Whoever hears that nobody has answered. */
  managers: Receiver[]
  /** Whoever hears that it has closed. */
  closing: Receiver[]
}

function tellAlert(
  change: Extract<AccountChange, { of: 'alert' }>,
  known: readonly OpenAlert[],
  ears: Ears,
): Telling[] {
  const alert = change.document
  switch (change.kind) {
    case 'matter-opened':
      return tellStages(alert, alert.stages, ears)
    case 'matter-changed': {
      const before = known.find(({ id }) => id === alert.id)
      return before === undefined ? [] : tellChanged(alert, before, ears)
    }
    case 'matter-ended':
      return tellClosed(alert, ears)
  }
}

function tellChanged(alert: OpenAlert, before: OpenAlert, ears: Ears): Telling[] {
  const worse = alert.stages.filter((stage) => isWorse([stage], before.stages))
  if (worse.length > 0) return tellStages(alert, worse, ears, alert.worsenedAt)
  if (alert.worsenedAt !== before.worsenedAt) return tellStages(alert, alert.stages, ears, alert.worsenedAt)
  const escalated = alert.escalatedAt !== before.escalatedAt
  const disowned = alert.acknowledged?.step === 'not-mine' && before.acknowledged?.step !== 'not-mine'
  if (escalated || disowned) {
    const since = (escalated ? alert.escalatedAt : alert.acknowledged?.at) ?? ''
    return [tellingOf('alert-escalated', alert, { ears, to: ears.managers, topic: since })]
  }
  const personId = alert.assignee?.personId ?? null
  if (personId === null || personId === before.assignee?.personId) return []
  const to: Receiver[] = [{ kind: 'person', personId }]
  return [tellingOf('alert-given', alert, { ears, to, topic: String(ears.version) })]
}

/** Within the hours of whoever hears it: what could not wait was told at once when it opened. */
const tellingOf = (
  kind: 'alert-escalated' | 'alert-given',
  { id, rule }: OpenAlert,
  { ears, to, topic }: { ears: Ears; to: Receiver[]; topic: string },
): Telling => ({
  message: { kind, accountId: ears.accountId, rule },
  to,
  urgency: 'soon',
  topic: topicOf(ears, id, topic),
})

/** `again` is the moment at which something said before is said anew. */
function tellStages(alert: OpenAlert, stages: readonly Stage[], ears: Ears, again: string = ''): Telling[] {
  const { accountId } = ears
  const { id, rule, urgency } = alert
  return stages
    .map(({ about, stage, rank }) => ({
      message: { kind: 'alert' as const, accountId, rule, about, stage },
      to: ears.of({ about, stage, rank }),
      urgency,
      topic: topicOf(ears, id, [about, stage, again].join(':')),
    }))
    .filter(({ to }) => to.length > 0)
}

/** What was said at once or soon and is settled is worth a line of the digest. */
function tellClosed({ id, rule, urgency, ended }: OpenAlert, ears: Ears): Telling[] {
  if (ended === null || urgency === 'digest' || urgency === 'weekly') return []
  return [
    {
      message: { kind: 'alert-closed', accountId: ears.accountId, rule, cause: ended.cause },
      to: ears.closing,
      urgency: 'digest',
      topic: topicOf(ears, id, ended.at),
    },
  ]
}

const topicOf = ({ accountId }: Ears, ...parts: string[]): string => [accountId ?? 'book', ...parts].join(':')
