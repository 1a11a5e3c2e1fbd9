import { money } from '@encours/core/money'
import { describe, expect, test } from 'vitest'
import { readAmount } from '../read-amount.ts'
import { ageOf } from './age-bucket.ts'
import { payablesIn } from './payables.ts'
import { titleDay } from './title-day.ts'

describe('the day in a title', () => {
  test.each([
    ['As of 31 December 2025', '2025-12-31'],
    ['As of December 31, 2025', '2025-12-31'],
    ['As at 31/12/2025', '2025-12-31'],
    ['Balance âgée au 31/12/2025', '2025-12-31'],
    ['Arrêté au 5 août 2026', '2026-08-05'],
    ['Situation au : 2026-10-31', '2026-10-31'],
    ['À la date du 1er mars 2026', '2026-03-01'],
    ['Du 01/01/2026 au 31/10/2026', '2026-10-31'],
    ['From 1 January 2026 to 31 October 2026', '2026-10-31'],
    ['Op datum 31-10-2026', '2026-10-31'],
    ['Édité le 12/11/2026', null],
    ['Printed on 12 November 2026', null],
    ['Situation au 31/02/2026', null],
    ['Grossiste du Nord', null],
  ])('%s: %s', (text, day) => {
    const found = titleDay(
      [
        { line: 1, cells: ['Acme'] },
        { line: 2, cells: [text, ''] },
      ],
      'day-month-year',
    )
    expect(found).toEqual(day === null ? null : { day, line: 2, text })
  })

  test('the order of the file’s own dates tells 5 November from 11 May', () => {
    const title = [{ line: 1, cells: ['As of 05/11/2026'] }]
    expect(titleDay(title, 'day-month-year')?.day).toBe('2026-11-05')
    expect(titleDay(title, 'month-day-year')?.day).toBe('2026-05-11')
  })
})

test.each([
  ['CURRENT', 0],
  ['At Date', 0],
  ['Non échu', 0],
  ['1 - 30', 1],
  ['1 - 30 days past due', 1],
  ['31-60 jours', 31],
  ['0-30', 0],
  ['< 1 Month', 1],
  ['2 Months', 61],
  ['91 AND OVER', 91],
  ['121-Above', 121],
  ['> 90 jours', 91],
  ['Plus de 90', 91],
  ['Older', 'older'],
  ['2026-11', null],
  ['30 rue de la Paix', null],
  ['Durand', null],
])('the age %s begins %s days past due', (text, from) => {
  expect(ageOf(text)).toBe(from)
})

test.each([
  ['1,234.56 CR', -123_456],
  ['1,234.56CR', -123_456],
  ['1,234.56 DR', 123_456],
  ['1,234.56-', -123_456],
  ['(1,234.56)', -123_456],
  ["1'234.56", 123_456],
])('%s is %i cents', (text, minor) => {
  expect(readAmount(text, { decimalMark: '.', currency: money(0, 'EUR').currency })).toBe(minor)
})

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
