import type { IsoDay } from '../day.ts'
import type { Currency } from '../money.ts'
import type { Terms } from './terms.ts'

/** A customer as the ledger knows it: who is invoiced, in which currency, by whom it is looked after. */
export type Account = {
  id: string
  /** The ledger's own number, unique in the book: `C-1042`. */
  number: string
  name: string
  city: string | null
  /** ISO 3166 two letters; decides the legal cap on terms and the holidays. */
  country: string
  currency: Currency
  /** VAT on sales to this account, basis points: 2000 is 20 %. */
  vatBps: number
  terms: Terms
  /** Sole traders are persons: nothing about them is said in a channel. */
  kind: 'company' | 'soleTrader'
  region: string | null
  /** The rep code of the ledger, whether or not a person has it. */
  repCode: string | null
  /** The person who looks after the account; null while nobody has its rep code. */
  ownerId: string | null
  groupId: string | null
  insolvency: Insolvency | null
  /** Whether credit insurance covers new deliveries. Its figures never appear here. */
  cover: 'none' | 'covered' | 'stopped'
}

/** A state of the account: earlier debts may not be paid, so no way to a yes proposes to. */
export type Insolvency = {
  kind: 'safeguard' | 'receivership' | 'liquidation'
  since: IsoDay
  source: string
  /** The last day to claim; null where nobody has said from when it counts. */
  claimBy: IsoDay | null
  /** When the claim was made; null while it was not. */
  claimedOn: IsoDay | null
}

/** Why an account is on hold. `fraud` and `manual` stop prepaid orders too; `legal` stops credit only. */
export type Hold = {
  kind: 'manual' | 'fraud' | 'legal'
  note: string | null
  placedOn: IsoDay
  /** The person, or null where a token or the system placed it. */
  placedBy: string | null
}

/** The most that may be owed at once, with VAT, in the account's currency. `minor: null` means none set, 0 means zero. */
export type CreditLimit = {
  minor: number | null
  /** The last day on which it counts; null where it has no end. */
  until: IsoDay | null
}
