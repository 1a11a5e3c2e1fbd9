import type { AlertRule } from '../alerts/alert.ts'
import type { Currency } from '../money.ts'
import type { Ageing } from './ageing.ts'

/**
 * The figures of all accounts that somebody sees, as of a day. Amounts are minor units of their currency, with VAT;
 * currencies are not added up, as a rate would make two days' figures differ without a fact.
 */
export type Portfolio = {
  accounts: number
  /** In the order of codes. */
  currencies: PortfolioSum[]
  /** How many alerts are open by rule, in the order of rules' names. */
  alerts: { rule: AlertRule; count: number }[]
  disputes: number
  /** Open, broken and partly kept ones. */
  promises: number
  plans: number
  requests: number
  holds: number
  insolvencies: number
}

export type PortfolioSum = {
  currency: Currency
  accounts: number
  openMinor: number
  /** Of it past due. Disputed parts count. */
  overdueMinor: number
  /** Open invoices by how long they are past due; adds up to `openMinor`. */
  ageing: Ageing
  creditsMinor: number
  billsMinor: number
  deliveredNotInvoicedMinor: number
  /** Of accounts that have one. */
  limitsMinor: number
  /** By the ledger or by disputes raised here, of each invoice the larger; queries contest nothing. */
  disputedMinor: number
}
