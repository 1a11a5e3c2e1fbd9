import type { Following } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { WatchedState } from '../decide.ts'
import { totalOf } from './agree-plan.ts'
import { missedOf } from './missed-of.ts'
import { brokenFrom, paidOf } from './paid-of.ts'
import type { InstalmentPlan, PlanState } from './promise-to-pay.ts'

/**
 * What became of instalment plans, by all that was paid since they were agreed (`paidOf`): kept once everything is paid;
 * broken when the ledger shows that less is paid than was to be by then, each instalment with its grace. A broken one stays
 * until everything is paid, and ends as paid late.
 */
export const followPlans = (state: WatchedState, at: CheckedAt): Following[] =>
  state.dossier.plans.flatMap((plan) => {
    const step = stepOf(plan, { state, at })
    return step === null ? [] : [followingOf({ ...plan, state: step.next }, { type: step.type, state })]
  })

type Step = { type: 'plan.keep' | 'plan.break'; next: PlanState }

function stepOf(plan: InstalmentPlan, { state, at }: { state: WatchedState; at: CheckedAt }): Step | null {
  const { dossier, book } = state
  const { today } = at
  const isPaid = paidOf(plan.invoices, dossier.mentioned) >= totalOf(plan.instalments)
  switch (plan.state.kind) {
    case 'running': {
      if (isPaid) return { type: 'plan.keep', next: { kind: 'kept', on: today } }
      const missed = missedOf(plan, { mentioned: dossier.mentioned, today, book })
      return missed && { type: 'plan.break', next: { kind: 'broken', on: brokenFrom(missed.dueDay, book) } }
    }
    case 'broken':
      return isPaid
        ? { type: 'plan.keep', next: { kind: 'paid-late', brokenOn: plan.state.on, on: today } }
        : null
    case 'kept':
    case 'paid-late':
    case 'cancelled':
      return null
  }
}

function followingOf(
  document: InstalmentPlan,
  { type, state: { dossier, book } }: { type: Step['type']; state: WatchedState },
): Following {
  const { id: planId, instalments, invoices, state } = document
  const kind = type === 'plan.break' ? 'matter-changed' : 'matter-ended'
  return {
    type,
    changes: [{ kind, accountId: dossier.account.id, of: 'plan', document }],
    journal: {
      figures: {
        planId,
        state: state.kind,
        amountMinor: totalOf(instalments),
        paidMinor: paidOf(invoices, dossier.mentioned),
        ledgerDay: book.ledgerDay,
      },
      text: null,
    },
  }
}
