import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { problemOf } from '../../problem.ts'
import { printProblem, withReader } from '../answer.ts'
import { askColumns, type ColumnsSaid } from '../ask-columns.ts'
import { type Called, type Command, type ExitCode, textOf, textsOf } from '../command.ts'
import { type AskedQuestion, readImportLines } from '../import-lines.ts'

/** A ledger or accounts file goes in. */
export const importFile: Command = {
  name: 'import',
  usage: `FILE [--dry-run] [--as-of DAY] [--skip-faulty] [--confirm-settled] [--zeros same|different]
         [--map COLUMN=FIELD]… [--confirm-columns] [--kind ledger|accounts|orders|deliveries] [--basis HT|TTC]
         [--amounts units|cents] [--sheet NAME]`,
  what: {
    en: 'Import a ledger or accounts file. Nothing changes unless every line is understood.',
    fr: 'Importer un fichier de balance ou de comptes. Rien ne change si une ligne est illisible.',
  },
  examples: [
    'import ledger.csv --dry-run',
    'import history.csv --as-of 2026-11-20',
    'import ledger.xlsx --sheet "Open items"',
    'import ledger.csv --map "Kundennr=account"',
  ],
  options: {
    'dry-run': { type: 'boolean' },
    'as-of': { type: 'string' },
    'skip-faulty': { type: 'boolean' },
    'confirm-settled': { type: 'boolean' },
    'confirm-columns': { type: 'boolean' },
    zeros: { type: 'string' },
    map: { type: 'string', multiple: true },
    kind: { type: 'string' },
    sheet: { type: 'string' },
    basis: { type: 'string' },
    amounts: { type: 'string' },
  },
  words: { least: 1, most: 1 },
  run: async (called) => {
    const file = resolve(called.folder, called.words[0] ?? '')
    const found = await stat(file).catch(() => null)
    if (found === null || !found.isFile()) return refuseMissing(called)
    return sendFile(called, { file, sizeBytes: found.size, columns: null })
  },
}

type Sending = { file: string; sizeBytes: number; columns: ColumnsSaid | null }

/** Sends the file; once more where a question was answered. */
async function sendFile(called: Called, sending: Sending): Promise<ExitCode> {
  const { file, sizeBytes, columns } = sending
  const response = await called.connection.send(
    withReader(called, {
      method: 'POST',
      path: `/api/imports?${queryOf(called, basename(file), columns).toString()}`,
      headers: { accept: 'application/x-ndjson', 'content-length': String(sizeBytes) },
      body: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
    }),
  )
  if (!response.ok) return printProblem(called, await response.json())
  const ended = await readImportLines(called, response)
  if (typeof ended === 'number') return ended
  const said = isNew(ended.question, columns) ? await askColumns(called, ended.question) : null
  if (said === null) return printProblem(called, ended.problem)
  const map = said.map ?? columns?.map ?? null
  return sendFile(called, { ...sending, columns: { ...said, map } })
}

/** Columns are asked about once; a correction may bring amounts that could be cents. */
const isNew = ({ amounts }: AskedQuestion, columns: ColumnsSaid | null): boolean =>
  columns === null || (amounts !== null && columns.amounts === null)

function queryOf({ options }: Called, fileName: string, columns: ColumnsSaid | null): URLSearchParams {
  const query = new URLSearchParams({ fileName })
  const flags = {
    'dry-run': 'dryRun',
    'skip-faulty': 'skipFaulty',
    'confirm-settled': 'confirmSettled',
    'confirm-columns': 'confirmColumns',
  }
  for (const [flag, name] of Object.entries(flags)) if (options[flag] === true) query.set(name, 'true')
  const texts = {
    'as-of': 'asOf',
    zeros: 'zeros',
    kind: 'kind',
    sheet: 'sheet',
    basis: 'basis',
    amounts: 'amounts',
  }
  for (const [option, name] of Object.entries(texts)) {
    const text = textOf(options, option)
    if (text !== null) query.set(name, text)
  }
  for (const map of columns?.map ?? textsOf(options, 'map')) query.append('map', map)
  if (columns?.amounts) query.set('amounts', columns.amounts)
  // What was corrected names every column: then whole amounts that nobody has seen yet are still asked about
  if (columns !== null && columns.map === null) query.set('confirmColumns', 'true')
  return query
}

function refuseMissing(called: Called): ExitCode {
  const refusal = { code: 'file-unreadable', why: 'missing' } as const
  return printProblem(called, problemOf(refusal, { language: called.language, requestId: '' }))
}
