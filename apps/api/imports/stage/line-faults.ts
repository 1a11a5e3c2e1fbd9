import { addFault, type FaultCode, type FaultList } from '../fault.ts'
import type { Row } from '../read/plain-rows.ts'
import type { Column } from '../recognise/columns.ts'
import type { Field } from '../recognise/header-words.ts'
import { cellsNeeded } from './cells.ts'

/** Notes what is wrong with a line, under the names that the file gives its columns. */
export type LineFaults = {
  list: FaultList
  note: (row: Row, field: Field, fault: { code: FaultCode; found: string; expected?: string }) => void
  /**
   * False where the line has fewer cells than are used or more than the header names, or where a spreadsheet wrote an
   * error into one that is used; which is then noted.
   */
  isReadable: (row: Row) => boolean
}

/** What spreadsheets write where a formula fails, in English and French. */
const cellError =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|VALEUR!|NOM\s?\?|NOMBRE!|NUL!)$/i
const numberSign = 35

export function createLineFaults(list: FaultList, columns: readonly Column[]): LineFaults {
  const needed = cellsNeeded(columns)
  const names = new Map(columns.map((column) => [column.field, column.name]))
  const used = columns.flatMap(({ field, name }, at) => (field === null ? [] : { at, name }))

  function hasRightLength({ line, cells }: Row): boolean {
    const tooLong =
      cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')
    if (cells.length >= needed && !tooLong) return true
    addFault(list, {
      line,
      column: null,
      code: tooLong ? 'line-too-long' : 'line-too-short',
      found: `${cells.length}`,
      expected: `${columns.length}`,
    })
    return false
  }

  function hasNoErrors({ line, cells }: Row): boolean {
    const before = list.count
    for (const { at, name } of used) {
      const cell = cells[at] ?? ''
      if (cell.charCodeAt(0) !== numberSign || !cellError.test(cell)) continue
      addFault(list, { line, column: name, code: 'cell-error', found: cell, expected: null })
    }
    return list.count === before
  }

  return {
    list,
    isReadable: (row) => hasRightLength(row) && hasNoErrors(row),
    note: ({ line }, field, { code, found, expected }) =>
      addFault(list, { line, column: names.get(field) ?? null, code, found, expected: expected ?? null }),
  }
}
