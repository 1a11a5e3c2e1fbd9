import type { Account, Insolvency } from '../../ledger/account.ts'
import type { Bill } from '../../ledger/bill.ts'
import type { InvoiceCover } from '../../standing/cover.ts'
import type { Insurance } from '../../standing/insurance.ts'
import type { overdueReasons, Remark, signalKinds } from '../../standing/remark.ts'
import type { StandingEvent } from '../../standing/standing-actions.ts'

type NotCovered = NonNullable<InvoiceCover['why']>
type DeadlinePassed = NonNullable<InvoiceCover['deadlines']>['passed']

/** What is known of an account beside its ledger: nouns and short phrases, without a capital where they can follow one. */
export type StandingWords = {
  remarks: Record<Remark['kind'], string>
  /** Why something is overdue. */
  overdueReasons: Record<(typeof overdueReasons)[number], string>
  /** What a rep saw or heard. */
  signals: Record<(typeof signalKinds)[number], string>
  events: Record<StandingEvent['kind'], string>
  /** As in "in receivership". */
  insolvencies: Record<Insolvency['kind'], string>
  bills: Record<Bill['state'], string>
  /** The state of cover, which everyone may hear. */
  cover: Record<Account['cover'], string>
  insurances: Record<Insurance['kind'], string>
  /** Why an invoice is not covered, or not in its whole share. */
  notCovered: Record<NotCovered, string>
  /** Which of the insurer's days have passed; null where none has. */
  deadlines: Record<Exclude<DeadlinePassed, 'none'>, string> & { none: null }
  /** Beside an invoice that a factor is paid. */
  factored: string
}
