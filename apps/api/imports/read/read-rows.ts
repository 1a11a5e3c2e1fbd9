import { createReadStream } from 'node:fs'
import { pipeline, type Readable, Transform } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Encoding, FileFacts } from './file-facts.ts'
import { type Batch, type Broken, mostBytesPerRow, plainRows, type Row } from './plain-rows.ts'

export type Separator = ',' | ';' | '\t' | '|'

export type RowFormat = Pick<FileFacts, 'path' | 'encoding' | 'hasQuotes' | 'hasNewlines'> & {
  separator: Separator
}

const rowsPerBatch = 500
const chunkBytes = 128 * 1024

/**
 * The rows of a CSV file in batches, with their line numbers; empty lines are left out. Bounded memory: a batch at a
 * time. Ends with a `Broken` where a quote swallows the rest.
 */
export function readRows(format: RowFormat): AsyncGenerator<Batch | Broken> {
  const bytes = createReadStream(format.path, { highWaterMark: chunkBytes })
  const isPlain = !format.hasQuotes && format.hasNewlines && format.encoding !== 'utf-16le'
  return isPlain ? plainRows(bytes, format) : parsedRows(bytes, format)
}

/** By way of the CSV parser: quotes, line breaks in them, every kind of line end. */
export async function* parsedRows(
  bytes: Readable & { bytesRead: number },
  format: RowFormat,
): AsyncGenerator<Batch | Broken> {
  let rows: Row[] = []
  let line = 1
  try {
    for await (const cells of recordsOf(bytes, format)) {
      if (!isBlank(cells)) rows.push({ line, cells })
      line += format.hasQuotes ? 1 + newlinesIn(cells) : 1
      if (rows.length < rowsPerBatch) continue
      yield { rows, bytesRead: bytes.bytesRead }
      rows = []
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { rows, bytesRead: bytes.bytesRead }
    yield { brokenAtLine: line, why: format.hasQuotes ? 'quote-open' : 'line-endless' }
    return
  }
  yield { rows, bytesRead: bytes.bytesRead }
}

function recordsOf(bytes: Readable, format: RowFormat): AsyncIterable<string[]> {
  const parser = parse({
    delimiter: format.separator,
    bom: true,
    relax_column_count: true,
    // A quote inside a cell is a character; only one that begins a cell quotes
    relax_quotes: true,
    max_record_size: mostBytesPerRow,
    ...(format.hasQuotes ? {} : { quote: null, escape: null }),
  })
  const text = format.encoding === 'utf-8' ? [] : [toUtf8(format.encoding)]
  // What fails on the way is thrown by the parser, which the reader waits on
  pipeline([bytes, ...text, parser], () => {})
  return parser
}

/** An empty line; one that ends otherwise than the first keeps its carriage return. */
export const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === ''

/** Windows-1252 holds Latin-1 and, where that has control codes, the euro sign, œ and curly quotes. */
function toUtf8(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding)
  return new Transform({
    transform: (chunk, _, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  })
}

function newlinesIn(cells: string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++
  }
  return count
}
