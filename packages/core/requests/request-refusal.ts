import type { Level } from '../access/role.ts'
import type { IsoDay } from '../day.ts'
import type { Currency } from '../money.ts'
import type { RequestState, Wish } from './exception-request.ts'

/** A part of a wish that its kind needs, or cannot have. */
export type WishPart = 'limit' | 'waives' | 'until' | 'order' | 'group'

/** A kind that can have a part, for who gave it to one that cannot. */
export const kindWith: Readonly<Record<WishPart, Wish['kind']>> = {
  limit: 'permanent',
  waives: 'temporary',
  until: 'temporary',
  order: 'order',
  group: 'permanent',
}

/** Why nothing was asked for or answered, and what a limit may not be. */
export type RequestRefusal =
  // Asking
  | { code: 'request-exists' }
  | { code: 'request-asks-nothing' }
  | { code: 'request-part-missing'; kind: Wish['kind']; part: WishPart }
  | { code: 'request-part-unfit'; kind: Wish['kind']; part: WishPart }
  | { code: 'request-limit-not-higher'; inForceMinor: number; currency: Currency }
  | { code: 'request-day-past'; until: IsoDay }
  | { code: 'request-too-long'; maxDays: number }
  | { code: 'account-stopped'; by: 'insolvency' | 'fraud-hold' | 'legal-stage' }
  | { code: 'request-open-already'; by: string | null; on: IsoDay }
  /** Without anything new, until it is forgotten. */
  | { code: 'request-declined-before'; by: string | null; on: IsoDay; until: IsoDay }
  // Answering
  | { code: 'request-unknown' }
  | { code: 'request-ended'; state: Exclude<RequestState['kind'], 'open'>; on: IsoDay }
  | { code: 'request-own' }
  | { code: 'request-not-yours'; by: string | null }
  | { code: 'request-needs-person' }
  | { code: 'request-approved-already' }
  /** What is still needed, and who has it. */
  | { code: 'request-beyond-level'; needs: Level[]; names: string[] }
  // Limits
  | { code: 'temporary-limit-too-high'; mostMinor: number; currency: Currency }
  /** From when on once more; null where the policy has none. */
  | { code: 'temporary-limit-too-often'; perYear: number; from: IsoDay | null }
  | { code: 'no-credit-group'; accountNumber: string }
