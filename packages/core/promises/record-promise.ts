import type { ActionOf } from '../action.ts'
import type { Decision, JournalNote } from '../change.ts'
import { addDays } from '../day.ts'
import { type AccountState, type Moment, matterOf } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { signerOf } from '../signer.ts'
import { asPledged, freeInvoices, mostOf, namedInvoices, type Pledgeable } from './pledgeable-invoices.ts'
import type { PledgedInvoice, PromiseToPay } from './promise-to-pay.ts'

/**
 * Records what a customer promised: an amount, a day from today to the policy's days ahead, and the invoices it is for;
 * none named are the oldest that can be promised, as far as the amount reaches. Each is kept with what is open of it
 * now, so that what goes off it later is what was paid. Refuses in insolvency (earlier debts may not be paid), a day too
 * early or too far, an id in use, invoices that cannot be promised, and more than is open of them.
 */
export function decidePromiseRecord(
  state: AccountState,
  action: ActionOf<'promise.record'>,
  moment: Moment,
): Result<Decision> {
  const refusal = refusalOf(state, action, moment)
  if (refusal) return refuse(refusal)
  const chosen = chosenFor(state, action, moment.today)
  if (!chosen.ok) return chosen
  const { accountId } = action
  const promise = promiseOf(action, moment, asPledged(chosen.value))
  return ok({
    changes: [{ kind: 'matter-opened', accountId, of: 'promise', document: promise }],
    journal: noteOf(promise),
  })
}

function refusalOf(
  state: AccountState,
  { promiseId, dueDay }: ActionOf<'promise.record'>,
  { today }: Moment,
): Refusal | null {
  const { dossier, looked, book } = state
  const { insolvency } = dossier.account
  if (insolvency) return { code: 'promise-insolvency', kind: insolvency.kind, since: insolvency.since }
  const isTaken = looked?.idTaken ?? matterOf(dossier.promises, promiseId) !== null
  if (isTaken) return { code: 'promise-exists', promiseId }
  return dayRefusal({ dueDay, today, maxDays: book.policy.promises.maxDaysAhead })
}

/** Why a day cannot be promised: money comes today at the earliest, and not later than the policy waits. */
export function dayRefusal(
  at: Pick<PromiseToPay, 'dueDay'> & { today: PromiseToPay['dueDay']; maxDays: number },
): Refusal | null {
  const { dueDay, today, maxDays } = at
  const latestDay = addDays(today, maxDays)
  if (dueDay < today) return { code: 'promise-day-past', dueDay }
  return dueDay > latestDay ? { code: 'promise-day-too-far', latestDay, maxDays } : null
}

function chosenFor(
  state: AccountState,
  { invoices, amountMinor }: ActionOf<'promise.record'>,
  today: Moment['today'],
): Result<Pledgeable[]> {
  const named = namedInvoices(state, invoices, today)
  if (!named.ok) return named
  const chosen = invoices.length > 0 ? named.value : reached(freeInvoices(state, today), amountMinor)
  if (chosen.length === 0) return refuse({ code: 'promised-nothing-open' })
  const openMinor = mostOf(chosen)
  if (amountMinor <= openMinor) return ok(chosen)
  const { currency } = state.dossier.account
  return refuse({ code: 'promised-too-much', amountMinor, openMinor, currency })
}

/** From the front, until an amount is covered. */
function reached(invoices: readonly Pledgeable[], amountMinor: number): Pledgeable[] {
  const chosen: Pledgeable[] = []
  for (const invoice of invoices) {
    if (mostOf(chosen) >= amountMinor) break
    chosen.push(invoice)
  }
  return chosen
}

const promiseOf = (
  { promiseId: id, amountMinor, dueDay, note }: ActionOf<'promise.record'>,
  { actor, now }: Moment,
  invoices: PledgedInvoice[],
): PromiseToPay => ({
  id,
  amountMinor,
  dueDay,
  firstDueDay: dueDay,
  postponedCount: 0,
  invoices,
  note,
  openedAt: now,
  openedBy: signerOf(actor),
  state: { kind: 'open' },
})

const noteOf = ({ id, amountMinor, dueDay, invoices, note }: PromiseToPay): JournalNote => ({
  figures: {
    promiseId: id,
    amountMinor,
    dueDay,
    invoices: invoices.map(({ number }) => number).join(', '),
  },
  text: note === null ? null : { note },
})
