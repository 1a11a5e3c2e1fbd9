import type { Instant, IsoDay } from '../day.ts'
import type { Signer } from '../signer.ts'

/** A day and an amount the customer named. Whether it is kept follows from what is paid of its invoices. */
export type PromiseToPay = {
  id: string
  amountMinor: number
  dueDay: IsoDay
  /** Earlier than `dueDay` where it was postponed. */
  firstDueDay: IsoDay
  postponedCount: number
  /** What is to be paid; what has gone off them since is what was paid. */
  invoices: PledgedInvoice[]
  note: string | null
  openedAt: Instant
  openedBy: Signer
  state: PromiseState
}

/** An invoice that money was promised for, with what was open of it then. */
export type PledgedInvoice = {
  number: string
  dueDay: IsoDay
  openMinor: number
  /** What credit has granted of it as credit notes since, by dispute: nobody pays that. Left out where nothing was. */
  credited?: { disputeId: string; minor: number }[]
}

/**
 * A broken or partly kept one stays with the account while its money is unpaid, for as long as the policy remembers;
 * paid after all it ends as `paid-late`, forgotten it ends as it is.
 */
export type PromiseState =
  | { kind: 'open' }
  /** From the first day after the grace; `paidMinor` is what had been paid by then. */
  | { kind: 'broken'; on: IsoDay }
  | { kind: 'partly-kept'; on: IsoDay; paidMinor: number }
  /** On the day on which a ledger showed it. */
  | { kind: 'kept'; on: IsoDay }
  | { kind: 'paid-late'; brokenOn: IsoDay; on: IsoDay }
  | { kind: 'cancelled'; at: Instant; by: Signer }

/** Several payments on several days, agreed with credit, for invoices that are overdue. */
export type InstalmentPlan = {
  id: string
  /** Earliest first. */
  instalments: { dueDay: IsoDay; amountMinor: number }[]
  invoices: PledgedInvoice[]
  note: string | null
  openedAt: Instant
  openedBy: Signer
  state: PlanState
}

/** A broken one stays with the account until all of it is paid, or until credit cancels it. */
export type PlanState =
  | { kind: 'running' }
  /** From the first day after the grace of the instalment that was missed. */
  | { kind: 'broken'; on: IsoDay }
  | { kind: 'kept'; on: IsoDay }
  | { kind: 'paid-late'; brokenOn: IsoDay; on: IsoDay }
  | { kind: 'cancelled'; at: Instant; by: Signer }
