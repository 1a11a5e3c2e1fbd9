import type { Action, ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import { type AccountState, type Moment, matterOf } from '../decide.ts'
import { ok, type Result, refuse } from '../result.ts'
import { signerOf } from '../signer.ts'
import { decidePlanAgree, totalOf } from './agree-plan.ts'
import type { InstalmentPlan } from './promise-to-pay.ts'

/** Rules on an instalment plan. That it is kept or broken follows from what is paid: `follow-plans.ts`. */
export function decidePlan(
  state: AccountState,
  action: Extract<Action, { planId: string }>,
  moment: Moment,
): Result<Decision> {
  switch (action.type) {
    case 'plan.agree':
      return decidePlanAgree(state, action, moment)
    case 'plan.cancel':
      return decidePlanCancel(state, action, moment)
  }
}

/** Ends a plan, running or broken: what it was for is simply owed again. Credit alone comes here (`access-rows.ts`). */
function decidePlanCancel(
  { dossier }: AccountState,
  { accountId, planId, note }: ActionOf<'plan.cancel'>,
  { actor, now }: Moment,
): Result<Decision> {
  const plan = matterOf(dossier.plans, planId)
  if (plan === null) return refuse({ code: 'plan-unknown' })
  const document: InstalmentPlan = { ...plan, state: { kind: 'cancelled', at: now, by: signerOf(actor) } }
  const figures = { planId, amountMinor: totalOf(plan.instalments), was: plan.state.kind }
  return ok({
    changes: [{ kind: 'matter-ended', accountId, of: 'plan', document }],
    journal: { figures, text: note === null ? null : { note } },
  })
}
