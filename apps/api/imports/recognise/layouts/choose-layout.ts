import { type Column, positionOf } from '../columns.ts'
import { type Field, headerKey } from '../header-words.ts'
import type { Table } from '../table.ts'
import { amountsOf } from './cells/amount-columns.ts'
import { cellAt, headerAt, namesField } from './cells/header-at.ts'
import type { Layout, StepName } from './layout.ts'
import { ageBuckets } from './report/age-bucket.ts'
import { type RowKind, type RowPlaces, rowKindOf } from './report/row-kind.ts'
import { hasDebitCredit } from './steps/debit-credit.ts'
import { signColumn } from './steps/signs.ts'
import { aged, anyReport, systems } from './systems.ts'

const fewestAges = 3
const fewestUnnamed = 3

/** The system that a table comes from; null where its columns are those of none. */
export function layoutOf({ header }: Pick<Table, 'header'>): Layout | null {
  const named = systems.find(({ needs }) => needs.every((names) => headerAt(header, ...names) >= 0))
  if (named) return named
  if (namesField(header, 'number') || ageBuckets(header).length < fewestAges) return null
  return namesField(header, 'invoiceDay') || namesField(header, 'dueDay') ? aged.odoo : aged.balances
}

/** An export without a line of names: its rows tell what it is, and the names are those of the system. */
export function nameColumns(table: Table): Table {
  const rows = [...table.above, { line: table.headerLine, cells: table.header }].map(({ cells }) => cells)
  for (const { unnamed } of systems) {
    if (!unnamed) continue
    const all = [...rows, ...table.below]
    if (all.filter(unnamed.looksLike).length < Math.min(fewestUnnamed, all.length)) continue
    const width = Math.max(
      unnamed.header.length,
      ...all.filter(unnamed.looksLike).map(({ length }) => length),
    )
    const header = Array.from({ length: width }, (_, at) => unnamed.header[at] ?? '')
    return { ...table, header, headerLine: 0, above: [], below: all }
  }
  return table
}

/** What a layout says of the columns of a header, by place. Of several for one field the first name counts. */
export function meansOf(header: readonly string[], layout: Layout | null): Map<number, Field | null> {
  const means = new Map<number, Field | null>()
  if (!layout) return means
  const taken = new Set<Field>()
  for (const [name, field] of Object.entries(layout.fields)) {
    const at = header.findIndex((one, place) => headerKey(one) === headerKey(name) && !means.has(place))
    if (at < 0) continue
    means.set(at, field !== null && taken.has(field) ? null : field)
    if (field !== null) taken.add(field)
  }
  const { firstColumn } = layout
  if (firstColumn && !taken.has(firstColumn) && !means.has(0)) means.set(0, firstColumn)
  return means
}

/** Which steps the rows of a table need: those of its layout, and what its columns and the sampled rows ask for. */
export function stepsFor(table: Table, columns: readonly Column[], layout: Layout | null): StepName[] {
  const { header } = table
  if (layout?.steps.includes('fec')) return ['fec']
  const isLedger = (['number', 'invoiceDay', 'amount', 'open'] as const).some(
    (field) => positionOf(columns, field) >= 0,
  )
  if (!isLedger && !hasDebitCredit(header) && layout === null) return []
  const hasAmount = positionOf(columns, 'amount') >= 0 || positionOf(columns, 'open') >= 0
  const between = stepBetween(table, columns)
  return [
    ...(signColumn(header) >= 0 ? (['signs'] as const) : []),
    ...(between ? [between] : []),
    ...(!hasAmount && hasDebitCredit(header) ? (['debit-credit'] as const) : []),
    ...(layout ?? anyReport).steps,
  ]
}

const between: ReadonlySet<RowKind> = new Set(['total', 'bucket', 'header', 'blank'])

/** What stands between the invoices of the sampled rows: nothing, totals, or headings with the customers' names. */
function stepBetween(table: Table, columns: readonly Column[]): 'totals' | 'headings' | null {
  const { header, below } = table
  const account = [positionOf(columns, 'account'), positionOf(columns, 'name')].find((at) => at >= 0) ?? -1
  const places: RowPlaces = {
    header,
    account,
    number: positionOf(columns, 'number'),
    day: [positionOf(columns, 'invoiceDay'), positionOf(columns, 'dueDay')].find((at) => at >= 0) ?? -1,
    amounts: amountsOf(header, columns).amounts,
    currency: positionOf(columns, 'currency'),
    underHeadings: true,
  }
  const count = { items: 0, withAccount: 0, headings: 0, others: 0 }
  for (const cells of below) {
    const kind = rowKindOf(cells, places)
    const plainly = kind === 'heading' ? rowKindOf(cells, { ...places, underHeadings: false }) : kind
    if (kind === 'item') count.items++
    if (kind === 'item' && cellAt(cells, account) !== '') count.withAccount++
    if (kind === 'heading') count.headings++
    if (between.has(plainly)) count.others++
  }
  if (count.items > 0 && count.headings > 0 && count.withAccount * 2 < count.items) return 'headings'
  return count.others > 0 ? 'totals' : null
}
