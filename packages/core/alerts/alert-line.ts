import type { CheckedAt } from '../credit/situation.ts'
import { daysBetween, type IsoDay } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import type { DisputeReason } from '../disputes/dispute-reason.ts'
import type { Insolvency } from '../ledger/account.ts'
import { daysPastDue } from '../ledger/ageing.ts'
import { dueInstalments } from '../promises/due-instalments.ts'
import { insurerClocksOf } from '../standing/insurer-clock.ts'
import type { AlertRule, OpenAlert, Stage } from './alert.ts'
import { remindable, remindableSince } from './rules/overdue.ts'
import { usageOf } from './usage.ts'

/** One stage of an open alert with the figures of its facts as they are now; amounts in the account's currency. */
export type AlertLine =
  | { rule: 'overdue'; overdueMinor: number; oldestDays: number }
  /** In whole per cent, rounded down. */
  | { rule: 'near-limit'; usedBps: number; limitMinor: number }
  | { rule: 'breach'; overMinor: number; limitMinor: number }
  | { rule: 'group-breach'; groupName: string }
  /** Of the limit itself, or of what raises it for a time. */
  | { rule: 'limit-expiring'; until: IsoDay; isOver: boolean; isRaise: boolean }
  | { rule: 'limit-review'; reviewedOn: IsoDay }
  | {
      rule: 'dispute'
      disputeId: string
      invoiceNumber: string
      reason: DisputeReason
      amountMinor: number
      dueDay: IsoDay
      isLate: boolean
    }
  | { rule: 'promise'; promiseId: string; amountMinor: number; dueDay: IsoDay; isBroken: boolean }
  | { rule: 'plan'; planId: string; amountMinor: number; dueDay: IsoDay; isBroken: boolean }
  | { rule: 'habits-worse'; typicalDelayDays: number }
  | { rule: 'insolvency'; kind: Insolvency['kind']; since: IsoDay }
  | { rule: 'claim-clock'; claimBy: IsoDay; isOver: boolean }
  | { rule: 'unpaid-bill'; billNumber: string; amountMinor: number }
  | { rule: 'cover-cut' }
  | {
      rule: 'insurer-clock'
      dueDay: IsoDay
      openMinor: number
      stopDay: IsoDay
      notifyBy: IsoDay
      isOver: boolean
    }
  | { rule: 'opportunity'; freeMinor: number; quietDays: number }
  | { rule: 'ledger-old'; ledgerDay: IsoDay | null }

/**
 * What an open alert says now: a line for each of its stages whose facts are still there, worst first. Stages that say
 * the same, as those of an overdue, have one line.
 */
export function linesOf(alert: OpenAlert, state: WatchedState, at: CheckedAt): AlertLine[] {
  const lines = alert.stages
    .toSorted((one, other) => other.rank - one.rank)
    .map((stage) => makers[alert.rule](state, stage, at))
    .filter((line) => line !== null)
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()]
}

type Maker = (state: WatchedState, stage: Stage, at: CheckedAt) => AlertLine | null

const makers: Record<AlertRule, Maker> = {
  overdue: (state, _, { today }) => {
    const since = remindableSince(state, today)
    const oldestDays = since === null ? 0 : daysPastDue(since, today)
    return { rule: 'overdue', overdueMinor: remindable(state, { today, before: today }), oldestDays }
  },
  'near-limit': (state, _, at) => {
    const { exposureMinor, limitMinor } = usageOf(state, at)
    if (limitMinor === null || limitMinor === 0) return null
    return { rule: 'near-limit', usedBps: Math.floor((exposureMinor * 100) / limitMinor) * 100, limitMinor }
  },
  breach: (state, _, at) => {
    const { exposureMinor, limitMinor } = usageOf(state, at)
    return limitMinor === null ? null : { rule: 'breach', overMinor: exposureMinor - limitMinor, limitMinor }
  },
  'group-breach': ({ group }) => group && { rule: 'group-breach', groupName: group.name },
  'limit-expiring': ({ dossier }, { about }, { today }) => {
    const raise = dossier.exceptions.find(({ id }) => id === about)
    const until = about === null ? dossier.limit.until : (raise?.until ?? null)
    return until && { rule: 'limit-expiring', until, isOver: until < today, isRaise: about !== null }
  },
  'limit-review': ({ dossier }) =>
    dossier.limitReviewedOn && { rule: 'limit-review', reviewedOn: dossier.limitReviewedOn },
  dispute: ({ dossier }, { about, rank }) => {
    const dispute = dossier.disputes.find(({ id }) => id === about)
    if (dispute === undefined) return null
    const { id: disputeId, invoiceNumber, reason, amountMinor, dueDay } = dispute
    return { rule: 'dispute', disputeId, invoiceNumber, reason, amountMinor, dueDay, isLate: rank > 1 }
  },
  promise: ({ dossier }, { about, stage }) => {
    const promise = dossier.promises.find(({ id }) => id === about)
    if (promise === undefined) return null
    const { id: promiseId, amountMinor, dueDay } = promise
    return { rule: 'promise', promiseId, amountMinor, dueDay, isBroken: stage === 'broken' }
  },
  plan: ({ dossier }, { about, stage }, { today }) => {
    const plan = dossier.plans.find(({ id }) => id === about)
    if (plan === undefined) return null
    const { instalments } = plan
    const instalment =
      dueInstalments(plan, { mentioned: dossier.mentioned, today }).at(-1) ??
      instalments.findLast(({ dueDay }) => dueDay <= today) ??
      instalments[0]
    return instalment ? { rule: 'plan', planId: plan.id, ...instalment, isBroken: stage === 'broken' } : null
  },
  'habits-worse': ({ dossier }) =>
    dossier.habits && { rule: 'habits-worse', typicalDelayDays: dossier.habits.typicalDelayDays },
  insolvency: ({ dossier }) => {
    const { insolvency } = dossier.account
    return insolvency && { rule: 'insolvency', kind: insolvency.kind, since: insolvency.since }
  },
  'claim-clock': ({ dossier }, _, { today }) => {
    const claimBy = dossier.account.insolvency?.claimBy ?? null
    return claimBy && { rule: 'claim-clock', claimBy, isOver: claimBy < today }
  },
  'unpaid-bill': ({ dossier }, { about }) => {
    const bill = dossier.bills.find(({ number }) => number === about)
    return bill ? { rule: 'unpaid-bill', billNumber: bill.number, amountMinor: bill.amountMinor } : null
  },
  'cover-cut': () => ({ rule: 'cover-cut' }),
  'insurer-clock': ({ dossier, book }, { about }, { today }) => {
    const clocks = insurerClocksOf(dossier, { today, policy: book.policy })
    const clock = clocks.find((one) => one.dueDay === about)
    if (clock === undefined) return null
    const { dueDay, openMinor, stopDay, notifyBy } = clock
    return { rule: 'insurer-clock', dueDay, openMinor, stopDay, notifyBy, isOver: notifyBy < today }
  },
  opportunity: (state, _, at) => {
    const { exposureMinor, limitMinor } = usageOf(state, at)
    const { newestInvoiceDay } = state.dossier
    if (limitMinor === null || newestInvoiceDay === null) return null
    const quietDays = daysBetween({ from: newestInvoiceDay, to: at.today })
    return { rule: 'opportunity', freeMinor: limitMinor - exposureMinor, quietDays }
  },
  'ledger-old': ({ book }) => ({ rule: 'ledger-old', ledgerDay: book.ledgerDay }),
}
