import type { IsoDay } from '../day.ts'
import type { Insolvency } from '../ledger/account.ts'
import type { Currency } from '../money.ts'

/** Why nothing was noted about an account. */
export type StandingRefusal =
  | { code: 'remark-exists'; remarkId: string }
  | { code: 'nothing-overdue' }
  | { code: 'event-day-ahead'; day: IsoDay; today: IsoDay }
  /** A day of the proceedings that lies before they began. */
  | { code: 'event-day-too-early'; day: IsoDay; since: IsoDay }
  | { code: 'insolvency-known'; kind: Insolvency['kind']; since: IsoDay }
  | { code: 'insolvency-milder'; kind: Insolvency['kind']; given: Insolvency['kind'] }
  | { code: 'not-insolvent' }
  | { code: 'claim-declared-already'; on: IsoDay }
  | { code: 'bill-unpaid-already'; billNumber: string }
  | { code: 'bill-amount-missing'; billNumber: string }
  /** The bills of one account together. */
  | { code: 'bills-too-large'; mostMinor: number; currency: Currency }
  /** Under the id of a feed's event something else was taken. */
  | { code: 'event-known'; eventId: string }
  | { code: 'cover-stopped-already' }
  | { code: 'cover-not-stopped' }
  /** Without the insurance itself a day to come cannot be kept. */
  | { code: 'cover-day-ahead'; from: IsoDay }
  /** As it is entered it covers no delivery of that day. */
  | { code: 'insurance-covers-nothing'; on: IsoDay }
  | { code: 'insurance-unchanged' }
  | { code: 'insurance-days-crossed'; from: IsoDay; until: IsoDay }
  | { code: 'blind-after-cut'; cancelledFrom: IsoDay }
