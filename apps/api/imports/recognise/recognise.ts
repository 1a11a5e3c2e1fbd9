import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Refusal } from '@encours/core/refusal'
import { ok, refuse } from '@encours/core/result'
import type { ImportOptions } from '../options.ts'
import type { Encoding, FileFacts } from '../read/file-facts.ts'
import type { Separator } from '../read/read-rows.ts'
import { type AmountsTaken, amountsTaken, type SaidOfAmounts } from './amount-unit/amount-unit.ts'
import { lookAtAmounts } from './amount-unit/whole-amounts.ts'
import { formatColumns } from './column-formats.ts'
import { type Column, mapColumns, positionOf } from './columns.ts'
import type { DayOrder } from './day-order.ts'
import type { DecimalMark } from './decimal-mark.ts'
import { leaveOutFactors } from './factored-words.ts'
import { completeColumns } from './guess/complete-columns.ts'
import { layoutKey } from './guess/layout-key.ts'
import { type ColumnQuestion, questionOf, refusalOf } from './guess/question.ts'
import type { Recalled, Remembered } from './guess/recall.ts'
import { misfits } from './guess/still-fits.ts'
import { type FileKind, kindOf } from './kind.ts'
import { layoutOf, meansOf, nameColumns } from './layouts/choose-layout.ts'
import type { LayoutUse } from './layouts/layout.ts'
import { payablesIn } from './layouts/payables.ts'
import { type TitleDay, titleDay } from './layouts/report/title-day.ts'
import { type ShapedTable, shapeTable, withKnownColumns } from './layouts/shape-table.ts'
import { findTable, type Table } from './table.ts'

/** All that was found out about a file before its lines are read. */
export type Recognised = {
  kind: FileKind
  encoding: Encoding
  separator: Separator
  /** The sheet that was read, where the file is a workbook. */
  sheet: string | null
  /** The physical line of the header. */
  headerLine: number
  decimalMark: DecimalMark
  /** What its amounts count. */
  amounts: AmountsTaken
  columns: Column[]
  /** How its rows are read, where they are not plain lines of invoices. */
  layout: LayoutUse | null
  /** The day that its titles say it is of. */
  titleDay: TitleDay | null
  /** By what the layout is known again. */
  layoutKey: string
  /** Who confirmed these columns before, and when; null where that was not needed. */
  remembered: Remembered | null
}

/** What a person is to be asked; it holds values of the file, so it is not kept. */
export type Asking = { question: ColumnQuestion | null }

export type Recognising =
  | { ok: true; value: Recognised & Asking }
  | { ok: false; refusal: Refusal; question?: ColumnQuestion }

/** What must be known to decide a date order that no date of the file decides. */
export type Surroundings = {
  today: IsoDay
  country: string
  /** The book's, where a line names none. */
  currency?: Currency
  /** How columns of these names were confirmed to be read. */
  recall?: (layoutKey: string) => Promise<Recalled | null>
}

/** Finds out the shape of a file and what its columns mean; refuses what is no ledger and no accounts file. */
export async function recognise(
  facts: FileFacts,
  options: Pick<ImportOptions, 'kind' | 'map'> & Partial<Pick<ImportOptions, 'confirmColumns' | 'amounts'>>,
  surroundings: Surroundings,
): Promise<Recognising> {
  const found = await findTable(facts, Object.keys(options.map))
  if (!found) return refuse({ code: 'file-unreadable', why: 'no-table' })
  const { named, layout, means } = systemOf(found, options)
  const key = layoutKey(named)
  const recalled = (await surroundings.recall?.(key)) ?? null
  const remembered = recalled && misfits(named, recalled.map).length === 0 ? recalled : null
  const mapped = mapColumns(named, options.map, { means, ...(remembered && { remembered: remembered.map }) })
  if (!mapped.ok) return mapped
  const { kind: wanted, confirmColumns = false } = options
  const known = wanted === 'accounts' ? mapped.value : withKnownColumns(named, mapped.value, layout)
  const unconfirmed =
    layout === null
      ? completeColumns(known, {
          table: named,
          surroundings,
          options: { kind: wanted, confirmColumns },
        })
      : null
  const { today } = surroundings
  const shaped = shapeTable(named, known.slice(0, named.header.length), { layout, today, kind: wanted })
  const payables = payablesIn({ ...shaped.table, header: named.header }, shaped.columns)
  if (payables !== null) return refuse({ code: 'file-is-payables', found: payables })
  const amounts = amountsIn(shaped, surroundings, {
    said: options.amounts ?? null,
    remembered: remembered?.amountUnit ?? null,
    confirmed: confirmColumns,
    mayAsk: layout === null && (wanted === null || wanted === 'ledger'),
    asksAnyway: unconfirmed !== null,
  })
  const question =
    unconfirmed || amounts.asked
      ? questionOf(known, named, { missing: unconfirmed?.missing ?? [], amounts: amounts.asked })
      : null
  const kind = kindOf(shaped.columns, { wanted, header: named.header })
  if (!kind.ok) return question === null ? kind : { ...refuse(refusalOf(question)), question }
  const { table } = shaped
  const columns = leaveOutFactors(shaped.columns, table)
  const formatted = formatColumns(columns, { kind: kind.value, table, surroundings })
  const { separator, headerLine } = table
  const { encoding, sheet } = facts
  return ok({
    kind: kindRead(kind.value, shaped),
    encoding,
    separator,
    sheet,
    headerLine,
    ...formatted,
    amounts: amounts.taken,
    layout: shaped.layout,
    titleDay: titleDay(named.above, usualOrder(formatted.columns, surroundings)),
    layoutKey: key,
    remembered: remembered?.remembered ?? null,
    question,
  })
}

/** What the amounts of a table count, and what is asked about that. */
function amountsIn({ columns, table }: ShapedTable, { currency }: Surroundings, said: SaidOfAmounts) {
  const look = lookAtAmounts(columns, { table, currency: currency ?? null })
  const { taken, asks } = amountsTaken(columns, look, said)
  return { taken, asked: asks ? { unit: taken.unit, sample: look.sample } : null }
}

/** The system that a table comes from, its columns named, and what it says of them. */
function systemOf(found: Table, { kind }: Pick<ImportOptions, 'kind'>) {
  const named = kind === 'accounts' || layoutOf(found) !== null ? found : nameColumns(found)
  const layout = kind === 'accounts' ? null : layoutOf(named)
  return { named, layout, means: meansOf(named.header, layout) }
}

/** A column of settlement days in which none stands is that of a list of what is open. */
function kindRead(kind: FileKind, { table, columns, layout }: ShapedTable): FileKind {
  if (kind !== 'history' || layout?.name === 'fec') return kind
  const at = positionOf(columns, 'settledDay')
  return table.rows.some((row) => (row[at] ?? '').trim() !== '') ? kind : 'open-items'
}

/** In which order the file writes day and month; without one that tells, the country's. */
function usualOrder(columns: readonly Column[], { country }: Surroundings): DayOrder {
  const orders = columns.flatMap(({ format }) => (format?.kind === 'day' ? [format.order] : []))
  const known = orders.find((order) => order !== 'year-month-day')
  return known ?? (country === 'US' ? 'month-day-year' : 'day-month-year')
}
