import type { Dossier, MentionedInvoice } from '../dossier.ts'
import type { Policy } from '../policy/policy.ts'
import { heldOf, invoiceOf, isQuery } from './disputed.ts'

/** What is disputed and what is queried of all that is open, minor units of the account's currency. */
export type Contested = { disputedMinor: number; queriedMinor: number }

/**
 * What is disputed and what is queried on an account. The ledger's own "disputed" column and disputes raised here are
 * one thing told twice: of each invoice the larger counts, never more than is open. An invoice that is not among the
 * listed items may be any of its due day's, so what the ledger disputes of that day counts as its.
 */
export function disputedInAll(dossier: Facts, policy: Pick<Policy, 'disputes'>): Contested {
  const queries = dossier.disputes.filter(({ reason }) => isQuery(policy, reason))
  const disputes = dossier.disputes.filter((dispute) => !queries.includes(dispute))
  const inLedger = dossier.sums.dueDays.reduce((sum, due) => sum + due.disputedMinor, 0)
  return invoicesOf(dossier).reduce(
    (sum, invoice) => {
      const ledgerMinor = ledgerDisputes(dossier, invoice)
      const ownMinor = heldOf(disputes, invoice)
      const free = Math.max(0, invoice.openMinor) - Math.max(ownMinor, ledgerMinor)
      return {
        disputedMinor: sum.disputedMinor + Math.max(0, ownMinor - ledgerMinor),
        queriedMinor: sum.queriedMinor + Math.min(heldOf(queries, invoice), Math.max(0, free)),
      }
    },
    { disputedMinor: inLedger, queriedMinor: 0 },
  )
}

type Facts = Pick<Dossier, 'disputes' | 'mentioned' | 'items' | 'sums'>

/** Each invoice once, however many disputes it has. */
const invoicesOf = (dossier: Facts): MentionedInvoice[] => [
  ...new Map(
    dossier.disputes.map((dispute) => [dispute.invoiceNumber, invoiceOf(dossier, dispute)]),
  ).values(),
]

const ledgerDisputes = ({ items, sums }: Facts, { number, dueDay }: MentionedInvoice): number =>
  items.find((item) => item.number === number)?.disputedMinor ??
  sums.dueDays.find((due) => due.dueDay === dueDay)?.disputedMinor ??
  0
