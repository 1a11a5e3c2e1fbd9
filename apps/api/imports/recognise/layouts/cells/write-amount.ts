import { type Currency, minorDigits } from '@encours/core/money'
import type { DecimalMark } from '../../decimal-mark.ts'

/** Minor units as the file would write them. */
export function writeAmount(minor: number, as: { decimalMark: DecimalMark; currency: Currency }): string {
  const digits = minorDigits(as.currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const sign = minor < 0 ? '-' : ''
  return digits === 0 ? sign + whole : `${sign}${whole}${as.decimalMark}${text.slice(-digits)}`
}
