import type { IsoDay } from '../day.ts'
import type { AlertRule } from './alert.ts'

/** Why nothing was done about an alert. */
export type AlertRefusal =
  /** None of those meant is open: the facts have closed it meanwhile, or it never was. */
  | { code: 'alert-not-open'; rules: AlertRule[] }
  | { code: 'alert-day-past'; on: IsoDay }
  /** A call that was made was made on a day gone by, or today. */
  | { code: 'alert-day-ahead'; on: IsoDay }
  | { code: 'snooze-too-long'; maxDays: number }
  /** Whoever it is to be given to does not see the account. */
  | { code: 'alert-assignee-unfit'; name: string }
