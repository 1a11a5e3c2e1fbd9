import type { InstalmentPlan, PlanState, PromiseState, PromiseToPay } from '../../promises/promise-to-pay.ts'
import type { Speaker } from '../speaker.ts'

/** The facts of each state, by its kind. */
export type PromiseStateByKind = { [State in PromiseState as State['kind']]: State }
export type PlanStateByKind = { [State in PlanState as State['kind']]: State }

/** Promises and plans, each part in a few words without a capital or a full stop. */
export type PromiseWords = {
  /** What was promised, and for when. */
  promise: (promise: Pick<PromiseToPay, 'amountMinor' | 'dueDay'>, say: Speaker) => string
  /** The day that was named first, where it was put off. */
  postponed: (promise: Pick<PromiseToPay, 'firstDueDay'>, say: Speaker) => string
  /** How many payments, of how much in all, between which days. */
  plan: (plan: Pick<InstalmentPlan, 'instalments'> & { totalMinor: number }, say: Speaker) => string
  /** What of it has come so far. */
  paid: (paidMinor: number, say: Speaker) => string
  /** Who heard it from the customer; null: a program. */
  recordedBy: (name: string | null) => string
  states: { [Kind in PromiseState['kind']]: (state: PromiseStateByKind[Kind], say: Speaker) => string }
  planStates: { [Kind in PlanState['kind']]: (state: PlanStateByKind[Kind], say: Speaker) => string }
}
