import { searchKey } from '@encours/core/search-key'
import type { Column } from '../columns.ts'
import { positionOf } from '../columns.ts'
import { headerKey } from '../header-words.ts'
import type { Table } from '../table.ts'

const suppliers =
  /supplier|vendor|fournisseur|creditor|kreditor|crediteur|leverancier|lieferant|^lifnr$|^accountspayable/
const customersToo = /customer|client|debtor|debitor|debiteur|^kunnr$|^klant/
const titles =
  /\b(?:accounts payable|a p ageing|a p aging|ap aging|aged payables?|aged creditors?|payables ageing|payables aging|balance agee (?:des )?fournisseurs?|echeancier fournisseurs?|kreditoren|crediteuren)\b/
/** Suppliers' accounts of the French chart: 401, 403, 404, 405, 408. */
const supplierAccount = /^40[13458]/
const mostOthers = 0.1
const rowsLookedAt = 500

/** What shows that a file says what we owe to suppliers; null for any other file. */
export function payablesIn(
  table: Pick<Table, 'header' | 'above' | 'rows'>,
  columns: readonly Column[],
): string | null {
  const isLedger = (['number', 'amount', 'open', 'dueDay'] as const).some(
    (field) => positionOf(columns, field) >= 0,
  )
  if (!isLedger) return null
  const title = table.above.flatMap(({ cells }) => cells).find((cell) => titles.test(searchKey(cell)))
  const keys = table.header.map(headerKey)
  if (keys.some((key) => customersToo.test(key))) return ofSuppliers(table, columns)
  const column = table.header.find((_, at) => suppliers.test(keys[at] ?? ''))
  return column?.trim() ?? title?.trim() ?? ofSuppliers(table, columns)
}

/** Accounts that are suppliers' by their numbers. */
function ofSuppliers({ rows }: Pick<Table, 'rows'>, columns: readonly Column[]): string | null {
  const at = positionOf(columns, 'account')
  const some = at < 0 ? [] : rows.slice(0, rowsLookedAt)
  const cells = some.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '')
  const others = cells.filter((cell) => !supplierAccount.test(cell))
  const looksLike = cells.length > 2 && others.length <= cells.length * mostOthers
  return looksLike && cells.every((cell) => /^\d{3,}|^40\d\p{L}/u.test(cell)) ? (cells[0] ?? null) : null
}
