import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCurrency, minorDigits, money, mulDiv, split } from './money.ts'

describe('money', () => {
  test('the yen has no decimals, the euro two, the Kuwaiti dinar three', () => {
    expect(['JPY', 'EUR', 'KWD'].map((code) => minorDigits(money(0, code).currency))).toEqual([0, 2, 3])
    const disputed = ['HUF', 'COP', 'PKR', 'IDR', 'RSD', 'MGA', 'ALL']
    expect(disputed.map((code) => minorDigits(money(0, code).currency))).toEqual([2, 2, 2, 2, 2, 2, 2])
  })

  test('a currency is written in capitals and exists', () => {
    expect(['EUR', 'eur', 'EURO', 'XXXX', ''].map(isCurrency)).toEqual([true, false, false, false, false])
  })

  test('half a cent is rounded away from zero, on both sides', () => {
    expect(mulDiv(5, { numerator: 1, denominator: 10 })).toBe(1)
    expect(mulDiv(-5, { numerator: 1, denominator: 10 })).toBe(-1)
    expect(mulDiv(4, { numerator: 1, denominator: 10 })).toBe(0)
  })

  test('any product is exact and rounded to the nearest, also beyond 2^53', () => {
    const amount = fc.maxSafeInteger()
    const rate = fc.integer({ min: 1, max: 1_000_000_000 })
    fc.assert(
      fc.property(amount, rate, rate, (minor, numerator, denominator) => {
        fc.pre(Math.abs((minor / denominator) * numerator) < 9e15)
        const rounded = BigInt(mulDiv(minor, { numerator, denominator }))
        const twice = 2n * (BigInt(minor) * BigInt(numerator) - rounded * BigInt(denominator))
        expect(twice <= BigInt(denominator) && twice >= -BigInt(denominator)).toBe(true)
      }),
    )
  })

  test('parts of a split always add up to the whole and differ from their share by a cent at most', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (minor, given) => {
        const total = given.reduce((sum, weight) => sum + weight, 0)
        fc.pre(total > 0)
        const parts = split(minor, given)
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(minor))
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * BigInt(total) - BigInt(minor) * BigInt(given[index] ?? 0)
          expect(off <= BigInt(total) && off >= -BigInt(total)).toBe(true)
        }
      }),
    )
  })

  test('a cent split in three goes to the first part that has a weight', () => {
    expect(split(1, [0, 1, 1])).toEqual([0, 1, 0])
    expect(split(-100, [1, 1, 1])).toEqual([-34, -33, -33])
  })
})
