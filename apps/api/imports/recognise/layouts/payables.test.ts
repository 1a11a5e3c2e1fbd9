import { describe, expect, test } from 'vitest'
import { payablesIn } from './payables.ts'

describe('what we owe', () => {
  const columns = [
    { name: 'a', field: 'account' as const, by: 'name' as const, format: null },
    { name: 'b', field: 'number' as const, by: 'name' as const, format: null },
  ]
  const shown = (header: string[], rows: string[][] = [], title = '') =>
    payablesIn({ header, rows, above: title === '' ? [] : [{ line: 1, cells: [title] }] }, columns)

  test.each([
    ['a vendor column', shown(['Vendor', 'Bill no.'], [['V1', '1']]), 'Vendor'],
    ['a supplier column in French', shown(['Code fournisseur', 'N° facture']), 'Code fournisseur'],
    ['SAP’s supplier number', shown(['LIFNR', 'BELNR']), 'LIFNR'],
    ['a title', shown(['Account', 'Num'], [], 'A/P Aging Detail'), 'A/P Aging Detail'],
    [
      'accounts 401',
      shown(
        ['Compte', 'Pièce'],
        [
          ['401DUP', '1'],
          ['401ABC', '2'],
          ['401XYZ', '3'],
        ],
      ),
      '401DUP',
    ],
    [
      'customers’ accounts',
      shown(
        ['Compte', 'Pièce'],
        [
          ['411DUP', '1'],
          ['411ABC', '2'],
          ['401XYZ', '3'],
        ],
      ),
      null,
    ],
    ['our number at the customer', shown(['Client', 'N° fournisseur', 'Facture'], [['C1', '9', '1']]), null],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })
})
