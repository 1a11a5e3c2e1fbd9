import type { Field } from '../header-words.ts'
import type { Table } from '../table.ts'
import { ownNames } from './layout-key.ts'
import { sampleLines } from './sample-lines.ts'
import { shapeOf } from './shape.ts'

const ofDays = new Set<string>(['invoiceDay', 'dueDay', 'settledDay'] satisfies Field[])
const ofFigures = new Set<string>(['amount', 'open', 'limit', 'groupLimit'] satisfies Field[])

/** The columns of which a remembered layout says what their values are not: then it is no longer that layout. */
export function misfits(table: Table, map: Readonly<Record<string, string>>): string[] {
  const { lines } = sampleLines(table.rows)
  const shape = shapeOf(lines, table.header.length)
  return ownNames(table.header).filter((name, index) => {
    const field = map[name] ?? ''
    if (lines.every((line) => (line[index] ?? '').trim() === '')) return false
    return (
      (ofDays.has(field) && shape[index] !== 'days') || (ofFigures.has(field) && shape[index] !== 'figures')
    )
  })
}
