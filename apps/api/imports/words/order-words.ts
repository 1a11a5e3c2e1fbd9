import type { Forms, Language } from '@encours/core/words/language'
import type { VatBasis } from '../orders/vat-basis.ts'
import type { OrderCounts } from '../report.ts'

/** What a report says of orders and deliveries. */
type OrderWords = {
  counts: Record<Exclude<keyof OrderCounts, 'reservationsEnded'>, Forms>
  undelivered: string
  notInvoiced: string
  orders: Forms
  reservationsEnded: Forms
  vat: Record<VatBasis['basis'] | 'assumed', string>
}

const same = (word: string): Forms => ({ one: word, other: word })

export const orderWords: Record<Language, OrderWords> = {
  en: {
    counts: {
      added: { one: 'order added', other: 'orders added' },
      changed: same('changed'),
      done: same('done'),
      unchanged: same('unchanged'),
    },
    undelivered: 'To deliver',
    notInvoiced: 'To invoice',
    orders: { one: 'order', other: 'orders' },
    reservationsEnded: {
      one: 'reservation ended: its order has come',
      other: 'reservations ended: their orders have come',
    },
    vat: {
      HT: "Amounts are without VAT: each account's VAT was added",
      TTC: 'Amounts are with VAT',
      assumed: 'Amounts were taken as with VAT: no column says. If they are without, import with --basis HT',
    },
  },
  fr: {
    counts: {
      added: { one: 'commande ajoutée', other: 'commandes ajoutées' },
      changed: { one: 'modifiée', other: 'modifiées' },
      done: { one: 'terminée', other: 'terminées' },
      unchanged: { one: 'inchangée', other: 'inchangées' },
    },
    undelivered: 'À livrer',
    notInvoiced: 'À facturer',
    orders: { one: 'commande', other: 'commandes' },
    reservationsEnded: {
      one: 'réservation terminée : sa commande est arrivée',
      other: 'réservations terminées : leurs commandes sont arrivées',
    },
    vat: {
      HT: 'Montants hors taxes : la TVA de chaque compte a été ajoutée',
      TTC: 'Montants toutes taxes comprises',
      assumed:
        'Montants pris comme TTC : aucune colonne ne le précise. S’ils sont hors taxes, importer avec --basis HT',
    },
  },
}
