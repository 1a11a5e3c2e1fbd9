import type { Level, Role } from './access/role.ts'
import type { IsoDay } from './day.ts'
import type { Currency } from './money.ts'
import type { Policy } from './policy/policy.ts'

/** What is common to all accounts of a company: its policy, rates, calendar and how fresh its ledger is. */
export type Book = {
  version: number
  /** Base currency: the policy's amounts and the book's open total are in it. */
  currency: Currency
  /** Decides holidays and the defaults of files: FR or BE. */
  country: string
  /** Where "today" is decided: Europe/Paris. */
  timeZone: string
  policy: Policy
  policyVersion: number
  rates: Rate[]
  /** How old the imported facts are; null before the first import. */
  ledgerDay: IsoDay | null
  /** Open invoices less unapplied credits of the whole book, as of the ledger day, base currency. */
  openTotalMinor: number
  /** Who may decide beyond policy, so that a verdict can name them. */
  deciders: Decider[]
  /** A generated company, whose days move with the calendar. */
  demo: boolean
}

/** From `day` on, one unit of `currency` is worth `baseMicros` millionths of a unit of the base currency. */
export type Rate = { currency: Currency; day: IsoDay; baseMicros: number }

export type Decider = { personId: string; name: string; role: Role; level: Level | null }
