import type { Book, Rate } from './book.ts'
import type { IsoDay } from './day.ts'
import { type Currency, type Money, maxMinor, minorDigits, mulDiv } from './money.ts'

/** What conversion needs of the book. */
export type RateTable = Pick<Book, 'currency' | 'rates'>

/**
 * An amount in another currency at the latest rates known on a day, by way of the base currency, rounded once, half
 * away from zero. Null where a rate is missing, or makes more of it than can be counted: an amount without a rate is a
 * reason, never a guess.
 *
 * @example
 * convert(money(10_000, 'USD'), { to: money(0, 'EUR').currency, on: day('2026-11-20'), table: { currency: money(0, 'EUR').currency, rates: [{ currency: money(0, 'USD').currency, day: day('2026-11-01'), baseMicros: 920_000 }] } }) // { minor: 9200, currency: 'EUR' }
 */
export function convert(
  amount: Money,
  { to, on, table }: { to: Currency; on: IsoDay; table: RateTable },
): Money | null {
  if (amount.currency === to) return amount
  const from = rateOn(table, amount.currency, on)
  const into = rateOn(table, to, on)
  if (from === null || into === null) return null
  const shift = minorDigits(to) - minorDigits(amount.currency)
  const by = {
    numerator: from * (shift > 0 ? 10 ** shift : 1),
    denominator: into * (shift < 0 ? 10 ** -shift : 1),
  }
  if (Math.abs(amount.minor) * (by.numerator / by.denominator) >= maxMinor) return null
  return { minor: mulDiv(amount.minor, by), currency: to }
}

function rateOn(table: RateTable, currency: Currency, on: IsoDay): number | null {
  if (currency === table.currency) return 1_000_000
  const known = table.rates.filter((rate) => rate.currency === currency && rate.day <= on)
  return latest(known)?.baseMicros ?? null
}

const latest = (rates: Rate[]): Rate | undefined =>
  rates.reduce<Rate | undefined>(
    (newest, rate) => (newest && newest.day > rate.day ? newest : rate),
    undefined,
  )
