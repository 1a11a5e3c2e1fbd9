import type { Reservation } from '../credit/reservation.ts'
import { addDays, type Instant, type IsoDay } from '../day.ts'
import type { DeliverySum, Dossier } from '../dossier.ts'

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
export function exposureOf(dossier: Dossier, at: ExposureAt): Exposure {
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
export function ownUndelivered(dossier: Dossier, at: Omit<ExposureAt, 'now'>): number {
  const own = dossier.orders.find((order) => order.number === at.exceptOrder)
  if (!own || own.deliveryDay > addDays(at.today, at.orderHorizonDays)) return 0
  return Math.max(0, own.orderedMinor - own.deliveredMinor)
}

/** Reservations that still keep headroom, without the one for the asked order. */
export const activeReservations = (
  reservations: Reservation[],
  at: Pick<ExposureAt, 'now' | 'exceptOrder'>,
): Reservation[] => reservations.filter((one) => one.expiresAt > at.now && one.orderRef !== at.exceptOrder)
