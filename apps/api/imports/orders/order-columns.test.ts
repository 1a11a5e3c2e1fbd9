import { describe, expect, test } from 'vitest'
import { mapColumns } from '../recognise/columns.ts'
import { kindOf } from '../recognise/kind.ts'
import { vatBasisOf } from './vat-basis.ts'

function look(header: string) {
  const names = header.split(';')
  const mapped = mapColumns({ header: names }, {})
  if (!mapped.ok) throw new Error('no map was given')
  const kind = kindOf(mapped.value, { wanted: null, header: names })
  return {
    kind: kind.ok ? kind.value : null,
    columns: mapped.value,
    fields: mapped.value.map(({ field }) => field),
  }
}

describe('a header', () => {
  test.each([
    [
      'Sold-to party;Customer;Sales order;Order date;Requested delivery date;Net value;Currency',
      'orders',
      [null, 'account', 'orderNumber', 'orderDay', 'deliveryDay', 'ordered', 'currency'],
    ],
    [
      'N° commande;Code client;Raison sociale;Date;Montant HT;Reste à livrer HT;Livraison prévue',
      'orders',
      ['orderNumber', 'account', 'name', 'orderDay', 'ordered', 'undelivered', 'deliveryDay'],
    ],
    ['Client;Commande;Montant', 'orders', ['account', 'orderNumber', 'ordered']],
    [
      'Order no;Customer no;Order value;Delivered value;Invoiced amount',
      'orders',
      ['orderNumber', 'account', 'ordered', 'delivered', 'invoiced'],
    ],
    [
      'N° BL;Date BL;N° client;N° commande;Montant HT;N° facture',
      'deliveries',
      ['deliveryNumber', 'deliveryDay', 'account', 'orderNumber', 'delivered', 'invoiced'],
    ],
    [
      'Delivery note;Customer;Delivered amount;Invoiced',
      'deliveries',
      ['deliveryNumber', 'account', 'delivered', 'invoiced'],
    ],
    ['Client;N° facture;Date facture;Montant;N° commande;N° BL', 'open-items', null],
    ['Client;N° facture;Date;Reste dû;Commande', 'open-items', null],
    ['Client;Nom;Plafond', 'accounts', null],
  ])('%s is one of %s', (header, kind, fields) => {
    const found = look(header)
    expect(found.kind).toBe(kind)
    if (fields) expect(found.fields).toEqual(fields)
  })
})

test.each([
  ['Client;Commande;Montant HT', 'HT', 'name'],
  ['Client;Commande;Montant commandé TTC', 'TTC', 'name'],
  ['Customer;Order;Net value', 'HT', 'name'],
  ['Customer;Order;Order amount excl. VAT', 'HT', 'name'],
  ['Customer;Order;Order amount', 'TTC', 'assumed'],
])('the amounts of %s are %s', (header, basis, by) => {
  expect(vatBasisOf(look(header).columns, null)).toEqual({ basis, by })
  expect(vatBasisOf(look(header).columns, 'HT')).toEqual({ basis: 'HT', by: 'option' })
})
