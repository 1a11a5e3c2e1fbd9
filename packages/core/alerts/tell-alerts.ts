import type { AccountChange } from '../change.ts'
import type { WatchedState } from '../decide.ts'
import { creditTeam, managersOf, ownerOf } from '../messages/receivers.ts'
import type { Receiver, Telling } from '../messages/telling.ts'
import type { Told } from '../messages/to-tell.ts'
import type { AlertRule, OpenAlert, Stage } from './alert.ts'

/**
 * Who hears of an alert: what is new or has got worse, what nobody has answered in time, what was given to somebody, and
 * what the facts have closed. Each stage is said once.
 */
export function tellAlerts(change: AccountChange, told: Told): Telling[] {
  if (!('of' in change) || change.of !== 'alert') return []
  const alert = change.document
  switch (change.kind) {
    case 'matter-opened':
      return tellStages(alert, alert.stages, told.after)
    case 'matter-changed': {
      const before = told.before.dossier.alerts.find(({ id }) => id === alert.id)
      return before === undefined ? [] : tellChanged(alert, before, told.after)
    }
    case 'matter-ended':
      return tellClosed(alert, told.after)
  }
}

function tellChanged(alert: OpenAlert, before: OpenAlert, state: WatchedState): Telling[] {
  const worse = alert.stages.filter(
    ({ about, rank }) => rank > (before.stages.find((one) => one.about === about)?.rank ?? 0),
  )
  if (worse.length > 0) return tellStages(alert, worse, state)
  if (alert.worsenedAt !== before.worsenedAt) return tellStages(alert, alert.stages, state, alert.worsenedAt)
  const { accountId, rule } = subjectOf(alert, state)
  const escalated = alert.escalatedAt !== before.escalatedAt
  const disowned = alert.acknowledged?.step === 'not-mine' && before.acknowledged?.step !== 'not-mine'
  if (escalated || disowned) {
    return [
      {
        message: { kind: 'alert-escalated', accountId, rule },
        to: alert.urgency === 'at-once' ? [managersOf(state), creditTeam] : [managersOf(state)],
        urgency: alert.urgency,
        topic: `${accountId}:${alert.id}:${alert.escalatedAt ?? alert.acknowledged?.at ?? ''}`,
      },
    ]
  }
  if (alert.assignee !== null && alert.assignee.personId !== before.assignee?.personId) {
    const personId = alert.assignee.personId ?? ''
    return [
      {
        message: { kind: 'alert-given', accountId, rule },
        to: [{ kind: 'person', personId }],
        urgency: 'soon',
        topic: `${accountId}:${alert.id}:${personId}`,
      },
    ]
  }
  return []
}

/** `again` is the moment at which something said before is said anew. */
function tellStages(
  alert: OpenAlert,
  stages: readonly Stage[],
  state: WatchedState,
  again: string = '',
): Telling[] {
  const { accountId, rule } = subjectOf(alert, state)
  return stages.flatMap((stage) => {
    const to = receiversOf(alert, stage, state)
    if (to.length === 0) return []
    return [
      {
        message: { kind: 'alert', accountId, rule, about: stage.about, stage: stage.stage },
        to,
        urgency: alert.urgency,
        topic: [accountId, alert.id, stage.about, stage.stage, again].join(':'),
      },
    ]
  })
}

/** What was said at once or soon and is settled is worth a line of the digest. */
function tellClosed(alert: OpenAlert, state: WatchedState): Telling[] {
  if (alert.ended === null || alert.urgency === 'digest' || alert.urgency === 'weekly') return []
  const { accountId, rule } = subjectOf(alert, state)
  return [
    {
      message: { kind: 'alert-closed', accountId, rule, cause: alert.ended.cause },
      to: [assigneeOf(alert) ?? ownerOf(state)],
      urgency: 'digest',
      topic: `${accountId}:${alert.id}:${alert.ended.at}`,
    },
  ]
}

const subjectOf = (
  { rule }: OpenAlert,
  { dossier }: WatchedState,
): { accountId: string; rule: AlertRule } => ({
  accountId: dossier.account.id,
  rule,
})

const assigneeOf = ({ assignee }: OpenAlert): Receiver | null =>
  assignee?.personId == null ? null : { kind: 'person', personId: assignee.personId }

/** By rule and stage; whoever it was given to by hand comes in the owner's place. */
function receiversOf(alert: OpenAlert, stage: Stage, state: WatchedState): Receiver[] {
  const owner = assigneeOf(alert) ?? ownerOf(state)
  const { account } = state.dossier
  // Nothing about a person in a channel
  const channels: Receiver[] =
    account.kind === 'soleTrader' ? [] : [{ kind: 'region-channels', region: account.region }]
  switch (alert.rule) {
    case 'overdue':
      return state.book.policy.alerts.overdue[stage.rank - 1]?.manager ? [owner, managersOf(state)] : [owner]
    case 'breach':
    case 'group-breach':
      return [owner, creditTeam, ...channels]
    case 'insolvency':
    case 'unpaid-bill':
    case 'cover-cut':
      return [owner, creditTeam, { kind: 'team', team: 'logistics' }, ...channels]
    case 'limit-expiring':
    case 'plan':
      return [owner, creditTeam]
    case 'limit-review':
    case 'claim-clock':
    case 'insurer-clock':
    case 'ledger-old':
      return [creditTeam]
    case 'dispute':
      return disputeReceivers(alert, stage, state)
    case 'promise':
      return promiseReceivers(owner, stage, state)
    case 'near-limit':
    case 'habits-worse':
    case 'opportunity':
      return [owner]
  }
}

/** Whoever is to settle it; the manager too once it is very late. */
function disputeReceivers(alert: OpenAlert, stage: Stage, state: WatchedState): Receiver[] {
  const dispute = state.dossier.disputes.find(({ id }) => id === stage.about)
  if (dispute === undefined) return []
  const { owner, team } = dispute
  const settles: Receiver =
    assigneeOf(alert) ??
    (owner?.personId != null
      ? { kind: 'person', personId: owner.personId }
      : team === 'rep'
        ? ownerOf(state)
        : team === 'credit'
          ? creditTeam
          : { kind: 'team', team })
  return stage.rank >= 3 ? [settles, managersOf(state)] : [settles]
}

/** Whoever was promised something, and whoever looks after the account. That one was broken is told with its end. */
function promiseReceivers(owner: Receiver, stage: Stage, state: WatchedState): Receiver[] {
  if (stage.stage !== 'due') return []
  const promise = state.dossier.promises.find(({ id }) => id === stage.about)
  const by = promise?.openedBy.personId ?? null
  return by === null ? [owner] : [owner, { kind: 'person', personId: by }]
}
