import type { OpenAlert } from './alerts/alert.ts'
import type { GrantedException } from './credit/exception.ts'
import type { Instant } from './day.ts'
import type { Dispute } from './disputes/dispute.ts'
import type { MentionedInvoice } from './dossier.ts'
import type { InstalmentPlan, PromiseToPay } from './promises/promise-to-pay.ts'
import type { ExceptionRequest } from './requests/exception-request.ts'
import type { Remark } from './standing/remark.ts'

/** What lies in a dossier beside its ledger: each a document of its own, replaced whole, until it has ended. */
export type MatterDocuments = {
  dispute: Dispute
  promise: PromiseToPay
  plan: InstalmentPlan
  request: ExceptionRequest
  exception: GrantedException
  remark: Remark
  alert: OpenAlert
}

export type MatterKind = keyof MatterDocuments

/** A document and what it is. */
export type Matter = { [Kind in MatterKind]: { of: Kind; document: MatterDocuments[Kind] } }[MatterKind]

/** Where in a dossier each kind lies, oldest first. */
export const shelfOf = {
  dispute: 'disputes',
  promise: 'promises',
  plan: 'plans',
  request: 'requests',
  exception: 'exceptions',
  remark: 'remarks',
  alert: 'alerts',
} as const satisfies Record<MatterKind, string>

export type MattersByShelf = {
  [Kind in MatterKind as (typeof shelfOf)[Kind]]: MatterDocuments[Kind][]
}

/** Empty shelves. */
export const noMatters = (): MattersByShelf => ({
  disputes: [],
  promises: [],
  plans: [],
  requests: [],
  exceptions: [],
  remarks: [],
  alerts: [],
})

/** Matters lie in the order in which they were opened. */
export function byOpening(
  one: { id: string; openedAt: string },
  other: { id: string; openedAt: string },
): number {
  if (one.openedAt !== other.openedAt) return one.openedAt < other.openedAt ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** The invoices that matters are about, each as it was when it was first named. */
export const mentionedIn = ({
  disputes,
  promises,
  plans,
}: Pick<MattersByShelf, 'disputes' | 'promises' | 'plans'>): MentionedInvoice[] => [
  ...disputes.map(({ invoiceNumber, invoice }) => ({ number: invoiceNumber, ...invoice })),
  ...[...promises, ...plans].flatMap(({ invoices }) => invoices),
]

/** What the store keeps beside a matter's document, to find it by. */
export type MatterMarks = {
  /** No two open ones of a kind on an account share it. */
  slot: string
  /** When the clock is to look at it; null: the daily sweep is enough. */
  lookAt: Instant | null
  ownerTeam: string | null
  ownerId: string | null
}

/** The marks of a matter. */
export function marksOf(matter: Matter): MatterMarks {
  const none = { slot: matter.document.id, lookAt: null, ownerTeam: null, ownerId: null }
  switch (matter.of) {
    case 'dispute': {
      const { invoiceNumber, reason, team, owner } = matter.document
      const slot = `${invoiceNumber} ${reason}`
      return { ...none, slot, ownerTeam: team, ownerId: owner?.personId ?? null }
    }
    case 'request': {
      const { state, expiresAt } = matter.document
      return { ...none, lookAt: state.kind === 'open' ? expiresAt : null, ownerTeam: 'credit' }
    }
    case 'alert': {
      const { rule, assignee, escalateAt } = matter.document
      return { ...none, slot: rule, lookAt: escalateAt, ownerId: assignee?.personId ?? null }
    }
    default:
      return none
  }
}
