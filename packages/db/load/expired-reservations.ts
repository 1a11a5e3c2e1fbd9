import type { Instant } from '@encours/core/day'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Open reservations whose time is over, the oldest first. */
export function loadExpiredReservations(
  door: Door,
  at: { now: Instant; most: number },
): Promise<{ id: string; accountId: string }[]> {
  const { reservation } = door.t
  return door.rows(sql`
    select ${reservation.id} as id, ${reservation.accountId} as "accountId" from ${reservation}
    where ${reservation.endedAt} is null and ${reservation.expiresAt} <= ${at.now}
    order by ${reservation.expiresAt} limit ${at.most}`)
}
