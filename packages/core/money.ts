import * as v from 'valibot'
import { currencyDigits } from './currencies.ts'
import { invariant } from './result.ts'

/** An ISO 4217 code in capitals: EUR, USD, JPY. */
export type Currency = string & { readonly currency: unique symbol }

/** An amount in whole minor units (cents; yen have none): `{ minor: 2500000, currency: 'EUR' }` is €25,000. */
export type Money = { minor: number; currency: Currency }

/** Beyond this a number no longer counts every cent (2^53 − 1). Edges refuse what is larger. */
export const maxMinor = Number.MAX_SAFE_INTEGER

/**
 * Money written in code. Throws on a currency that is none and on parts of a cent.
 *
 * @example
 * money(2_500_000, 'EUR') // { minor: 2500000, currency: 'EUR' }
 */
export function money(minor: number, currency: string): Money {
  invariant(isCurrency(currency), `${currency} is no currency`)
  invariant(Number.isSafeInteger(minor), `${minor} is no whole number of minor units`)
  return { minor, currency }
}

/**
 * Whether a text is the ISO 4217 code of a currency in use, in capitals.
 *
 * @example
 * isCurrency('EUR') // true
 * isCurrency('EURO') // false
 */
export const isCurrency = (text: string): text is Currency => currencyDigits.has(text)

/**
 * How many decimals a currency has: EUR 2, JPY 0, KWD 3. What is stored depends on it, so it is the same on every
 * machine: `currencies.ts`.
 *
 * @example
 * minorDigits(money(1, 'JPY').currency) // 0
 */
export const minorDigits = (currency: Currency): number => currencyDigits.get(currency) ?? 2

/**
 * `minor × numerator ÷ denominator`, rounded half away from zero, exact at any size.
 *
 * @example
 * mulDiv(2_500_000, { numerator: 12_000, denominator: 10_000 }) // 3000000
 */
export function mulDiv(minor: number, by: { numerator: number; denominator: number }): number {
  const product = minor * by.numerator
  if (Number.isSafeInteger(product) && Number.isSafeInteger(product * 2)) {
    return roundHalfAway(product, by.denominator)
  }
  return mulDivWide(minor, by)
}

/**
 * Splits an amount in proportion to weights; the parts always add up to the whole, the cents that
 * remain go to the first parts. Weights are whole, not negative and not all zero.
 *
 * @example
 * split(100, [1, 1, 1]) // [34, 33, 33]
 */
export function split(minor: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  invariant(total > 0 && weights.every((weight) => weight >= 0), 'weights are positive')
  const parts = weights.map((weight) => Number((BigInt(minor) * BigInt(weight)) / BigInt(total)))
  let rest = minor - parts.reduce((sum, part) => sum + part, 0)
  const step = Math.sign(rest)
  for (let index = 0; rest !== 0; index = (index + 1) % parts.length) {
    if (weights[index] === 0) continue
    parts[index] = (parts[index] ?? 0) + step
    rest -= step
  }
  return parts
}

function roundHalfAway(product: number, denominator: number): number {
  const sign = Math.sign(product) * Math.sign(denominator) || 1
  const [top, bottom] = [Math.abs(product), Math.abs(denominator)]
  const whole = Math.floor(top / bottom)
  const rest = top - whole * bottom
  return sign * (rest * 2 >= bottom ? whole + 1 : whole) || 0
}

function mulDivWide(minor: number, by: { numerator: number; denominator: number }): number {
  const product = BigInt(minor) * BigInt(by.numerator)
  const bottom = BigInt(by.denominator)
  const doubled = product * 2n
  const half = doubled >= 0n === bottom >= 0n ? bottom : -bottom
  const rounded = Number((doubled + half) / (bottom * 2n))
  invariant(Number.isSafeInteger(rounded), 'an amount stays below 2^53 minor units')
  return rounded
}

/** The edge's parser for a currency code; lower case is taken too. */
export const currencySchema = v.pipe(
  v.string(),
  v.transform((text) => text.trim().toUpperCase()),
  v.check(isCurrency, 'a currency code such as EUR'),
  v.transform((text) => money(0, text).currency),
)
