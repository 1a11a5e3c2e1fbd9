import { type Currency, isCurrency, type Money, maxMinor, minorDigits, money } from './money.ts'
import { type Refusal } from './refusal.ts'
import { ok, type Result, refuse } from './result.ts'

/**
 * An amount as people type it, in English or French: `25k`, `25 000,50`, `25.000,50`, `25,000.50`, `1.2m`, `€25k`,
 * `25 k€`, `25k usd`, `25000 EUR`. Without a currency it is in `defaultCurrency`.
 *
 * - Spaces of any kind and apostrophes group thousands. Where both `.` and `,` stand, the last one is the decimal mark.
 * - A single `.` or `,` with three digits behind it groups thousands (`1,234` and `1.234` are 1234), as whole amounts
 *   are what people type; after a lone 0 it is a decimal mark (`0.500`). Before `k`, and in currencies with three
 *   decimals, both readings are likely, so it is refused as unclear; before `m` it is a decimal mark.
 * - `k` is thousand, `m` million, `bn` and `md` milliard. `$` is USD.
 *
 * Exact: what has parts of a cent is unclear. Refuses zero and less, more than 10 billion units, a currency nobody
 * knows, and what is no amount.
 *
 * @example
 * parseAmount('25 000,50', currencyOf('EUR')) // { ok: true, value: { minor: 2500050, currency: 'EUR' } }
 * parseAmount('1.2m usd', currencyOf('EUR')) // { ok: true, value: { minor: 120000000, currency: 'USD' } }
 * parseAmount('-5', currencyOf('EUR')) // { ok: false, refusal: { code: 'amount-not-positive', text: '-5' } }
 */
export function parseAmount(text: string, defaultCurrency: Currency): Result<Money> {
  const parts = text.length > mostLetters ? null : shape.exec(plain(text))?.groups
  if (!parts) return unclear(text)
  const unit = readUnit({ before: parts.before ?? '', after: parts.after ?? '' }, defaultCurrency)
  if (!unit.ok) return unit.unknown ? unknownCurrency(unit.unknown) : unclear(text)
  const digits = readNumber(parts.number ?? '', unit)
  if (!digits) return unclear(text)
  const minor = toMinor(digits, unit)
  if (minor === null) return unclear(text)
  const negative = /[-(]/.test(parts.sign ?? '') || parts.trailing === '-'
  if (negative || minor === 0n) return refuse({ code: 'amount-not-positive', text })
  const most = mostMinorOf(unit.currency)
  if (minor > BigInt(most)) {
    return refuse({ code: 'amount-too-large', text, mostMinor: most, currency: unit.currency })
  }
  return ok({ minor: Number(minor), currency: unit.currency })
}

/**
 * A currency code written in code. Throws on one that is none.
 *
 * @example
 * currencyOf('EUR') // 'EUR'
 */
export const currencyOf = (code: string): Currency => money(0, code).currency

/** The largest amount that is believed: 10 billion units (and less than 2^53 minor units). Nobody sells that on credit in one ask. */
export const mostUnits = 10_000_000_000

const mostLetters = 64
const powers: Record<string, number> = {
  k: 3,
  mille: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  millions: 6,
  bn: 9,
  md: 9,
  mrd: 9,
  milliard: 9,
  milliards: 9,
  billion: 9,
}
const spoken: Record<string, string> = {
  '€': 'EUR',
  e: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  '¥': 'JPY',
}
/** A sign, a currency, a number and what follows it, once spaces are plain. */
const shape =
  /^(?<sign>[-+(]?) ?(?<before>[\p{L}\p{Sc}]*) ?(?<number>[\d.,'][\d.,' ]*?) ?(?<after>[\p{L}\p{Sc}](?:[\p{L}\p{Sc} ]*[\p{L}\p{Sc}])?)?(?<trailing>[-)]?)$/u

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u2009\u202f]+/gu, ' ')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[−–]/gu, '-')
    .trim()

type Unit = { currency: Currency; power: number }
type UnitRead = ({ ok: true } & Unit) | { ok: false; unknown: string | null }

function readUnit(around: { before: string; after: string }, defaultCurrency: Currency): UnitRead {
  const after = readAfter(around.after.replaceAll(' ', ''))
  if (!after) return { ok: false, unknown: nameable(around.after) }
  const before = around.before === '' ? null : currencyNamed(around.before)
  if (around.before !== '' && !before) return { ok: false, unknown: nameable(around.before) }
  if (before && after.currency && before !== after.currency) return { ok: false, unknown: null }
  return { ok: true, currency: before ?? after.currency ?? defaultCurrency, power: after.power }
}

/** `k`, `usd`, `kusd`, `k€`: a currency first, so that MUR is Mauritian rupees and not a million of something. */
function readAfter(letters: string): { currency: Currency | null; power: number } | null {
  if (letters === '') return { currency: null, power: 0 }
  const whole = currencyNamed(letters)
  if (whole) return { currency: whole, power: 0 }
  const lower = letters.toLowerCase()
  for (let length = lower.length; length > 0; length -= 1) {
    const power = powers[lower.slice(0, length)]
    const rest = letters.slice(length)
    if (power === undefined) continue
    const currency = rest === '' ? null : currencyNamed(rest)
    if (rest === '' || currency) return { currency, power }
  }
  return null
}

function currencyNamed(text: string): Currency | null {
  const code = spoken[text.toLowerCase()] ?? text.toUpperCase()
  return isCurrency(code) ? code : null
}

/** What looks like a currency that nobody knows: one word of three letters or more, or a currency sign. */
function nameable(text: string): string | null {
  const word = /^(?:k|m|bn|md) ?(?=\p{L}{3}$|\p{Sc}$)/iu.exec(text)
  const name = word ? text.slice(word[0].length) : text
  return /^(?:\p{L}{3,}|\p{Sc})$/u.test(name) ? name : null
}

type Digits = { whole: string; fraction: string }

/** Takes a number apart by the rules that `parseAmount` documents; null where they do not decide. */
function readNumber(text: string, unit: Unit): Digits | null {
  const marks = text.replaceAll(/[^.,]/g, '')
  const last = marks.at(-1)
  if (last === undefined) return ungroup(text, '')
  const spaced = /[ ']/.test(text)
  const single = marks.length === 1
  const [before, after] = splitLast(text, last)
  const groups = !spaced && single && after.length === 3 && /^[1-9]\d{0,2}$/.test(before)
  if (groups && unit.power <= 3) {
    return unit.power === 3 || minorDigits(unit.currency) === 3
      ? null
      : { whole: before + after, fraction: '' }
  }
  const other = last === '.' ? ',' : '.'
  if (!marks.slice(0, -1).includes(last) && (single || marks.includes(other))) {
    if (!/^\d+$/.test(after)) return null
    return ungroup(before === '' ? '0' : before, after)
  }
  return marks.includes(other) ? null : ungroup(text, '')
}

function splitLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** Digits alone, or in groups of three behind one kind of mark. */
function ungroup(whole: string, fraction: string): Digits | null {
  const grouped = /^\d{1,3}(?:([ '.,])\d{3})(?:\1\d{3})*$/.test(whole)
  return grouped || /^\d+$/.test(whole) ? { whole: whole.replaceAll(/\D/g, ''), fraction } : null
}

/** Whole minor units; null where parts of one would be left. */
function toMinor({ whole, fraction }: Digits, unit: Unit): bigint | null {
  const shift = minorDigits(unit.currency) + unit.power - fraction.length
  const digits = BigInt(whole + fraction)
  if (shift >= 0) return digits * 10n ** BigInt(shift)
  const divisor = 10n ** BigInt(-shift)
  return digits % divisor === 0n ? digits / divisor : null
}

const mostMinorOf = (currency: Currency): number =>
  Math.min(mostUnits * 10 ** minorDigits(currency), maxMinor)

const unclear = (text: string): { ok: false; refusal: Refusal } =>
  refuse({ code: 'amount-unclear', text: text.slice(0, mostLetters) })

const unknownCurrency = (text: string): { ok: false; refusal: Refusal } =>
  refuse({ code: 'currency-unknown', text })
