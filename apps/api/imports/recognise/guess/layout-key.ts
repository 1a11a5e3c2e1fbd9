import { createHash } from 'node:crypto'
import { headerKey } from '../header-words.ts'
import type { Table } from '../table.ts'
import { placeName } from './find-header.ts'
import { sampleLines } from './sample-lines.ts'
import { shapeOf } from './shape.ts'

/** What each column is called where it must be the only one: its name, or its place where it has none of its own. */
export function ownNames(header: readonly string[]): string[] {
  const keys = header.map(headerKey)
  return header.map((name, index) =>
    keys[index] === '' || keys.indexOf(keys[index] ?? '') < index ? placeName(index) : name.trim(),
  )
}

/**
 * By what a layout is known again: the names of its columns in any order, since a name means the same wherever its
 * column stands, and people move columns. A table without names is known by what its columns hold, in their order.
 */
export function layoutKey({ header, rows }: Pick<Table, 'header' | 'rows'>): string {
  const isNameless = header.every((name, index) => name === placeName(index))
  const parts = isNameless ? shapeOf(sampleLines(rows).lines, header.length) : header.map(headerKey).sort()
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
