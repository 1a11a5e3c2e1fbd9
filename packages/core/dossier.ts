import type { Reservation } from './credit/reservation.ts'
import type { IsoDay } from './day.ts'
import type { Habits } from './habits/habits.ts'
import type { Account, CreditLimit, Hold } from './ledger/account.ts'
import type { Bill } from './ledger/bill.ts'
import type { Invoice } from './ledger/invoice.ts'
import type { Order } from './ledger/order.ts'
import type { MattersByShelf } from './matter.ts'
import type { Currency } from './money.ts'
import type { Insurance } from './standing/insurance.ts'

/**
 * Everything that is decided about a customer is decided on this document. It holds facts with their dates and
 * nothing that follows from today, so it changes only when a fact does. All amounts are minor units of the
 * account's currency, with VAT.
 */
export type Dossier = {
  /** Grows with every change of the document. */
  version: number
  account: Account
  limit: CreditLimit
  hold: Hold | null
  sums: LedgerSums
  /** Open items, oldest due day first: all of them up to 300, beyond that the 150 oldest and the 150 largest. */
  items: Invoice[]
  /** How many open items there are in all. */
  itemCount: number
  /** Open orders and bills at risk, soonest first, up to 100 each; the sums hold all. */
  orders: Order[]
  bills: Bill[]
  reservations: Reservation[]
  habits: Habits | null
  /** For credit roles alone (`access/view-for.ts`). */
  insurance: Insurance | null
  /** The invoices that disputes, promises and plans are about, as the ledger has them now. */
  mentioned: MentionedInvoice[]
  /** When somebody last looked at the limit and left it; null where nobody has. */
  limitReviewedOn: IsoDay | null
  /** The newest day on which anything was invoiced; null while unknown. */
  newestInvoiceDay: IsoDay | null
  /** What the last ledger that brought a payment brought, and its day; null before one. */
  lastPayment: { minor: number; on: IsoDay } | null
} & MattersByShelf

/** A dossier without its lists of items and orders: enough for all that follows from facts and time. */
export type Watched = Omit<Dossier, 'items' | 'orders'>

/** An invoice that may have left the open items: then nothing is open of it. */
export type MentionedInvoice = { number: string; dueDay: IsoDay; openMinor: number }

/** What stands in the ledger for one account, whole whatever the number of its items. */
export type LedgerSums = {
  /** Open invoices, credit notes not taken off. */
  openMinor: number
  /** Unapplied credit notes and cash, as a positive figure. */
  creditsMinor: number
  /** Accepted, discounted and unpaid bills. */
  billsMinor: number
  /** Open invoices by due day, earliest first. */
  dueDays: DueDaySum[]
  /** Ordered and not delivered, by delivery day, earliest first. */
  deliveries: DeliverySum[]
  /** Delivered and not yet invoiced. */
  deliveredNotInvoicedMinor: number
}

export type DueDaySum = {
  dueDay: IsoDay
  openMinor: number
  /** What the ledger itself marks as disputed. */
  disputedMinor: number
  /** Sold to a factor with recourse: still a risk, and not ours to remind or to be promised. */
  factoredMinor: number
  count: number
}

export type DeliverySum = { deliveryDay: IsoDay; undeliveredMinor: number }

/**
 * The sums of an account's credit group, one entry per currency of its members, and the group's limit. A document
 * of its own, so that a change in one account does not touch its siblings' dossiers. Includes the asked account.
 */
export type Group = {
  version: number
  id: string
  name: string
  currency: Currency
  limit: CreditLimit
  members: number
  /** The member on whose card what concerns the whole group stands: the one with the smallest id. */
  leadId: string
  sums: GroupSum[]
  /** By how much a member's limit is higher for a time or for one order; left out where none is. */
  raised?: RaisedLimit[]
}

export type RaisedLimit = { accountId: string; currency: Currency; moreMinor: number }

export type GroupSum = {
  currency: Currency
  openMinor: number
  creditsMinor: number
  billsMinor: number
  deliveredNotInvoicedMinor: number
  deliveries: DeliverySum[]
  /** The members' own limits together, as they are set (none counts 0): approvals go by the group's whole limit. */
  limitsMinor: number
  /** Reservations of all members, soonest to expire first. */
  reservations: { orderRef: string; accountId: string; amountMinor: number; expiresAt: string }[]
}
