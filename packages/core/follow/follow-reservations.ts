import type { Following } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { WatchedState } from '../decide.ts'

/** Reservations whose hours are over give their headroom back. */
export const followReservations = ({ dossier }: WatchedState, { now }: CheckedAt): Following[] =>
  dossier.reservations
    .filter(({ expiresAt }) => expiresAt <= now)
    .map(({ id: reservationId, orderRef, amountMinor }) => ({
      type: 'reservation.expire',
      changes: [{ kind: 'reservation-ended', accountId: dossier.account.id, reservationId, end: 'expired' }],
      journal: { figures: { reservationId, orderRef, amountMinor }, text: null },
    }))
