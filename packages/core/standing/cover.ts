import type { IsoDay } from '../day.ts'
import type { Dossier } from '../dossier.ts'
import type { Exposure } from '../ledger/exposure.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { mulDiv, split } from '../money.ts'
import type { Policy } from '../policy/policy.ts'
import type { Insurance } from './insurance.ts'
import { deadlinesOf, type InsurerDeadlines } from './insurer-clock.ts'
import { type NotEligible, whyNotEligible } from './not-eligible.ts'
import { pausedInvoices } from './paused-invoices.ts'

/** What an insurer would bear of what an account owes. Minor units of its currency. */
export type Cover = {
  coveredMinor: number
  /** Open invoices less credits, with VAT, less what is covered: below zero only where credits are more than invoices. */
  uncoveredMinor: number
  /** What is left of the insured limit for other invoices, without VAT. */
  limitLeftMinor: number
  /** Open, with VAT, of invoices that the dossier does not list (beyond 300): they count as not covered. */
  notListedMinor: number
  /** Open invoices, in the order in which they use the limit: oldest delivery first. */
  invoices: InvoiceCover[]
}

export type InvoiceCover = {
  number: string
  dueDay: IsoDay
  /** With VAT. */
  openMinor: number
  /** What unapplied credits take off it, with VAT. */
  creditedMinor: number
  /** What of it is insured, without VAT and beside the limit. */
  eligibleMinor: number
  coveredMinor: number
  /** Why it is not covered, or not in its whole share; null where it is. */
  why: NotEligible | 'credited' | 'limit-reached' | null
  /** Of what is insured alone: how long the seller may wait, and by when the insurer must hear of it. */
  deadlines: (InsurerDeadlines & { passed: 'none' | 'stop' | 'notify' }) | null
}

type At = { today: IsoDay; policy: Pick<Policy, 'disputes'> }

/**
 * What an insurer would bear: the covered share of the smaller of the eligible amount without VAT and the limit, judged
 * per invoice. An invoice counts as delivered on its invoice day. Not insured are invoices that were delivered before the
 * cover began, after it ended or from the cancellation on, on longer terms than the contract has, factored, or disputed
 * for a reason that pauses cover (`whyNotEligible`). The oldest deliveries use the limit first. Unapplied credits are
 * taken off what is insured, oldest first, as if they were meant for it.
 *
 * Rounding: the amount without VAT to the nearest cent for each invoice; the covered share down, on the running sum, so
 * that the invoices add up to the account and never to more than the share of the limit.
 */
export function coverOf(dossier: Dossier, at: At): Cover {
  const { insurance, items, sums } = dossier
  const open = items.filter(({ openMinor }) => openMinor > 0).toSorted(byDelivery)
  const invoices = open.map((item) => notCovered(item, 'not-insured'))
  const covered = insurance === null ? invoices : coverEach(open, { insurance, dossier, at })
  const coveredMinor = sum(covered, 'coveredMinor')
  const used = sum(covered, 'eligibleMinor')
  return {
    coveredMinor,
    uncoveredMinor: sums.openMinor - sums.creditsMinor - coveredMinor,
    limitLeftMinor: Math.max(0, (insurance?.limitMinor ?? 0) - used),
    notListedMinor: sums.openMinor - sum(covered, 'openMinor'),
    invoices: covered,
  }
}

/** What would be lost if the customer failed now: exposure less what is covered of it. */
export const residualOf = (
  { totalMinor }: Pick<Exposure, 'totalMinor'>,
  { coveredMinor }: Pick<Cover, 'coveredMinor'>,
): number => totalMinor - coveredMinor

/** Goes through the invoices with what is left of credits and limit. */
function coverEach(
  open: readonly Invoice[],
  { insurance, dossier, at }: { insurance: Insurance; dossier: Dossier; at: At },
): InvoiceCover[] {
  const paused = pausedInvoices(dossier.disputes, at.policy)
  const { vatBps } = dossier.account
  let [creditsMinor, usedMinor] = [dossier.sums.creditsMinor, 0]
  return open.map((item) => {
    const why = whyNotEligible(item, { insurance, paused })
    if (why !== null) return notCovered(item, why)
    const creditedMinor = Math.min(creditsMinor, item.openMinor)
    creditsMinor -= creditedMinor
    const eligibleMinor = withoutVat(item.openMinor - creditedMinor, vatBps)
    const insuredMinor = Math.min(eligibleMinor, insurance.limitMinor - usedMinor)
    const before = shareOf(usedMinor, insurance)
    usedMinor += insuredMinor
    return {
      ...notCovered(item, null),
      creditedMinor,
      eligibleMinor,
      coveredMinor: shareOf(usedMinor, insurance) - before,
      why: eligibleMinor === 0 ? 'credited' : insuredMinor < eligibleMinor ? 'limit-reached' : null,
      deadlines: deadlinesAt(item.dueDay, insurance, at.today),
    }
  })
}

const notCovered = ({ number, dueDay, openMinor }: Invoice, why: InvoiceCover['why']): InvoiceCover => ({
  number,
  dueDay,
  openMinor,
  creditedMinor: 0,
  eligibleMinor: 0,
  coveredMinor: 0,
  why,
  deadlines: null,
})

function deadlinesAt(dueDay: IsoDay, insurance: Insurance, today: IsoDay): InvoiceCover['deadlines'] {
  const deadlines = deadlinesOf(insurance, dueDay)
  const passed = today > deadlines.notifyBy ? 'notify' : today > deadlines.stopDay ? 'stop' : 'none'
  return { ...deadlines, passed }
}

const withoutVat = (minor: number, vatBps: number): number =>
  mulDiv(minor, { numerator: 10_000, denominator: 10_000 + vatBps })

/** The covered share, rounded down: `split` gives what remains to its first part, which is ours. */
const shareOf = (minor: number, { coveredShareBps }: Insurance): number =>
  split(minor, [10_000 - coveredShareBps, coveredShareBps])[1] ?? 0

function byDelivery(one: Invoice, other: Invoice): number {
  return (
    compare(one.invoiceDay, other.invoiceDay) ||
    compare(one.dueDay, other.dueDay) ||
    compare(one.number, other.number)
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const sum = (invoices: readonly InvoiceCover[], of: 'openMinor' | 'coveredMinor' | 'eligibleMinor'): number =>
  invoices.reduce((total, invoice) => total + invoice[of], 0)
