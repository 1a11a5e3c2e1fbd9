import type { Instant } from '../day.ts'

/** Headroom kept for an order for some hours, so that two reps cannot spend the same credit. Ends by itself or when its order arrives. */
export type Reservation = {
  id: string
  /** One per order: a second for the same reference is refused. */
  orderRef: string
  amountMinor: number
  madeBy: string | null
  /** So that a verdict can say whose it is, on a phone too. */
  madeByName: string | null
  madeAt: Instant
  expiresAt: Instant
}
