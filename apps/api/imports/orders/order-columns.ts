import { ok, type Result, refuse } from '@encours/core/result'
import type { ImportOptions } from '../options.ts'
import type { Column } from '../recognise/columns.ts'
import { type Field, fieldsOf, headerKey, knownHeaders } from '../recognise/header-words.ts'

/** `orders`: what is ordered and not done. `deliveries`: what is delivered, and whether it is invoiced. */
export type OrdersKind = 'orders' | 'deliveries'

export const isOfOrders = (kind: string): kind is OrdersKind => kind === 'orders' || kind === 'deliveries'

/**
 * Whether a table is a list of orders or of deliveries; null where it is neither. What a ledger would call its amount
 * and its day are then those of the order.
 */
export function ordersKindOf(
  columns: Column[],
  { wanted, header }: { wanted: ImportOptions['kind']; header: readonly string[] },
): Result<OrdersKind> | null {
  const kind = wanted === null ? likelyKind(columns) : wanted
  if (kind === null || !isOfOrders(kind)) return null
  readAsOrders(columns, kind)
  const missing = missingIn(columns, kind)
  if (missing.length > 0) {
    return refuse({ code: 'file-not-a-ledger', missing, found: header.filter((name) => name.trim() !== '') })
  }
  const used: readonly Field[] = fieldsOf[kind]
  for (const column of columns) {
    if (column.field !== null && !used.includes(column.field))
      Object.assign(column, { field: null, by: null })
  }
  return ok(kind)
}

/** A list without invoices that numbers its orders or deliveries, with what they come to. */
function likelyKind(columns: readonly Column[]): OrdersKind | null {
  const has = hasIn(columns)
  if (has('open') || !(has('account') || has('name'))) return null
  const isInvoices = has('number') && (has('invoiceDay') || has('dueDay'))
  const hasDelivered = (['delivered', 'amount', 'ordered'] as const).some(has)
  if (has('deliveryNumber') && hasDelivered && !isInvoices) return 'deliveries'
  if (has('number')) return null
  const hasAmount = (['ordered', 'undelivered', 'amount'] as const).some(has)
  return has('orderNumber') && hasAmount ? 'orders' : null
}

const hasIn = (columns: readonly Column[]) => (field: Field) =>
  columns.some((column) => column.field === field)

/** What an order book calls the part that is invoiced; in a ledger it is the amount of the invoice. */
const invoicedNames = new Set(['invoiced amount', 'amount invoiced', 'montant facturé'].map(headerKey))

/** `Facture` over deliveries: the number of the invoice, empty where there is none yet, or a yes and no. */
export const namesInvoice = ({ name }: Column): boolean =>
  knownHeaders.get(headerKey(name))?.field === 'number'

function readAsOrders(columns: Column[], kind: OrdersKind): void {
  const has = hasIn(columns)
  const turn = (from: Field, to: Field) => {
    const column = columns.find(({ field, by }) => field === from && by !== 'map')
    if (column && !has(to)) column.field = to
  }
  const amount = columns.find(({ field }) => field === 'amount')
  if (amount && invoicedNames.has(headerKey(amount.name))) turn('amount', 'invoiced')
  if (kind === 'deliveries') {
    for (const field of ['amount', 'ordered'] as const) turn(field, 'delivered')
    turn('invoiceDay', 'deliveryDay')
    turn('number', 'invoiced')
  } else {
    turn('amount', 'ordered')
    turn('invoiceDay', 'orderDay')
  }
  if (!has('account')) turn('name', 'account')
}

function missingIn(columns: readonly Column[], kind: OrdersKind): Field[] {
  const has = hasIn(columns)
  const needed: Field[] = kind === 'orders' ? ['account', 'orderNumber'] : ['account', 'delivered']
  const missing = needed.filter((field) => !has(field))
  if (kind === 'deliveries' && !has('orderNumber') && !has('deliveryNumber')) missing.push('deliveryNumber')
  if (kind === 'orders' && !has('ordered') && !has('undelivered')) missing.push('ordered')
  return missing
}
