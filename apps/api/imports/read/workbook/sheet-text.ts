import type { Row } from '../plain-rows.ts'
import { BrokenWorkbook } from './broken-workbook.ts'
import { sheetRows } from './sheet-rows.ts'
import type { Sheet, Workbook } from './workbook.ts'

export type SheetToRead = { workbook: Workbook; sheet: Sheet; sharedStrings: readonly string[] }

const mostRows = 1_048_576

/** The rows of a sheet as lines, cells between tabs and at least so many; empty rows are empty lines. */
export async function* sheetText(read: SheetToRead, width: number): AsyncGenerator<string> {
  let line = 0
  for await (const rows of sheetRows(read.workbook, read.sheet, read.sharedStrings)) {
    let text = ''
    for (const row of rows) {
      if (row.line <= line || row.line > mostRows) throw new BrokenWorkbook('half-written')
      text += '\n'.repeat(row.line - line - 1)
      text += lineOf(row, width)
      line = row.line
    }
    yield text
  }
}

const lineOf = ({ cells }: Row, width: number): string =>
  `${cells.join('\t')}${'\t'.repeat(Math.max(0, width - cells.length))}\n`

/** The beginning of a sheet, as text, and how many columns it has. */
export type SheetHead = { text: string; width: number }

/** Reads the first rows of a sheet; null where it is empty. */
export async function sheetHead(read: SheetToRead, rowCount: number): Promise<SheetHead | null> {
  const head: Row[] = []
  for await (const rows of sheetRows(read.workbook, read.sheet, read.sharedStrings)) {
    head.push(...rows)
    if (head.length >= rowCount) break
  }
  if (head.length === 0) return null
  const width = Math.max(...head.map(({ cells }) => cells.length))
  return { text: head.map((row) => lineOf(row, width)).join(''), width }
}
