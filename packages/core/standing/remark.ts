import type { Instant } from '../day.ts'
import type { Signer } from '../signer.ts'

/** Why something is overdue without being disputed, as a rep hears it. */
export const overdueReasons = [
  'short-of-cash',
  'approval-missing',
  'waits-for-funding',
  'dispute-coming',
  'unreachable',
] as const

/** What a rep saw or heard at a customer's. */
export const signalKinds = [
  'lost-customer',
  'staff-leaving',
  'stock-piling-up',
  'suppliers-waiting',
  'change-of-owner',
  'new-business',
  'rumour',
  'other',
] as const

/** A note, the reason of an overdue, or a signal: what colleagues wrote about an account. The newest are in its dossier. */
export type Remark = {
  id: string
  openedAt: Instant
  openedBy: Signer
} & (
  | { kind: 'note'; text: string }
  | { kind: 'overdue-reason'; code: (typeof overdueReasons)[number]; text: string | null }
  | { kind: 'signal'; code: (typeof signalKinds)[number]; text: string | null }
)
