import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minorDigits } from './money.ts'
import { currencyOf, parseAmount } from './parse-amount.ts'

const euro = currencyOf('EUR')
const read = (text: string): string => {
  const result = parseAmount(text, euro)
  return result.ok ? `${String(result.value.minor)} ${result.value.currency}` : result.refusal.code
}

describe('what people type', () => {
  test.each([
    ['25000', '2500000 EUR'],
    ['25k', '2500000 EUR'],
    ['25K', '2500000 EUR'],
    ['25 k', '2500000 EUR'],
    ['2.5k', '250000 EUR'],
    ['2,5k', '250000 EUR'],
    ['1.2m', '120000000 EUR'],
    ['1,2 M', '120000000 EUR'],
    ['1.234m', '123400000 EUR'],
    ['2 bn', '200000000000 EUR'],
    ['3 millions', '300000000 EUR'],
    ['25 mille', '2500000 EUR'],
    ['25 000,50', '2500050 EUR'],
    ['25.000,50', '2500050 EUR'],
    ['25,000.50', '2500050 EUR'],
    ['25\u202f000,50', '2500050 EUR'],
    ['25\u00a0000,50\u00a0€', '2500050 EUR'],
    ["25'000.50", '2500050 EUR'],
    ['25’000', '2500000 EUR'],
    ['1 234 567,8', '123456780 EUR'],
    ['1.234.567', '123456700 EUR'],
    ['1,234,567', '123456700 EUR'],
    ['25000.5', '2500050 EUR'],
    ['25000,5', '2500050 EUR'],
    ['12.00', '1200 EUR'],
    ['.5m', '50000000 EUR'],
    ['+250', '25000 EUR'],
    [' 250 ', '25000 EUR'],
    ['€25k', '2500000 EUR'],
    ['€ 25,000', '2500000 EUR'],
    ['25 k€', '2500000 EUR'],
    ['25ke', '2500000 EUR'],
    ['25000€', '2500000 EUR'],
    ['25000 euros', '2500000 EUR'],
    ['25k usd', '2500000 USD'],
    ['25kUSD', '2500000 USD'],
    ['USD 25k', '2500000 USD'],
    ['usd25k', '2500000 USD'],
    ['$25k', '2500000 USD'],
    ['£1,200', '120000 GBP'],
    ['25000 EUR', '2500000 EUR'],
    ['€25k EUR', '2500000 EUR'],
    ['1500 JPY', '1500 JPY'],
    ['¥150k', '150000 JPY'],
    ['25 MUR', '2500 MUR'],
    ['１２００', '120000 EUR'],
  ])('%s is %s', (text, amount) => {
    expect(read(text)).toBe(amount)
  })
})

describe('one mark with three digits behind it', () => {
  test.each([
    ['1,234', '123400 EUR'],
    ['1.234', '123400 EUR'],
    ['999.000', '99900000 EUR'],
    ['1234.567', 'amount-unclear'],
    ['0.500', '50 EUR'],
    ['0,125', 'amount-unclear'],
    ['1,250k', 'amount-unclear'],
    ['1.234 KWD', 'amount-unclear'],
    ['1.23 KWD', '1230 KWD'],
    ['1.500 JPY', '1500 JPY'],
    ['1 234.567', 'amount-unclear'],
  ])('%s is %s', (text, amount) => {
    expect(read(text)).toBe(amount)
  })
})

describe('refused', () => {
  test.each([
    ['', 'amount-unclear'],
    ['k', 'amount-unclear'],
    ['durand', 'amount-unclear'],
    ['25 00', 'amount-unclear'],
    ['25 0000', 'amount-unclear'],
    ['1.23.45', 'amount-unclear'],
    ['1,23,456', 'amount-unclear'],
    ['25.00,50', 'amount-unclear'],
    ['1.000 000,5', 'amount-unclear'],
    ['25,', 'amount-unclear'],
    ['25.', 'amount-unclear'],
    ['..', 'amount-unclear'],
    ['1e5', 'amount-unclear'],
    ['0x10', 'amount-unclear'],
    ['25k k', 'amount-unclear'],
    ['€25k usd', 'amount-unclear'],
    ['25x', 'amount-unclear'],
    ['25 for durand please', 'amount-unclear'],
    ['12.345.6', 'amount-unclear'],
    ['1.005', '100500 EUR'],
    ['10.005 5', 'amount-unclear'],
    ['٢٥', 'amount-unclear'],
    ['9'.repeat(65), 'amount-unclear'],
    ['25 dogecoin', 'currency-unknown'],
    ['25k zzz', 'currency-unknown'],
    ['zzz 25k', 'currency-unknown'],
    ['25 ₿', 'currency-unknown'],
    ['0', 'amount-not-positive'],
    ['0,00 €', 'amount-not-positive'],
    ['-25k', 'amount-not-positive'],
    ['−25k', 'amount-not-positive'],
    ['- 25', 'amount-not-positive'],
    ['€-25', 'amount-unclear'],
    ['-€25', 'amount-not-positive'],
    ['(25)', 'amount-not-positive'],
    ['25-', 'amount-not-positive'],
    ['10000000001', 'amount-too-large'],
    ['11bn', 'amount-too-large'],
    ['9'.repeat(60), 'amount-too-large'],
  ])('"%s" is %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  test('the unknown currency is named as it was typed, without the k before it', () => {
    expect(parseAmount('25k Zzz', euro)).toEqual({
      ok: false,
      refusal: { code: 'currency-unknown', text: 'Zzz' },
    })
  })

  test('10 billion units are believed, a cent more is not', () => {
    expect(read('10000000000')).toBe('1000000000000 EUR')
    expect(parseAmount('10000000000.01', euro)).toEqual({
      ok: false,
      refusal: {
        code: 'amount-too-large',
        text: '10000000000.01',
        mostMinor: 1_000_000_000_000,
        currency: 'EUR',
      },
    })
  })
})

test('an amount written in English or French reads back exactly', () => {
  const currencies = fc.constantFrom('EUR', 'USD', 'JPY').map(currencyOf)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), currencies, (minor, currency) => {
      const digits = minorDigits(currency)
      for (const language of ['en', 'fr', 'de-CH', 'de']) {
        const format = new Intl.NumberFormat(language, {
          style: 'currency',
          currency,
          currencyDisplay: 'code',
        })
        const written = format.format(minor / 10 ** digits)
        expect(parseAmount(written, euro)).toEqual({ ok: true, value: { minor, currency } })
      }
    }),
    { numRuns: 200 },
  )
})

test('nothing typed throws, and whatever is read is positive and exact', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...Array.from("0123456789.,' k€mEURusd-(")),
    maxLength: 20,
  })
  fc.assert(
    fc.property(typed, (text) => {
      const result = parseAmount(text, euro)
      const minor = result.ok ? result.value.minor : 1
      expect(Number.isSafeInteger(minor) && minor > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})
