import { expect, test } from 'vitest'
import { day, toInstant } from '../day.ts'
import { givenAt, givenDossier, givenInvoice } from '../testing/given.ts'
import { exposureOf } from './exposure.ts'

const at = { ...givenAt, orderHorizonDays: 60, exceptOrder: null }
const order = (number: string, deliveryDay: string, orderedMinor: number, deliveredMinor = 0) => ({
  number,
  deliveryDay: day(deliveryDay),
  orderedMinor,
  deliveredMinor,
  invoicedMinor: 0,
})
const reservation = (orderRef: string, amountMinor: number, expiresAtMs: number) => ({
  id: `r-${orderRef}`,
  orderRef,
  amountMinor,
  madeBy: 'p-rep',
  madeByName: 'Léa',
  madeAt: givenAt.now,
  expiresAt: toInstant(expiresAtMs),
})
const later = Date.UTC(2026, 10, 22)

test('each part is counted once and credits are taken off', () => {
  const dossier = givenDossier({
    items: [givenInvoice('F1', '2026-12-01', 1_000), givenInvoice('AV1', '2026-12-01', -300)],
    sums: { billsMinor: 20_000, deliveredNotInvoicedMinor: 300_000 },
    reservations: [reservation('SO-9', 4_000_000, later)],
  })
  dossier.sums.deliveries = [{ deliveryDay: day('2026-12-01'), undeliveredMinor: 50_000_000 }]
  expect(exposureOf(dossier, at)).toEqual({
    openInvoicesMinor: 1_000,
    billsMinor: 20_000,
    orderedNotDeliveredMinor: 50_000_000,
    deliveredNotInvoicedMinor: 300_000,
    reservationsMinor: 4_000_000,
    creditsMinor: 300,
    totalMinor: 54_320_700,
  })
})

test('an order to be delivered in 60 days counts, in 61 it does not, an overdue delivery does', () => {
  const deliveries = ['2026-10-01', '2027-01-19', '2027-01-20'].map((text, index) => ({
    deliveryDay: day(text),
    undeliveredMinor: 10 ** index,
  }))
  const dossier = givenDossier({ sums: { deliveries } })
  expect(exposureOf(dossier, at).orderedNotDeliveredMinor).toBe(11)
})

test('a reservation counts until the moment it expires', () => {
  const reservations = [
    reservation('SO-1', 100, Date.parse(givenAt.now)),
    reservation('SO-2', 10, Date.parse(givenAt.now) + 1),
  ]
  expect(exposureOf(givenDossier({ reservations }), at).reservationsMinor).toBe(10)
})

test('the order asked for is left out, reserved or ordered: 7 of 20 undelivered and a reservation of 5 leave 13', () => {
  const dossier = givenDossier({
    orders: [order('SO-1', '2026-12-01', 1_000, 300), order('SO-2', '2026-12-01', 1_300)],
    sums: { deliveries: [{ deliveryDay: day('2026-12-01'), undeliveredMinor: 2_000 }] },
    reservations: [reservation('SO-1', 500, later)],
  })
  expect(exposureOf(dossier, { ...at, exceptOrder: 'SO-1' })).toMatchObject({
    orderedNotDeliveredMinor: 1_300,
    reservationsMinor: 0,
  })
})
