import { type Currency, money } from '@encours/core/money'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DecimalMark, decimalMarkOf } from './decimal-mark.ts'
import { currencyNamedIn, readAmount } from './read-amount.ts'

const currency = (code: string): Currency => money(0, code).currency
const read = (cell: string, decimalMark: DecimalMark, code = 'EUR') =>
  readAmount(cell, { decimalMark, currency: currency(code) })

describe('amounts in a column whose decimal mark is known', () => {
  test.each<[cell: string, mark: DecimalMark, minor: number]>([
    ['1234.56', '.', 123_456],
    ['1,234.56', '.', 123_456],
    ['1.234,56', ',', 123_456],
    ['1 234,56', ',', 123_456],
    ['1\u202f234,56', ',', 123_456],
    ["1'234.56", '.', 123_456],
    ['1.234.567', ',', 123_456_700],
    ['000000000007760,45', ',', 776_045],
    ['1.234,56-', ',', -123_456],
    ['(1,234.56)', '.', -123_456],
    ['-0.5', '.', -50],
    ['+12', '.', 1_200],
    ['.5', '.', 50],
    ['12,5', ',', 1_250],
    ['55.9400', '.', 5_594],
    ['€1,234.50', '.', 123_450],
    ['1 234,50 €', ',', 123_450],
    ['-€5.00', '.', -500],
    ['EUR 12.00', '.', 1_200],
    ['-0', '.', 0],
    ['1,234.56 CR', '.', -123_456],
    ['1.234,56CR', ',', -123_456],
    ['1,234.56 DR', '.', 123_456],
    [' 000000000007760,45', ',', 776_045],
  ])('%s with a decimal %s is %i cents', (cell, mark, minor) => {
    expect(read(cell, mark)).toBe(minor)
  })

  test.each<[cell: string, mark: DecimalMark, fault: string]>([
    ['12,50', '.', 'amount-unclear'],
    ['1.234,56', '.', 'amount-unclear'],
    ['1,23,456.00', '.', 'amount-unclear'],
    ['12 apples', '.', 'amount-unclear'],
    ['5.-', '.', 'amount-unclear'],
    ['5 USD', '.', 'currency-sign'],
    ['$5.00', '.', 'currency-sign'],
    ['--5', '.', 'amount-unclear'],
    ['-5-', '.', 'amount-unclear'],
    ['1.005', '.', 'amount-decimals'],
    ['1e5', '.', 'amount-unclear'],
    ['€', '.', 'amount-unclear'],
    ['90071992547409.92', '.', 'amount-too-large'],
  ])('%s with a decimal %s is refused: %s', (cell, mark, fault) => {
    expect(read(cell, mark)).toBe(fault)
  })

  test('yen have no decimals and dinars three', () => {
    expect(read('1,234', '.', 'JPY')).toBe(1_234)
    expect(read('1.234', '.', 'KWD')).toBe(1_234)
  })

  test('what Intl writes is read back to the cent, in English, French and German', () => {
    const locales = [
      ['en', '.'],
      ['fr', ','],
      ['de', ','],
    ] as const
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(...locales),
        fc.constantFrom('decimal' as const, 'currency' as const),
        (minor, [locale, mark], style) => {
          const format = new Intl.NumberFormat(locale, { style, currency: 'EUR', minimumFractionDigits: 2 })
          expect(read(format.format(minor / 100), mark)).toBe(minor === 0 ? 0 : minor)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the decimal mark of a column', () => {
  test.each<[cells: string[], mark: DecimalMark | null]>([
    [['1.234,56', '12'], ','],
    [['1,234.56'], '.'],
    [['12,50', '1234'], ','],
    [['1.234', '12.50'], '.'],
    [['1.234', '5.678'], ','],
    [['1,234', '5,678'], '.'],
    [['0.125'], '.'],
    [['1.234.567'], ','],
    [['1 234', '12'], null],
    [['12', ''], null],
  ])('%j: %s', (cells, mark) => {
    expect(decimalMarkOf(cells)).toBe(mark)
  })
})

test('a cell names its currency by sign or code', () => {
  expect(['€5', '5 USD', 'chf 5.-', '5', 'apples'].map(currencyNamedIn)).toEqual([
    'EUR',
    'USD',
    'CHF',
    null,
    null,
  ])
})
