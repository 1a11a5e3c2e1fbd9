import type { IsoDay } from '../day.ts'
import type { Grade } from '../habits/habits.ts'
import type { Insolvency } from '../ledger/account.ts'
import type { Currency } from '../money.ts'

/** What a reason does to the verdict. A mention is told and does not weigh. */
export type Severity = 'decline' | 'refer' | 'mention'

/** Why a verdict is what it is, as data. Amounts are minor units of the account's currency unless said. */
export type Reason = { severity: Severity } & ReasonFacts

export type ReasonFacts =
  | { code: 'insolvency'; kind: Insolvency['kind']; since: IsoDay }
  | { code: 'fraud-hold'; placedOn: IsoDay }
  | { code: 'legal-stage'; placedOn: IsoDay }
  | { code: 'on-hold'; placedOn: IsoDay }
  | { code: 'terms-beyond-law'; dueDay: IsoDay; latestDay: IsoDay; country: string }
  | {
      code: 'past-due'
      overdueMinor: number
      oldestDays: number
      oldestNumber: string | null
      overDays: number
    }
  | { code: 'broken-promise'; unpaidMinor: number; promisedDay: IsoDay }
  | { code: 'over-limit'; overMinor: number; limitMinor: number }
  | { code: 'within-tolerance'; overMinor: number; toleranceMinor: number }
  | { code: 'limit-expired'; until: IsoDay }
  | { code: 'limit-none' }
  | { code: 'group-limit'; overMinor: number; limitMinor: number; groupName: string; currency: Currency }
  | { code: 'group-limit-expired'; until: IsoDay; groupName: string }
  | { code: 'concentration'; shareBps: number; maxBps: number }
  | { code: 'grade-terms'; grade: Grade; maxDays: number; depositBps: number }
  | { code: 'cover-stopped' }
  | { code: 'no-rate'; from: Currency; to: Currency }
  | { code: 'facts-too-old'; ledgerDay: IsoDay | null; businessDays: number }
  | { code: 'reserved-by-another'; reservedMinor: number; by: string | null; until: string }
  | { code: 'disputed'; disputedMinor: number }
  | { code: 'queried'; queriedMinor: number }
  | { code: 'pays-late'; lateBps: number; typicalDelayDays: number }

export type ReasonCode = ReasonFacts['code']
