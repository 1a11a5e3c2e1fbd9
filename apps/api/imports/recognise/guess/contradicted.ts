import type { Field } from '../header-words.ts'

const neverAmounts: readonly Field[] = ['number', 'orderNumber', 'invoiceDay', 'dueDay', 'settledDay']
const withDecimals = /^[-+(]?\s?(?:\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+|\d+)[.,]\d{1,2}\s?[-)]?$/
const figure = /^[-+(]?\s?\d[\d .,'’\u00a0\u202f]*[-)]?$/
const fewest = 3

/**
 * Whether the values of a column say that it is not what its known name says: « Facturé » reads like the number of an
 * invoice, and may be what was invoiced. Numbers of a year (`2026.15`) have few whole parts, amounts many.
 */
export function isContradicted(field: Field, cells: readonly string[]): boolean {
  if (!neverAmounts.includes(field)) return false
  const filled = cells.filter((cell) => cell !== '')
  const amounts = filled.filter((cell) => withDecimals.test(cell))
  const wholeParts = new Set(amounts.map((cell) => cell.replace(/[.,]\d{1,2}\D*$/, '')))
  return (
    filled.length >= fewest &&
    filled.every((cell) => figure.test(cell)) &&
    amounts.length >= filled.length * 0.5 &&
    wholeParts.size >= amounts.length * 0.5
  )
}
