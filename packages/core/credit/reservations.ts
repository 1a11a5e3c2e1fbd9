import { personIdOf } from '../access/actor.ts'
import type { ActionOf } from '../action.ts'
import type { Change, Decision } from '../change.ts'
import { toInstant } from '../day.ts'
import type { AccountState, Moment } from '../decide.ts'
import { isSameOrder } from '../ledger/order.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Ask } from './ask.ts'
import { checkCredit } from './check-credit.ts'
import type { Reservation } from './reservation.ts'

/**
 * Keeps headroom for an order, for the policy's hours: granted exactly when a credit check of that amount (with VAT, on
 * the terms and with the deposit that were agreed) approves, so that two reps cannot spend the same credit. One per
 * order. Refuses another currency than the account's, a sale on prepayment, which needs no headroom, an order or id that has one, an order that has come (it counts by
 * itself), and what the check does not approve.
 */
export function decideReservationMake(
  state: AccountState,
  action: ActionOf<'reservation.make'>,
  moment: Moment,
): Result<Decision> {
  const refusal = refusalOf(state, action, moment)
  if (refusal) return refuse(refusal)
  const reservation = reservationOf(state, action, moment)
  const { accountId } = action
  return ok({
    changes: [...lapsed(state, action), { kind: 'reservation-made', accountId, reservation }],
    journal: {
      figures: {
        reservationId: reservation.id,
        orderRef: reservation.orderRef,
        amountMinor: reservation.amountMinor,
        expiresAt: reservation.expiresAt,
      },
      text: null,
    },
  })
}

/** Gives headroom back before the time. A rep may release only the own reservation. */
export function decideReservationRelease(
  { dossier }: AccountState,
  action: ActionOf<'reservation.release'>,
  { actor }: Moment,
): Result<Decision> {
  const reservation = dossier.reservations.find((one) => one.id === action.reservationId)
  if (!reservation) return refuse({ code: 'reservation-unknown' })
  const foreign = actor.kind === 'person' && actor.role === 'rep' && reservation.madeBy !== actor.personId
  return foreign ? refuse({ code: 'reservation-not-yours' }) : ok(released(action, reservation))
}

function refusalOf(
  state: AccountState,
  action: ActionOf<'reservation.make'>,
  { today, now }: Moment,
): Refusal | null {
  const { account, orders, reservations } = state.dossier
  if (action.currency !== account.currency) {
    return { code: 'currency-differs', account: account.currency, given: action.currency }
  }
  const same = reservations.find(
    (one) =>
      one.id === action.reservationId || (isSameOrder(one.orderRef, action.orderRef) && one.expiresAt > now),
  )
  if (same) return { code: 'reservation-exists', orderRef: same.orderRef, by: same.madeByName }
  if ((action.terms ?? account.terms).kind === 'prepayment') return { code: 'reservation-prepaid' }
  const hasCome = state.looked?.ordered ?? orders.some(({ number }) => isSameOrder(number, action.orderRef))
  if (hasCome) return { code: 'reservation-order-arrived', orderRef: action.orderRef }
  const { verdict } = checkCredit(state, askOf(state, action), { today, now })
  return verdict === 'approve' ? null : { code: 'reservation-not-approved', verdict }
}

/** What a reservation is checked as. */
const askOf = ({ dossier }: AccountState, action: ActionOf<'reservation.make'>): Ask => ({
  accountId: action.accountId,
  amount: { minor: action.amountMinor + action.depositMinor, currency: action.currency },
  basis: 'TTC',
  terms: action.terms ?? dossier.account.terms,
  depositMinor: action.depositMinor,
  orderRef: action.orderRef,
})

function reservationOf(
  { book }: AccountState,
  action: ActionOf<'reservation.make'>,
  { actor, now }: Moment,
): Reservation {
  return {
    id: action.reservationId,
    orderRef: action.orderRef,
    amountMinor: action.amountMinor,
    madeBy: personIdOf(actor),
    madeByName: actor.kind === 'person' ? actor.name : null,
    madeAt: now,
    expiresAt: toInstant(Date.parse(now) + book.policy.reservationHours * 3_600_000),
  }
}

/** One for the same order whose time is over, and which the clock has not ended yet. */
const lapsed = ({ dossier }: AccountState, action: ActionOf<'reservation.make'>): Change[] =>
  dossier.reservations
    .filter((one) => isSameOrder(one.orderRef, action.orderRef))
    .map((one) => ({
      kind: 'reservation-ended',
      accountId: action.accountId,
      reservationId: one.id,
      end: 'expired',
    }))

function released(action: ActionOf<'reservation.release'>, reservation: Reservation): Decision {
  const { accountId, reservationId } = action
  const { orderRef, amountMinor } = reservation
  return {
    changes: [{ kind: 'reservation-ended', accountId, reservationId, end: 'released' }],
    journal: { figures: { reservationId, orderRef, amountMinor }, text: null },
  }
}
