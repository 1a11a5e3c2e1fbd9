import type { Reservation } from '../credit/reservation.ts'
import { addDays, type Instant, type IsoDay } from '../day.ts'
import type { DeliverySum, Dossier, Group, GroupSum, Watched } from '../dossier.ts'
import type { Money } from '../money.ts'
import { isSameOrder } from './order.ts'

/** What a customer could cost us if it failed now, in parts that never overlap; minor units of the account's currency, with VAT. */
export type Exposure = {
  openInvoicesMinor: number
  billsMinor: number
  orderedNotDeliveredMinor: number
  deliveredNotInvoicedMinor: number
  reservationsMinor: number
  /** Unapplied credit notes and cash, as a positive figure that is taken off. */
  creditsMinor: number
  /** The parts together, less the credits. */
  totalMinor: number
}

/** When exposure is measured, how far ahead orders count, and the order whose own share is left out. */
export type ExposureAt = { today: IsoDay; now: Instant; orderHorizonDays: number; exceptOrder: string | null }

/**
 * Open invoices + bills + ordered not delivered + delivered not invoiced + reservations − credits. Orders count when
 * they are to be delivered within the policy's horizon. The order of `exceptOrder` (the one asked for) is left out as
 * long as it is only reserved or ordered, so that asking for it does not count it twice.
 * Rule: ordered − delivered, delivered − invoiced, invoiced − paid, so that each euro counts once.
 */
export function exposureOf(dossier: Exposed, at: ExposureAt): Exposure {
  const { sums } = dossier
  const parts = {
    openInvoicesMinor: sums.openMinor,
    billsMinor: sums.billsMinor,
    orderedNotDeliveredMinor: undelivered(sums.deliveries, at) - ownUndelivered(dossier, at),
    deliveredNotInvoicedMinor: sums.deliveredNotInvoicedMinor,
    reservationsMinor: activeReservations(dossier.reservations, at).reduce(
      (sum, reservation) => sum + reservation.amountMinor,
      0,
    ),
    creditsMinor: sums.creditsMinor,
  }
  return { ...parts, totalMinor: exposureTotal(parts) }
}

/** Of a dossier, what exposure is made of; without its list of orders no order can be left out. */
type Exposed = Pick<Watched, 'sums' | 'reservations'> & Partial<Pick<Dossier, 'orders'>>

/** The parts together, less the credits. */
export const exposureTotal = (parts: Omit<Exposure, 'totalMinor'>): number =>
  parts.openInvoicesMinor +
  parts.billsMinor +
  parts.orderedNotDeliveredMinor +
  parts.deliveredNotInvoicedMinor +
  parts.reservationsMinor -
  parts.creditsMinor

/** Ordered and not delivered, to be delivered up to the horizon; what is late in delivery counts too. */
export function undelivered(
  deliveries: DeliverySum[],
  at: Pick<ExposureAt, 'today' | 'orderHorizonDays'>,
): number {
  const horizon = addDays(at.today, at.orderHorizonDays)
  return deliveries.reduce((sum, day) => (day.deliveryDay <= horizon ? sum + day.undeliveredMinor : sum), 0)
}

/** What the asked order itself still has to deliver, as far as `undelivered` counts it. */
export function ownUndelivered({ orders = [] }: Exposed, at: Omit<ExposureAt, 'now'>): number {
  const own = orders.find((order) => isSameOrder(order.number, at.exceptOrder))
  if (!own || own.deliveryDay > addDays(at.today, at.orderHorizonDays)) return 0
  return Math.max(0, own.orderedMinor - own.deliveredMinor)
}

/** Reservations that still keep headroom, without the one for the asked order. */
export const activeReservations = (
  reservations: Reservation[],
  at: Pick<ExposureAt, 'now' | 'exceptOrder'>,
): Reservation[] =>
  reservations.filter((one) => one.expiresAt > at.now && !isSameOrder(one.orderRef, at.exceptOrder))

/**
 * What a credit group could cost us: all its members' exposure together, in the group's currency. Null where a rate is
 * missing: `toGroup` says what an amount is there.
 */
export function groupExposureOf(
  group: Group,
  at: Pick<ExposureAt, 'today' | 'now' | 'orderHorizonDays'> & { toGroup: (amount: Money) => number | null },
): number | null {
  let totalMinor = 0
  for (const sum of group.sums) {
    const part = at.toGroup({ minor: memberExposure(sum, at), currency: sum.currency })
    if (part === null) return null
    totalMinor += part
  }
  return totalMinor
}

/** The exposure of a group's members in one currency; a reservation that `isLeftOut` does not count. */
export function memberExposure(
  sum: GroupSum,
  at: Pick<ExposureAt, 'today' | 'now' | 'orderHorizonDays'>,
  isLeftOut: (reservation: GroupSum['reservations'][number]) => boolean = () => false,
): number {
  const reserved = sum.reservations.reduce(
    (total, one) => (one.expiresAt > at.now && !isLeftOut(one) ? total + one.amountMinor : total),
    0,
  )
  return (
    sum.openMinor +
    sum.billsMinor +
    sum.deliveredNotInvoicedMinor +
    undelivered(sum.deliveries, at) +
    reserved -
    sum.creditsMinor
  )
}
