import { ownCopy } from '../../../read/own-copy.ts'
import { partsOf } from '../../day-order.ts'
import { headerKey } from '../../header-words.ts'
import { cellAt } from '../cells/header-at.ts'
import { ageOf } from './age-bucket.ts'

/**
 * What a row between the titles and the end of a report is. `item` has a day and an amount; `other` is anything that
 * only an invoice with a fault can be.
 */
export type RowKind = 'item' | 'blank' | 'header' | 'bucket' | 'total' | 'heading' | 'other'

/** Where a report's columns stand; -1 for one that it lacks. */
export type RowPlaces = {
  header: readonly string[]
  account: number
  number: number
  day: number
  amounts: readonly number[]
  /** The currency of a line, which a total without words may have beside its amount. */
  currency: number
  /** Invoices stand below the name of their customer, which has a row of its own. */
  underHeadings: boolean
}

const total =
  /^\**\s*(?:(?:grand|sub|gesamt|eind|general)[ -]?)?(?:total|totaux|totals|totaal|summe|somme)\b|^sous[ -]?total\b|^montant total\b|^percentage\b|^pourcentage\b/
/** Said of all, or of nobody in particular. */
const totalOfAll =
  /^\W*(?:(?:grand|sub|sous|general|gesamt|eind)[ -]?)?(?:total|totaux|totals|totaal|summe|somme)(?:\W*|\s+(?:general|aged|overdue|amount|balance|receivables?|accounts?|customers?|clients|debtors?|creances|comptes|en|in|eur|usd|gbp|\W)+)$|^percentage\b|^pourcentage\b/
const totalOf =
  /^(?:sub|sous)?[ -]?tota(?:l|ux|ls|al)\s*(?:for|of|de|du|des|pour|client|customer|a\/c)?\s*:?\s+/
const beside = /^(?:turnover|credit limit|limite|plafond|contact|tel|telephone)\b[^:]*:/
const label = /^(?:a\/c|account|customer|compte|client|tiers)\b[^:]*:/
const amount = /^[-+(]?\s*[\p{Sc}]?\s*[-+]?\d[\d\s.,'’\u00a0\u202f]*(?:\p{Sc}|[A-Z]{2,3})?\s*[)-]?$/u

/**
 * Tells the rows of a report apart, strictly: what has an invoice's number and day is one, whatever its customer's
 * name. `under` is the heading that stands above.
 */
export function rowKindOf(cells: readonly string[], places: RowPlaces, under = ''): RowKind {
  if (isItem(cells, places, under)) return 'item'
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [first = ''] = filled
  if (filled.length === 0) return 'blank'
  if (repeatsHeader(cells, places.header)) return 'header'
  if (filled.length === 1 && ageOf(first) !== null) return 'bucket'
  if (isTotal(cells, places, under)) return 'total'
  return places.underHeadings && isHeading(cells, places) ? 'heading' : 'other'
}

const orders = ['year-month-day', 'day-month-year', 'month-day-year'] as const
const mostKnownTexts = 5_000
const knownDays = new Map<string, boolean>()

/** Whether a text is a date in any order. Each is looked at once: a ledger has few days. */
function looksLikeDay(text: string): boolean {
  const known = knownDays.get(text)
  if (known !== undefined) return known
  const isDay = /\d/.test(text) && orders.some((order) => partsOf(text, order) !== null)
  if (knownDays.size >= mostKnownTexts) knownDays.clear()
  knownDays.set(ownCopy(text), isDay)
  return isDay
}

const looksLikeAmount = (text: string): boolean => amount.test(text)

const isItem = (
  cells: readonly string[],
  { account, number, day, amounts }: RowPlaces,
  under: string,
): boolean =>
  day >= 0
    ? looksLikeDay(cellAt(cells, day)) && amounts.some((at) => cellAt(cells, at) !== '')
    : number < 0 && cellAt(cells, account) !== '' && !namesTotal(cellAt(cells, account), under)

const repeatsHeader = (cells: readonly string[], header: readonly string[]): boolean =>
  header.every((name, at) => headerKey(cells[at] ?? '') === headerKey(name))

/** Where customers have rows of their own, `Total Énergies` is one, unless its lines stand under `Énergies`. */
function namesTotal(text: string, under: string): boolean {
  const words = plain(text)
  return (
    totalOfAll.test(words) ||
    (under !== '' && totalOf.test(words) && words.replace(totalOf, '') === plain(under))
  )
}

/** Its words say so, and no invoice's number stands beside them; or there are amounts and nothing else. */
function isTotal(cells: readonly string[], places: RowPlaces, under: string): boolean {
  const { number, amounts, currency, underHeadings } = places
  const at = cells.findIndex((cell) => cell.trim() !== '')
  const first = plain(cellAt(cells, at))
  const hasNumber = number >= 0 && number !== at && cellAt(cells, number) !== ''
  const says = underHeadings ? namesTotal(cellAt(cells, at), under) : total.test(first)
  if (says || beside.test(first)) return !hasNumber
  return (
    amounts.some((place) => cellAt(cells, place) !== '') &&
    cells.every(
      (cell, place) =>
        amounts.includes(place) ||
        place === currency ||
        /^\**$/.test(cell.trim()) ||
        looksLikeAmount(cell.trim()),
    )
  )
}

/** Words in the first column, with no number and no day of an invoice beside them unless they say what they are. */
function isHeading(cells: readonly string[], { number, day }: RowPlaces): boolean {
  const first = cellAt(cells, 0)
  if (!/[\p{L}\d]/u.test(first)) return false
  const isBare = (at: number) => at <= 0 || cellAt(cells, at) === ''
  return label.test(plain(first)) || (isBare(number) && isBare(day))
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
