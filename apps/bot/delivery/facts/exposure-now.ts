import type { Instant, IsoDay } from '@encours/core/day'
import type { WatchedState } from '@encours/core/decide'
import { activeReservations, exposureTotal, undelivered } from '@encours/core/ledger/exposure'

/** An account's exposure today, without its lists of items and orders: minor units of its currency, with VAT. */
export function exposureNow(
  { dossier, book }: WatchedState,
  { today, now }: { today: IsoDay; now: Instant },
): number {
  const { sums, reservations } = dossier
  const { orderHorizonDays } = book.policy
  return exposureTotal({
    openInvoicesMinor: sums.openMinor,
    billsMinor: sums.billsMinor,
    orderedNotDeliveredMinor: undelivered(sums.deliveries, { today, orderHorizonDays }),
    deliveredNotInvoicedMinor: sums.deliveredNotInvoicedMinor,
    reservationsMinor: activeReservations(reservations, { now, exceptOrder: null }).reduce(
      (sum, { amountMinor }) => sum + amountMinor,
      0,
    ),
    creditsMinor: sums.creditsMinor,
  })
}
