import type { CheckedAt } from '../credit/situation.ts'
import type { WatchedState } from '../decide.ts'
import type { ClosingCause, OpenAlert } from './alert.ts'
import { breachRule } from './rules/limit.ts'
import { remindable } from './rules/overdue.ts'

/** What closed an alert, by what is known now: the facts that it rested on are no more. */
export function causeOf({ rule }: OpenAlert, state: WatchedState, at: CheckedAt): ClosingCause {
  const { today } = at
  const { dossier } = state
  const { insolvency } = dossier.account
  switch (rule) {
    case 'overdue': {
      if (insolvency !== null || dossier.hold?.kind === 'legal') return 'proceedings'
      const least = state.book.policy.alerts.overdue[0]
      const left = least === undefined ? 0 : remindable(state, { today, fromDays: least.fromDays })
      return left === 0 ? 'paid' : 'otherwise'
    }
    case 'breach':
    case 'group-breach':
      return 'within-limit'
    case 'near-limit':
      return breachRule(state, at) === null ? 'within-limit' : 'over-limit'
    case 'limit-expiring':
      return 'limit-renewed'
    case 'limit-review':
      return 'limit-reviewed'
    case 'dispute':
      return 'settled'
    case 'promise':
      return dossier.promises.length === 0 ? 'ended' : 'otherwise'
    case 'plan':
      return dossier.plans.length === 0 ? 'ended' : 'otherwise'
    case 'habits-worse':
      return 'pays-better'
    case 'insolvency':
      return 'proceedings-ended'
    case 'claim-clock':
      return insolvency === null ? 'proceedings-ended' : 'claimed'
    case 'unpaid-bill':
      return 'paid'
    case 'cover-cut':
    case 'insurer-clock':
      return 'covered'
    case 'opportunity':
      return 'ordered'
    case 'ledger-old':
      return 'new-ledger'
  }
}
