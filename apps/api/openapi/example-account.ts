import { checkCredit } from '@encours/core/credit/check-credit'
import { day, toInstant } from '@encours/core/day'
import type { AccountState } from '@encours/core/decide'
import { exposureOf } from '@encours/core/ledger/exposure'
import { noMatters } from '@encours/core/matter'
import { money } from '@encours/core/money'
import { policyPreset } from '@encours/core/policy/presets'

const eur = money(0, 'EUR').currency
const today = day('2026-11-23')
const now = toInstant(Date.UTC(2026, 10, 23, 9))

/** One customer with one invoice that is late: enough to show every part of an answer. */
export const exampleState: AccountState = {
  dossier: {
    version: 41,
    account: {
      id: 'A12',
      number: 'C-1042',
      name: 'Durand & Fils SA',
      city: 'Lille',
      country: 'FR',
      currency: eur,
      vatBps: 2_000,
      terms: { kind: 'net', days: 30 },
      kind: 'company',
      region: 'Nord',
      repCode: 'R07',
      ownerId: 'julie-lambert',
      groupId: null,
      insolvency: null,
      cover: 'none',
    },
    limit: { minor: 6_000_000, until: null },
    hold: null,
    sums: {
      openMinor: 5_000_000,
      creditsMinor: 0,
      billsMinor: 0,
      dueDays: [
        { dueDay: day('2026-10-23'), openMinor: 1_440_000, disputedMinor: 0, factoredMinor: 0, count: 1 },
        { dueDay: day('2026-12-10'), openMinor: 3_560_000, disputedMinor: 0, factoredMinor: 0, count: 1 },
      ],
      deliveries: [],
      deliveredNotInvoicedMinor: 0,
    },
    items: [
      openInvoice('FA-2291', { invoiceDay: '2026-09-23', dueDay: '2026-10-23', openMinor: 1_440_000 }),
      openInvoice('FA-2417', { invoiceDay: '2026-11-10', dueDay: '2026-12-10', openMinor: 3_560_000 }),
    ],
    itemCount: 2,
    orders: [],
    bills: [],
    reservations: [],
    habits: null,
    insurance: null,
    mentioned: [],
    limitReviewedOn: null,
    newestInvoiceDay: null,
    lastPayment: null,
    ...noMatters(),
  },
  group: null,
  book: {
    version: 12,
    currency: eur,
    country: 'FR',
    timeZone: 'Europe/Paris',
    policy: policyPreset('balanced'),
    policyVersion: 1,
    routes: { channels: [] },
    routesVersion: 0,
    languages: ['fr', 'en'],
    rates: [],
    ledgerDay: day('2026-11-20'),
    openTotalMinor: 410_000_000,
    deciders: [
      { personId: 'claire-maes', name: 'Claire Maes', role: 'credit', level: 'manager', delegate: null },
    ],
    alerts: [],
    demo: true,
  },
}

function openInvoice(number: string, of: { invoiceDay: string; dueDay: string; openMinor: number }) {
  return {
    number,
    invoiceDay: day(of.invoiceDay),
    dueDay: day(of.dueDay),
    amountMinor: of.openMinor,
    openMinor: of.openMinor,
    disputedMinor: 0,
    orderNumber: null,
    factored: null,
  }
}

/** A check that is answered "not yet", made by the same function as every answer. */
export const creditCheckExample = () => ({
  id: 1_207,
  ...checkCredit(
    exampleState,
    {
      accountId: 'A12',
      amount: money(2_500_000, 'EUR'),
      basis: 'HT',
      terms: { kind: 'net', days: 45 },
      depositMinor: 0,
      orderRef: null,
    },
    { today, now },
  ),
})

export const dossierExample = () => ({
  dossier: exampleState.dossier,
  exposure: exposureOf(exampleState.dossier, {
    today,
    now,
    orderHorizonDays: exampleState.book.policy.orderHorizonDays,
    exceptOrder: null,
  }),
  group: exampleState.group,
  ledgerDay: exampleState.book.ledgerDay,
  today,
})
