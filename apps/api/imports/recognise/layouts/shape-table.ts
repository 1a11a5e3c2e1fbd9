import type { IsoDay } from '@encours/core/day'
import { type Currency, money } from '@encours/core/money'
import type { ImportOptions } from '../../options.ts'
import type { Column } from '../columns.ts'
import { type DecimalMark, decimalMarkOf } from '../decimal-mark.ts'
import type { Table } from '../table.ts'
import { amountsOf } from './cells/amount-columns.ts'
import { stepsFor } from './choose-layout.ts'
import type { Layout, LayoutUse } from './layout.ts'
import { nothingTold } from './layout-told.ts'
import { addedBy, readBy, startLayout } from './read-layout.ts'

/** A table whose sampled rows are rows of our fields, with the columns that they have then. */
export type ShapedTable = { table: Table; columns: Column[]; layout: LayoutUse | null }

const anyCurrency: Currency = money(0, 'EUR').currency

/** Reads the samples of a table as its layout and its rows ask for; a table of plain lines stays as it is. */
export function shapeTable(
  table: Table,
  columns: Column[],
  { layout, today, kind }: { layout: Layout | null; today: IsoDay; kind: ImportOptions['kind'] },
): ShapedTable {
  const steps = kind === 'accounts' ? [] : stepsFor(table, columns, layout)
  if (steps.length === 0) return { table, columns, layout: null }
  const use: LayoutUse = { name: layout?.name ?? 'report', steps, ownColumns: columns.length }
  const all = columnsUnder(use, table, columns)
  return { table: readSamples(table, all, { use, today }), columns: all, layout: use }
}

/**
 * The columns with those that steps will add, and marked which of them steps read: what is found out by these need not
 * be guessed from the others.
 */
export function withKnownColumns(table: Table, columns: Column[], layout: Layout | null): Column[] {
  const steps = stepsFor(table, columns, layout)
  return columnsUnder({ name: 'report', steps, ownColumns: columns.length }, table, columns)
}

/** The file's columns and those that the steps add, which give way where a field was given otherwise. */
function columnsUnder({ steps }: LayoutUse, { header }: Table, columns: readonly Column[]): Column[] {
  const read = readBy(steps, header)
  const own = columns.map((column, at) =>
    column.by === null && read.has(at) ? { ...column, by: 'layout' as const } : column,
  )
  const isTaken = (field: Column['field']) => own.some((column) => column.field === field)
  const added = addedBy(steps, header).map(
    ({ name, field }): Column => ({
      name,
      field: isTaken(field) ? null : field,
      by: 'layout',
      format: null,
    }),
  )
  return [...own, ...added]
}

function readSamples(
  table: Table,
  columns: Column[],
  { use, today }: { use: LayoutUse; today: IsoDay },
): Table {
  const reader = startLayout(use, {
    columns,
    decimalMark: markOf(table, columns),
    amountUnit: 'units',
    day: today,
    until: null,
    currency: anyCurrency,
    told: nothingTold(use.name),
  })
  const read = table.below.flatMap((cells) => reader.take({ line: 0, cells: [...cells] }))
  const rows = [...read, ...reader.end()].map(({ cells }) => cells)
  return {
    ...table,
    header: columns.map(({ name }) => name),
    rows: rows.filter((cells) => cells.length === columns.length),
  }
}

function markOf({ header, below, separator }: Table, columns: readonly Column[]): DecimalMark {
  const { amounts } = amountsOf(header, columns)
  const cells = below.flatMap((row) => amounts.map((at) => row[at]?.trim() ?? ''))
  return decimalMarkOf(cells) ?? (separator === ';' ? ',' : '.')
}
