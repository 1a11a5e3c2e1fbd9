import type { WatchedState } from '../decide.ts'
import { settlerOf, waitsForCredit } from '../disputes/settlers.ts'
import { creditTeam, financeTeam, managersOf, ownerOf } from '../messages/receivers.ts'
import type { Receiver } from '../messages/telling.ts'
import type { AlertRule, OpenAlert, Stage } from './alert.ts'

/** To whom an alert was given by hand; null where it is whose the rule says. */
export const assigneeOf = ({ assignee }: OpenAlert): Receiver | null =>
  assignee === null || assignee.personId === null ? null : { kind: 'person', personId: assignee.personId }

/** Rules that are credit's own: nobody else is told. */
export const creditRules: readonly AlertRule[] = [
  'limit-review',
  'claim-clock',
  'insurer-clock',
  'ledger-old',
]

/** Who hears that nobody has answered: whoever credit answers to where only credit was told, else the sales managers. */
export function escalationReceivers({ rule, urgency }: OpenAlert, state: WatchedState): Receiver[] {
  if (creditRules.includes(rule)) return [financeTeam]
  return urgency === 'at-once' ? [managersOf(state), creditTeam] : [managersOf(state)]
}

/** Whoever was told that it opened hears that it has closed; no channel, which hears of what to do alone. */
export function closingReceivers(alert: OpenAlert, state: WatchedState): Receiver[] {
  const told = alert.stages
    .flatMap((stage) => receiversOf(alert, stage, state))
    .filter(({ kind }) => kind !== 'region-channels')
  // A promise that broke was told with its end, to whoever looks after the account
  return told.length === 0 ? [assigneeOf(alert) ?? ownerOf(state)] : told
}

/** By rule and stage; whoever it was given to by hand comes in the owner's place. */
export function receiversOf(alert: OpenAlert, stage: Stage, state: WatchedState): Receiver[] {
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

/**
 * Whoever is to settle it; the manager too once it is very late. A credit note that is proposed waits for credit alone. Of
 * one that has ended whoever looks after the account hears.
 */
function disputeReceivers(alert: OpenAlert, stage: Stage, state: WatchedState): Receiver[] {
  const { disputes, account } = state.dossier
  const dispute = disputes.find(({ id }) => id === stage.about)
  if (dispute !== undefined && waitsForCredit(dispute)) return [creditTeam]
  const settler = dispute === undefined ? ownerOf(state) : settlerOf(dispute, account)
  const settles = assigneeOf(alert) ?? settler
  return stage.rank >= 3 ? [settles, managersOf(state)] : [settles]
}

/** Whoever was promised something, and whoever looks after the account. That one was broken is told with its end. */
function promiseReceivers(owner: Receiver, stage: Stage, state: WatchedState): Receiver[] {
  if (stage.stage !== 'due') return []
  const promise = state.dossier.promises.find(({ id }) => id === stage.about)
  const by = promise?.openedBy.personId ?? null
  return by === null ? [owner] : [owner, { kind: 'person', personId: by }]
}
