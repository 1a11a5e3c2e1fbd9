import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse/sync'
import type { FileFacts } from '../read/file-facts.ts'
import type { Row } from '../read/plain-rows.ts'
import { isBlank, type Separator } from '../read/read-rows.ts'
import { findHeader, placeName } from './guess/find-header.ts'
import { headerKey, knownHeaders } from './header-words.ts'
import { ageOf } from './layouts/report/age-bucket.ts'
import { systemNames } from './layouts/systems.ts'

/** The shape of a file before its cells mean anything: separator, header, and sampled rows below it. */
export type Table = {
  separator: Separator
  /** The physical line of the header. */
  headerLine: number
  header: string[]
  /** Titles: the rows above the header. */
  above: Row[]
  /** The sampled rows that have a cell for each column. */
  rows: string[][]
  /** All sampled rows below the header. */
  below: string[][]
}

const separators: readonly Separator[] = [';', ',', '\t', '|']
const linesAboveHeader = 20
const probeCharacters = 32_768

/** The table under the separator that makes most of the header known; null where none makes a table. */
export async function findTable(facts: FileFacts, alsoKnown: readonly string[]): Promise<Table | null> {
  const { hasQuotes } = facts
  const [head = '', ...windows] = facts.samples
  const known = new Set([...knownHeaders.keys(), ...systemNames, ...alsoKnown.map(headerKey)])
  const found = (facts.separator === null ? separators : [facts.separator])
    .map((separator) => ({
      separator,
      header: headerOf(recordsOf(probe(head), { separator, hasQuotes }), known),
    }))
    .filter((table) => table.header !== null)
    .sort((a, b) => scoreOf(b.header, known) - scoreOf(a.header, known))
  const best = fewKnown(found[0]?.header ?? null, known)
    ? (byShape(facts, probe(head)) ?? found[0])
    : found[0]
  if (!best?.header) return null
  const { separator, header } = best
  const records = recordsOf(head, { separator, hasQuotes })
  const above = records.filter((record) => record.line < header.line)
  const rows = records.filter((record) => record.line > header.line)
  for (const window of windows) {
    // Samples take some milliseconds each: others are served in between
    await setImmediate()
    rows.push(...recordsOf(window, { separator, hasQuotes }))
  }
  const below = rows.map((record) => record.cells)
  const whole = below.filter((row) => row.length === header.cells.length)
  return { separator, headerLine: header.line, header: header.cells, above, rows: whole, below }
}

const leastKnown = 3

const fewKnown = (header: Row | null, known: ReadonlySet<string>): boolean =>
  header === null ||
  header.cells.filter((cell) => known.has(headerKey(cell)) || ageOf(cell) !== null).length < leastKnown

/** The table by its shape, where few names are known: under the separator that gives most lines, then most columns. */
function byShape(facts: FileFacts, head: string): { separator: Separator; header: Row } | null {
  const [best] = (facts.separator === null ? separators : [facts.separator])
    .flatMap((separator) => {
      const found = findHeader(recordsOf(head, { separator, hasQuotes: facts.hasQuotes }))
      return found ? [{ separator, ...found }] : []
    })
    .sort((a, b) => b.lines * b.width - a.lines * a.width)
  if (!best) return null
  const cells = best.names ?? Array.from({ length: best.width }, (_, index) => placeName(index))
  return { separator: best.separator, header: { line: best.line, cells } }
}

const probe = (head: string): string =>
  head.length <= probeCharacters ? head : head.slice(0, head.lastIndexOf('\n', probeCharacters) + 1)

/** Reports begin with titles: the header is the row among the first in which most cells are known names. */
function headerOf(records: Row[], known: ReadonlySet<string>): Row | null {
  const first = records.filter((record) => record.cells.length > 1).slice(0, linesAboveHeader)
  const [best] = first.toSorted((a, b) => scoreOf(b, known) - scoreOf(a, known))
  return best ?? null
}

/** Known names first, then the number of cells: a comma inside an amount makes a column or two, never a header. */
const scoreOf = (record: Row | null, known: ReadonlySet<string>): number =>
  record === null
    ? 0
    : record.cells.filter((cell) => known.has(headerKey(cell)) || ageOf(cell) !== null).length * 1_000 +
      Math.min(record.cells.length, 999)

/** A sample may end inside a quoted cell: what cannot be parsed there is left out. */
function recordsOf(
  text: string,
  { separator, hasQuotes }: { separator: Separator; hasQuotes: boolean },
): Row[] {
  const records: Row[] = []
  let line = 1
  const keep = (cells: string[]) => {
    if (!isBlank(cells)) records.push({ line, cells })
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return null
  }
  try {
    parse(text, {
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      ...(hasQuotes ? {} : { quote: null }),
      on_record: keep,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return records
}
