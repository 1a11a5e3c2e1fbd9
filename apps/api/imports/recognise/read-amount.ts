import { type Currency, isCurrency, maxMinor, minorDigits } from '@encours/core/money'
import type { AmountUnit } from './amount-unit/amount-unit.ts'
import type { DecimalMark } from './decimal-mark.ts'

export type AmountFault = 'amount-unclear' | 'amount-decimals' | 'amount-too-large' | 'currency-sign'

const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' }
/** What is owed the other way, as banks and some ledgers write it: `1,234.50 CR`. */
const sided = / ?(?:(CR)|DR)\.?$/i
const plain = /^(-?)(\d+)(?:\.(\d+))?$/
const parts =
  /^([+-]?)([^\d+.,-]*)([+-]?)(\d{1,3}(?:([ .,'])\d{3}(?:\5\d{3})*)?|\d+)?(?:([.,])(\d*))?([^\d+.,-]*)(-?)$/

/**
 * Reads one cell of a column whose decimal mark is known into minor units: groups of three (`1.234,56`, `1 234,56`,
 * `1'234.56`), a minus before or after, brackets or `CR` for a negative, a currency sign or code that must be the expected
 * one. Where they count cents, figures are minor units already. Gives the name of the fault where it does not fit: it is never guessed per cell.
 */
export function readAmount(
  cell: string,
  as: { decimalMark: DecimalMark; currency: Currency; unit?: AmountUnit },
): number | AmountFault {
  const digits = as.unit === 'cents' ? 0 : minorDigits(as.currency)
  const simple = as.decimalMark === '.' ? plain.exec(cell) : null
  if (simple)
    return toMinor({ negative: simple[1] === '-', whole: simple[2] ?? '', fraction: simple[3] ?? '', digits })
  const text = cell
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replace(/[’`]/g, "'")
    .trim()
    .replace(sided, (_, credit?: string) => (credit ? '-' : ''))
  const bracketed = /^\((.*)\)$/.exec(text)
  const found = parts.exec(bracketed?.[1]?.trim() ?? text)
  if (!found) return 'amount-unclear'
  const [, minusA, signA = '', minusB, wholeText = '', grouping, mark, fraction = '', signB = '', minusC] =
    found
  if (mark !== undefined && mark !== as.decimalMark) return 'amount-unclear'
  if (grouping === as.decimalMark || (wholeText === '' && fraction === '')) return 'amount-unclear'
  // In Switzerland `5.-` is five francs, elsewhere it is five owed the other way
  if (mark !== undefined && fraction === '' && minusC === '-') return 'amount-unclear'
  const fault = faultOfSign(signA, as.currency) ?? faultOfSign(signB, as.currency)
  if (fault) return fault
  const minuses = [minusA, minusB, minusC].filter((sign) => sign === '-').length + (bracketed ? 1 : 0)
  if (minuses > 1) return 'amount-unclear'
  return toMinor({ negative: minuses === 1, whole: wholeText.replace(/\D/g, ''), fraction, digits })
}

/**
 * The currency that a cell names by sign or code; null where it names none.
 *
 * @example
 * currencyNamedIn('€1,234.50') // 'EUR'
 */
export function currencyNamedIn(cell: string): Currency | null {
  const named = cell.replace(/[\d\s.,'’()+\u00a0\u202f\u2009-]/g, '').toUpperCase()
  const code = signs[named] ?? named
  return isCurrency(code) ? code : null
}

function faultOfSign(sign: string, currency: Currency): AmountFault | null {
  const named = sign.trim().toUpperCase()
  const code = signs[named] ?? named
  if (named === '' || code === currency) return null
  return isCurrency(code) ? 'currency-sign' : 'amount-unclear'
}

function toMinor(number: {
  negative: boolean
  whole: string
  fraction: string
  digits: number
}): number | AmountFault {
  const { whole, digits } = number
  const fraction = number.fraction.length > digits ? number.fraction.replace(/0+$/, '') : number.fraction
  if (fraction.length > digits) return 'amount-decimals'
  const minor = Number(whole + fraction.padEnd(digits, '0'))
  if (minor > maxMinor) return 'amount-too-large'
  return number.negative && minor !== 0 ? -minor : minor
}
