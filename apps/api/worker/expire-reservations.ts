import { loadExpiredReservations } from '@encours/db/load/expired-reservations'
import type { Deps } from '../deps.ts'

/** So many in one go; the rest a minute later, so that other writers are not kept waiting. */
const mostInARound = 500

/** Ends the reservations whose hours are over. The id follows from the reservation: two processes do it once. */
export async function expireReservations({
  store,
  perform,
  now,
  log,
}: Pick<Deps, 'store' | 'perform' | 'now' | 'log'>): Promise<void> {
  const expired = await store.read((door) =>
    loadExpiredReservations(door, { now: now(), most: mostInARound }),
  )
  for (const { id, accountId } of expired) {
    const outcome = await perform(
      { id: `expire-${id}`, type: 'reservation.expire', accountId, reservationId: id },
      { kind: 'system' },
    )
    if (!outcome.ok) log.warn({ reservationId: id, code: outcome.refusal.code }, 'a reservation stays open')
  }
}
