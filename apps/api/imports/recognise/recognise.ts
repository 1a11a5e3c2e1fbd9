import { ok, type Result, refuse } from '@encours/core/result'
import type { ImportOptions } from '../options.ts'
import type { Encoding, FileFacts } from '../read/file-facts.ts'
import type { Separator } from '../read/read-rows.ts'
import { formatColumns } from './column-formats.ts'
import { type Column, mapColumns } from './columns.ts'
import type { DecimalMark } from './decimal-mark.ts'
import { type FileKind, kindOf } from './kind.ts'
import { findTable } from './table.ts'

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
  columns: Column[]
}

/** What must be known to decide a date order that no date of the file decides. */
export type Surroundings = { today: string; country: string }

/** Finds out the shape of a file and what its columns mean; refuses what is no ledger and no accounts file. */
export async function recognise(
  facts: FileFacts,
  options: Pick<ImportOptions, 'kind' | 'map'>,
  surroundings: Surroundings,
): Promise<Result<Recognised>> {
  const table = await findTable(facts, Object.keys(options.map))
  if (!table) return refuse({ code: 'file-unreadable', why: 'no-table' })
  const mapped = mapColumns(table, options.map)
  if (!mapped.ok) return mapped
  const kind = kindOf(mapped.value, { wanted: options.kind, header: table.header })
  if (!kind.ok) return kind
  const { columns, decimalMark } = formatColumns(mapped.value, { kind: kind.value, table, surroundings })
  const { separator, headerLine } = table
  const { encoding, sheet } = facts
  return ok({ kind: kind.value, encoding, separator, sheet, headerLine, decimalMark, columns })
}
