import type { NumberFormat } from './number-format.ts'

/** A cell as the workbook holds it. */
export type Cell = {
  /** `n` number, `b` yes or no, `d` day, `e` error; any other is text. */
  type: string
  value: string
  format: NumberFormat
}

const wholeNumber = /^-?\d{1,15}$/
const msPerDay = 86_400_000
/** Spreadsheets count days from 30 December 1899, or from 1 January 1904. */
const dayZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) }
const lastDay = 2_958_465

/**
 * A cell as a CSV export would write it, but the same in every country: days as `2026-11-22`, numbers with a decimal
 * point and no groups, all of their digits and no more.
 */
export function cellText({ type, value, format }: Cell, { from1904 }: { from1904: boolean }): string {
  if (value === '') return ''
  if (type === 'b') return value === '1' ? 'true' : 'false'
  if (type === 'd') return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? value
  if (type !== 'n') return oneLine(value)
  return format.isDay ? dayText(value, from1904) : numberText(value, format)
}

/** The day a number stands for; its time is left out. What is empty for a formula is day 0. */
function dayText(value: string, from1904: boolean): string {
  const number = Number(value)
  if (number === 0) return ''
  if (!(number >= 1 && number <= lastDay)) return plainNumber(value)
  const from = from1904 ? dayZero.from1904 : dayZero.from1900
  return isoDay(from / msPerDay + Math.floor(number + 1e-9))
}

const knownDays = new Map<number, string>()
const mostKnownDays = 20_000

/** A ledger of a million lines has a few thousand different days. */
function isoDay(number: number): string {
  const known = knownDays.get(number)
  if (known !== undefined) return known
  if (knownDays.size >= mostKnownDays) knownDays.clear()
  const day = new Date(number * msPerDay).toISOString().slice(0, 10)
  knownDays.set(number, day)
  return day
}

function numberText(value: string, { decimals, digits, currency }: NumberFormat): string {
  const text = plainNumber(value)
  if (digits > text.length && /^\d+$/.test(text)) return text.padStart(digits, '0')
  const shown = decimals !== null && decimals >= 2 ? toDecimals(text, decimals) : text
  // Three decimals get a zero: `1.234` alone could as well be a thousand and more
  const clear = /\.\d{3}$/.test(shown) ? `${shown}0` : shown
  return currency === '' ? clear : `${clear} ${currency}`
}

/** A number without the noise of binary fractions (15 digits count, as in a spreadsheet) and without an exponent. */
export function plainNumber(value: string): string {
  if (wholeNumber.test(value)) return value
  if (/^-?\d{16,}$/.test(value)) return value
  const number = Number(value)
  if (!Number.isFinite(number)) return oneLine(value)
  const exact = Number(number.toPrecision(15))
  if (Number.isInteger(exact)) return BigInt(exact).toString()
  const text = String(exact)
  return text.includes('e') ? exact.toFixed(20).replace(/\.?0+$/, '') : text
}

/** Shortens what a formula left beyond the decimals that the cell shows, away from zero at the half. */
function toDecimals(text: string, decimals: number): string {
  const [whole = '', fraction = ''] = text.split('.')
  if (fraction.length <= decimals) return text
  const scaled = BigInt(whole.replace('-', '') + fraction.slice(0, decimals))
  const rounded = (scaled + (Number(fraction[decimals]) >= 5 ? 1n : 0n))
    .toString()
    .padStart(decimals + 1, '0')
  const sign = whole.startsWith('-') ? '-' : ''
  return `${sign}${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`
}

const lineBreaks = /[\t\r\n]+/g
// oxlint-disable-next-line no-control-regex -- they are what is replaced
const controls = /[\u0000-\u001f]/g
/** How workbooks write letters that XML cannot. */
const escaped = /_x([\dA-F]{4})_/gi

function oneLine(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return decoded.replace(lineBreaks, ' ').replace(controls, '\ufffd').trim()
}
