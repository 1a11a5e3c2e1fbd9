import type { MatterChange } from '../change.ts'
import type { Instant } from '../day.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Watched } from '../dossier.ts'
import type { Signer } from '../signer.ts'
import { creditedOf } from './paid-of.ts'
import type { InstalmentPlan, PledgedInvoice, PromiseToPay } from './promise-to-pay.ts'

/** A credit note as credit grants it: for which dispute, how much, when and by whom. */
export type Credited = { dispute: Dispute; creditMinor: number; at: Instant; by: Signer }

/**
 * What becomes of an account's promises and plans once credit grants a credit note of an invoice that they name, open,
 * running or broken: of that invoice so much is noted as credited, so that it never counts as paid (`paidOf`). What was
 * promised comes down to what is still owed of their invoices, a plan's last instalments first; where nothing is, it ends
 * as cancelled. Left alone is what was promised after the note had come: by as much as it, or more, the invoice was less
 * then than when it was disputed. Of a dispute that was opened again an earlier note stays where the ledger had it by then,
 * else the new one takes its place.
 */
export function creditPledges(
  { account: { id: accountId }, promises, plans }: Pick<Watched, 'account' | 'promises' | 'plans'>,
  credited: Credited,
): MatterChange[] {
  const cancelled = { kind: 'cancelled', at: credited.at, by: credited.by } as const
  const ofPromises = promises.filter(concerns(credited)).map((promise): MatterChange => {
    const document = lessPromised(promise, credited)
    return document.amountMinor > 0
      ? { kind: 'matter-changed', accountId, of: 'promise', document }
      : { kind: 'matter-ended', accountId, of: 'promise', document: { ...promise, state: cancelled } }
  })
  const ofPlans = plans.filter(concerns(credited)).map((plan): MatterChange => {
    const document = lessPlanned(plan, credited)
    return document.instalments.length > 0
      ? { kind: 'matter-changed', accountId, of: 'plan', document }
      : { kind: 'matter-ended', accountId, of: 'plan', document: { ...plan, state: cancelled } }
  })
  return [...ofPromises, ...ofPlans]
}

type Pledge = { invoices: PledgedInvoice[] }

const concerns =
  ({ dispute: { invoiceNumber, invoice }, creditMinor }: Credited) =>
  ({ invoices }: Pledge): boolean =>
    invoices.some(
      ({ number, openMinor }) => number === invoiceNumber && invoice.openMinor - openMinor < creditMinor,
    )

function lessPromised(promise: PromiseToPay, credited: Credited): PromiseToPay {
  const invoices = lessOwed(promise, credited)
  return { ...promise, invoices, amountMinor: Math.min(promise.amountMinor, owedOf(invoices)) }
}

function lessPlanned(plan: InstalmentPlan, credited: Credited): InstalmentPlan {
  const invoices = lessOwed(plan, credited)
  let leftMinor = owedOf(invoices)
  const instalments = plan.instalments.flatMap((instalment) => {
    const amountMinor = Math.min(instalment.amountMinor, leftMinor)
    leftMinor -= amountMinor
    return amountMinor > 0 ? [{ ...instalment, amountMinor }] : []
  })
  return { ...plan, invoices, instalments }
}

function lessOwed({ invoices }: Pledge, { dispute, creditMinor }: Credited): PledgedInvoice[] {
  const { id: disputeId, invoiceNumber, invoice } = dispute
  return invoices.map((one) => {
    if (one.number !== invoiceNumber) return one
    const known = one.credited ?? []
    const before = known.find((note) => note.disputeId === disputeId)?.minor ?? 0
    const isIn = one.openMinor - invoice.openMinor >= before
    const others = known.filter((note) => note.disputeId !== disputeId)
    return { ...one, credited: [...others, { disputeId, minor: creditMinor + (isIn ? before : 0) }] }
  })
}

/** What was open of some invoices, less what was credited of them. */
const owedOf = (invoices: readonly PledgedInvoice[]): number =>
  invoices.reduce((sum, one) => sum + one.openMinor - creditedOf(one), 0)
