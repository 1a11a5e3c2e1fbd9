import { ok, type Result, refuse } from '@encours/core/result'
import type { ImportOptions } from '../options.ts'
import { type OrdersKind, ordersKindOf } from '../orders/order-columns.ts'
import type { Column } from './columns.ts'
import { type Field, fieldsOf } from './header-words.ts'

/**
 * What a file is. `open-items`: what is open now; what is missing since last time was settled. `history`: settled
 * invoices too, with their days. `accounts`: who the customers are. `orders` and `deliveries`: what will be invoiced.
 */
export type FileKind = 'open-items' | 'history' | 'accounts' | OrdersKind

/** Decides by the fields that are there; columns of the other kind are then left unused. */
export function kindOf(
  columns: Column[],
  { wanted, header }: { wanted: ImportOptions['kind']; header: string[] },
): Result<FileKind> {
  const orders = ordersKindOf(columns, { wanted, header })
  if (orders) return orders
  const has = (field: Field) => columns.some((column) => column.field === field)
  if (!has('account') && has('name') && wanted !== 'accounts') nameIsAccount(columns)
  const missing = missingForLedger(has)
  const isLedger = wanted === 'ledger' || (wanted === null && missing.length === 0)
  const isAccounts = wanted === 'accounts' || (wanted === null && describesAccounts(has))
  if (isLedger && missing.length === 0) {
    leaveUnused(columns, 'ledger')
    return ok(has('settledDay') ? 'history' : 'open-items')
  }
  if (!isLedger && isAccounts && has('account')) {
    leaveUnused(columns, 'accounts')
    return ok('accounts')
  }
  return refuse({
    code: 'file-not-a-ledger',
    missing: wanted === 'accounts' ? ['account'] : missing,
    found: header.filter((name) => name.trim() !== ''),
  })
}

/** A ledger that knows its customers by name only. */
function nameIsAccount(columns: Column[]): void {
  const column = columns.find((one) => one.field === 'name' && one.by === 'name')
  if (
    column &&
    missingForLedger((field) => field === 'account' || columns.some((one) => one.field === field)).length ===
      0
  )
    column.field = 'account'
}

function missingForLedger(has: (field: Field) => boolean): Field[] {
  const needed: Field[] = ['account', 'number', 'invoiceDay']
  const missing = needed.filter((field) => !has(field))
  return has('amount') || has('open') ? missing : [...missing, 'amount']
}

/** A list with invoices in it is a ledger that lacks something, not a list of accounts. */
const describesAccounts = (has: (field: Field) => boolean): boolean =>
  has('account') &&
  !(['number', 'amount', 'open', 'invoiceDay', 'dueDay', 'settledDay'] as const).some(has) &&
  (['name', 'limit', 'terms', 'repCode', 'group', 'insolvency', 'vat'] as const).some(has)

function leaveUnused(columns: Column[], kind: 'ledger' | 'accounts'): void {
  const used: readonly Field[] = fieldsOf[kind]
  for (const column of columns) {
    if (column.field !== null && !used.includes(column.field))
      Object.assign(column, { field: null, by: null })
  }
}
