import type { ActionOf } from '../action.ts'
import type { Decision, JournalNote } from '../change.ts'
import type { IsoDay } from '../day.ts'
import { type AccountState, type Moment, matterOf } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { invariant, ok, type Result, refuse } from '../result.ts'
import { signerOf } from '../signer.ts'
import { asPledged, freeInvoices, mostOf, namedInvoices, type Pledgeable } from './pledgeable-invoices.ts'
import type { InstalmentPlan, PledgedInvoice } from './promise-to-pay.ts'

/**
 * Agrees several payments on several days for some invoices; none named are all that are overdue and can be promised.
 * The days are in order, the first is not past; how far ahead they reach is for credit to say, not for the policy's
 * days of a promise. Refuses in insolvency, beside a running plan, an id in use, days out of order, invoices that
 * cannot be promised, and more than is open of them.
 */
export function decidePlanAgree(
  state: AccountState,
  action: ActionOf<'plan.agree'>,
  moment: Moment,
): Result<Decision> {
  const refusal = refusalOf(state, action) ?? daysRefusal(action, moment.today)
  if (refusal) return refuse(refusal)
  const chosen = chosenFor(state, action, moment.today)
  if (!chosen.ok) return chosen
  const { accountId } = action
  const plan = planOf(action, moment, asPledged(chosen.value))
  return ok({
    changes: [{ kind: 'matter-opened', accountId, of: 'plan', document: plan }],
    journal: noteOf(plan),
  })
}

/** What a plan comes to, minor units of the account's currency. */
export const totalOf = (instalments: InstalmentPlan['instalments']): number =>
  instalments.reduce((sum, { amountMinor }) => sum + amountMinor, 0)

function refusalOf({ dossier, looked }: AccountState, { planId }: ActionOf<'plan.agree'>): Refusal | null {
  const { insolvency } = dossier.account
  if (insolvency) return { code: 'promise-insolvency', kind: insolvency.kind, since: insolvency.since }
  const isTaken = looked?.idTaken ?? matterOf(dossier.plans, planId) !== null
  if (isTaken) return { code: 'plan-exists', planId }
  const last = dossier.plans.find((one) => one.state.kind === 'running')?.instalments.at(-1)
  return last ? { code: 'plan-running', until: last.dueDay } : null
}

function daysRefusal({ instalments }: ActionOf<'plan.agree'>, today: IsoDay): Refusal | null {
  const [first] = instalments
  invariant(first, 'a plan has instalments')
  if (first.dueDay < today) return { code: 'promise-day-past', dueDay: first.dueDay }
  const inOrder = instalments.every((one, index) => one.dueDay > (instalments[index - 1]?.dueDay ?? ''))
  return inOrder ? null : { code: 'plan-days-unordered' }
}

function chosenFor(
  state: AccountState,
  { invoices, instalments }: ActionOf<'plan.agree'>,
  today: IsoDay,
): Result<Pledgeable[]> {
  const named = namedInvoices(state, invoices, today)
  if (!named.ok) return named
  const overdue = freeInvoices(state, today).filter(({ dueDay }) => dueDay < today)
  const chosen = invoices.length > 0 ? named.value : overdue
  if (chosen.length === 0) return refuse({ code: 'plan-nothing-overdue' })
  const [amountMinor, openMinor] = [totalOf(instalments), mostOf(chosen)]
  if (amountMinor <= openMinor) return ok(chosen)
  const { currency } = state.dossier.account
  return refuse({ code: 'promised-too-much', amountMinor, openMinor, currency })
}

const planOf = (
  { planId: id, instalments, note }: ActionOf<'plan.agree'>,
  { actor, now }: Moment,
  invoices: PledgedInvoice[],
): InstalmentPlan => ({
  id,
  instalments,
  invoices,
  note,
  openedAt: now,
  openedBy: signerOf(actor),
  state: { kind: 'running' },
})

const noteOf = ({ id, instalments, invoices, note }: InstalmentPlan): JournalNote => ({
  figures: {
    planId: id,
    amountMinor: totalOf(instalments),
    instalments: instalments.length,
    firstDay: instalments[0]?.dueDay ?? null,
    lastDay: instalments.at(-1)?.dueDay ?? null,
    invoices: invoices.map(({ number }) => number).join(', '),
  },
  text: note === null ? null : { note },
})
