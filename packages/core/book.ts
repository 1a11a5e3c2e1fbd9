import type { Level, Role } from './access/role.ts'
import type { OpenAlert } from './alerts/alert.ts'
import type { Routes } from './book/routes.ts'
import type { IsoDay } from './day.ts'
import type { Currency } from './money.ts'
import type { Policy } from './policy/policy.ts'
import type { Language } from './words/language.ts'

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
  routes: Routes
  routesVersion: number
  /** What the company speaks, its own language first. */
  languages: Language[]
  rates: Rate[]
  /** How old the imported facts are; null before the first import. */
  ledgerDay: IsoDay | null
  /** Open invoices less unapplied credits of the whole book, as of the ledger day, base currency. */
  openTotalMinor: number
  /** Who may decide beyond policy, so that a verdict can name them. */
  deciders: Decider[]
  /** What is watched on the book as a whole. */
  alerts: OpenAlert[]
  /** A generated company, whose days move with the calendar. */
  demo: boolean
}

/** From `day` on, one unit of `currency` is worth `baseMicros` millionths of a unit of the base currency. */
export type Rate = { currency: Currency; day: IsoDay; baseMicros: number }

/** Someone who decides, and who stands in for them meanwhile. */
export type Decider = {
  personId: string
  name: string
  role: Role
  level: Level | null
  delegate: { personId: string; name: string; until: IsoDay | null } | null
}
