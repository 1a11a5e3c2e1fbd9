import type { Row } from '../read/plain-rows.ts'
import { type Column, positionOf } from '../recognise/columns.ts'
import type { Field } from '../recognise/header-words.ts'

/** Gets the cell of a field out of a row, trimmed; empty where the file has no such column. */
export type CellReader = (row: Row) => string

const formula = /^="(.*)"$/

/** Looks a field's column up once. Spreadsheets protect leading zeros as `="0042"` or `'0042`: that wrapping goes. */
export function cellOf(columns: readonly Column[], field: Field): CellReader {
  const at = positionOf(columns, field)
  if (at < 0) return () => ''
  return ({ cells }) => {
    const text = (cells[at] ?? '').trim()
    const first = text.charCodeAt(0)
    if (first === 61 /* = */) return formula.exec(text)?.[1]?.trim() ?? text
    return first === 39 /* ' */ ? text.slice(1) : text
  }
}

/** How many cells a row must have: up to the last column that is used. */
export const cellsNeeded = (columns: readonly Column[]): number =>
  columns.findLastIndex((column) => column.field !== null) + 1

/** What a decoder writes where bytes were no characters, and control characters that no name has. */
export const isBroken = (text: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/.test(text)
