import type { IsoDay } from '../../day.ts'
import type { Dossier } from '../../dossier.ts'
import type { Invoice } from '../../ledger/invoice.ts'
import { paidOf } from '../../promises/paid-of.ts'
import type { PromiseToPay } from '../../promises/promise-to-pay.ts'

/** An invoice that is expected to be paid on a day. */
export type AwaitedPayment = { number: string; openMinor: number; on: IsoDay }

/**
 * The open invoices that open promises pay as a whole, each on its promised day: with what is left of the promise, the
 * oldest first. One that a promise pays in part is not waited for, nor is one in dispute.
 */
export const promisedPayments = (dossier: Dossier): AwaitedPayment[] =>
  dossier.promises.filter(({ state }) => state.kind === 'open').flatMap((promise) => paidBy(promise, dossier))

function paidBy({ amountMinor, dueDay: on, invoices }: PromiseToPay, dossier: Dossier): AwaitedPayment[] {
  const own = new Set(invoices.map(({ number }) => number))
  const items = dossier.items.filter((item) => own.has(item.number) && isPayable(item))
  let leftMinor = amountMinor - paidOf(invoices, dossier.mentioned)
  const payments: AwaitedPayment[] = []
  for (const { number, openMinor } of items) {
    if (openMinor > leftMinor) continue
    leftMinor -= openMinor
    payments.push({ number, openMinor, on })
  }
  return payments
}

const isPayable = ({ openMinor, disputedMinor }: Invoice): boolean => openMinor > 0 && disputedMinor === 0
