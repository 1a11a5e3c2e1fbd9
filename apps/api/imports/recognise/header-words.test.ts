import { expect, test } from 'vitest'
import { fields, headerKey, headerWords, knownHeaders } from './header-words.ts'

test('a name stands under one field only', () => {
  const names = fields.flatMap((field) => headerWords[field].split(',').map(headerKey))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test.each([
  ['InvoiceDate', 'invoiceDay'],
  ['customerID', 'account'],
  ['N° Facture', 'number'],
  ['numero_facture', 'number'],
  ['DATE D’ÉCHÉANCE', 'dueDay'],
  ['Montant TTC', 'amount'],
  ['Remaining Amount', 'open'],
  ['Closed at Date', 'settledDay'],
  ['P.O. #', 'orderNumber'],
  ['Encours autorisé', 'limit'],
])('%s is %s', (name, field) => {
  expect(knownHeaders.get(headerKey(name))?.field).toBe(field)
})
