import type { Row } from '../plain-rows.ts'
import { cellText } from './cell-text.ts'
import { createTextOf } from './shared-strings.ts'
import { mostBytes, type Sheet, type Workbook } from './workbook.ts'
import { createXmlReader, type XmlListener } from './xml.ts'

/** No ledger is as wide; a sheet may be, by formats without cells. */
const mostColumns = 1_000

/** The rows of a sheet that have something in them, with the numbers that the sheet gives them, some at a time. */
export async function* sheetRows(
  workbook: Workbook,
  sheet: Sheet,
  sharedStrings: readonly string[],
): AsyncGenerator<Row[]> {
  const rows: Row[] = []
  const reader = createXmlReader(createRowListener(workbook, sharedStrings, (row) => rows.push(row)))
  for await (const part of workbook.zip.read(sheet.part, mostBytes.sheet)) {
    reader.take(part)
    if (rows.length > 0) yield rows.splice(0)
  }
  reader.end()
}

function createRowListener(
  workbook: Workbook,
  sharedStrings: readonly string[],
  take: (row: Row) => void,
): XmlListener {
  const text = createTextOf()
  let row: Row = { line: 0, cells: [] }
  let [column, type, value, isValue, isInline] = [-1, 'n', '', false, false]
  let style: string | undefined

  const endCell = () => {
    const shared = type === 's' ? (sharedStrings[Number(value)] ?? '') : value
    const cell = { type, value: isInline ? text.end() : shared, format: workbook.formats(style) }
    const found = cellText(cell, workbook)
    if (found === '' || column >= mostColumns) return
    while (row.cells.length < column) row.cells.push('')
    row.cells[column] = found
  }

  return {
    open: (name, attributes) => {
      if (name === 'v') isValue = true
      else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1
        type = attributes['t'] ?? 'n'
        style = attributes['s']
        value = ''
        isInline = false
      } else if (name === 'is') {
        isInline = true
        text.start()
      } else if (name === 'row') {
        row = { line: Number(attributes['r'] ?? row.line + 1), cells: [] }
        column = -1
      } else if (isInline) text.open(name)
    },
    close: (name) => {
      if (name === 'v') isValue = false
      else if (name === 'c') endCell()
      else if (name === 'row') {
        if (row.cells.length > 0) take(row)
      } else if (isInline) text.close(name)
    },
    text: (part) => {
      if (isValue) value += part
      else if (isInline) text.add(part)
    },
  }
}

/** `AB12` is the 28th column, counted from 0; null where the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null
  let column = 0
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64
    if (digit < 1 || digit > 26) break
    column = column * 26 + digit
  }
  return column === 0 ? null : column - 1
}
