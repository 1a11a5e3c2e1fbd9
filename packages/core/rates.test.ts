import { expect, test } from 'vitest'
import { day } from './day.ts'
import { money } from './money.ts'
import { convert } from './rates.ts'

const [eur, usd, jpy, gbp] = [money(0, 'EUR'), money(0, 'USD'), money(0, 'JPY'), money(0, 'GBP')].map(
  (m) => m.currency,
)
if (!eur || !usd || !jpy || !gbp) throw new Error('four currencies')

const table = {
  currency: eur,
  rates: [
    { currency: usd, day: day('2026-01-01'), baseMicros: 900_000 },
    { currency: usd, day: day('2026-07-01'), baseMicros: 920_000 },
    { currency: jpy, day: day('2026-01-01'), baseMicros: 6_000 },
  ],
}

test('the latest rate that is not in the future counts', () => {
  expect(convert(money(10_000, 'USD'), { to: eur, on: day('2026-06-30'), table })?.minor).toBe(9_000)
  expect(convert(money(10_000, 'USD'), { to: eur, on: day('2026-07-01'), table })?.minor).toBe(9_200)
})

test('yen have no decimals: ¥1,000,000 at 0.006 is €6,000.00, and back', () => {
  expect(convert(money(1_000_000, 'JPY'), { to: eur, on: day('2026-11-20'), table })?.minor).toBe(600_000)
  expect(convert(money(600_000, 'EUR'), { to: jpy, on: day('2026-11-20'), table })?.minor).toBe(1_000_000)
})

test('between two other currencies it goes by way of the base and is rounded once', () => {
  expect(convert(money(10_000, 'USD'), { to: jpy, on: day('2026-11-20'), table })?.minor).toBe(15_333)
})

test('without a rate, or before the first one, there is no amount', () => {
  expect(convert(money(10_000, 'GBP'), { to: eur, on: day('2026-11-20'), table })).toBeNull()
  expect(convert(money(10_000, 'USD'), { to: eur, on: day('2025-12-31'), table })).toBeNull()
})

test('where a rate makes more of it than can be counted, there is no amount', () => {
  const dear = { ...table, rates: [{ currency: usd, day: day('2026-01-01'), baseMicros: 10 ** 15 }] }
  const on = day('2026-11-20')
  expect(convert(money(9_000_000, 'USD'), { to: eur, on, table: dear })?.minor).toBe(9 * 10 ** 15)
  expect(convert(money(10_000_000, 'USD'), { to: eur, on, table: dear })).toBeNull()
})

test('an amount in its own currency needs no rate', () => {
  expect(convert(money(10_000, 'GBP'), { to: gbp, on: day('2026-11-20'), table })).toEqual(
    money(10_000, 'GBP'),
  )
})
