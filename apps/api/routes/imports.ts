import { Readable } from 'node:stream'
import { ok, refuse } from '@encours/core/result'
import { loadImport } from '@encours/db/load/import'
import { jsonAnswer, textAnswer, wantsText } from '../answer.ts'
import type { ColumnQuestion, ImportOutcome, ImportProgress, ImportReport } from '../imports/importer.ts'
import { limitBytes, mostFileBytes, refuseTooManyBytes } from '../limit-bytes.ts'
import {
  exampleImport,
  exampleLedger,
  exampleProgress,
  exampleReport,
  exampleWords,
} from '../openapi/example-import.ts'
import { importQueryDescription, parseImportQuery } from '../parse-import-query.ts'
import { progressAnswer } from '../progress-answer.ts'
import type { Asked, Route } from '../route.ts'
import { isUnattended, noteBroken, noteUnattended, type UnattendedFile } from '../unattended.ts'

const refusals = [
  'too-large',
  'day-unclear',
  'file-unreadable',
  'workbook-too-large',
  'sheet-unclear',
  'sheet-unknown',
  'sheets-not-ledgers',
  'file-not-a-ledger',
  'file-is-payables',
  'file-faulty',
  'file-would-settle',
  'file-would-close',
  'file-zeros-unclear',
  'file-older-than-book',
  'import-running',
  'column-unknown',
  'columns-unconfirmed',
  'field-unknown',
] as const

/** A ledger or accounts file, as the body. */
export const imports: Route = {
  method: 'POST',
  path: '/api/imports',
  answer: async (asked) => {
    const { c, deps, actor } = asked
    const query = parseImportQuery(c.req.queries())
    if (!query.ok) return query
    const { fileName, options } = query.value
    const noted = notingFor(asked, { from: 'program', fileName, dryRun: options.dryRun })
    if (Number(c.req.header('content-length') ?? 0) > mostFileBytes) {
      const refused = refuse({ code: 'too-large' as const, mostBytes: mostFileBytes })
      await noted(() => Promise.resolve(refused))
      return refused
    }
    const stream = Readable.from(limitBytes(c.req.raw.body))
    const run = (onProgress: (progress: ImportProgress) => void) =>
      noted(async () => {
        const importer = await deps.importer()
        return importer.importFile({ stream, fileName, options, actor, onProgress }).catch(refuseTooManyBytes)
      })
    const { sayReport } = await import('../imports/words/say-report.ts')
    const { sayQuestion } = await import('../imports/words/say-question.ts')
    const say = (report: ImportReport) => sayReport(report, asked.language)
    const ask = (question: ColumnQuestion) => sayQuestion(question, { fileName, language: asked.language })
    if (c.req.header('accept') === 'application/x-ndjson') return ok(progressAnswer(asked, { run, say, ask }))
    const outcome = await run(() => {})
    if (!outcome.ok) return refuse(outcome.refusal)
    return ok(wantsText(c) ? textAnswer(say(outcome.value)) : jsonAnswer(outcome.value))
  },
  describe: () => ({
    summary: 'Import a file of a ledger, accounts, orders or deliveries',
    text: `The file is the body: CSV or a workbook (.xlsx), known by its content. Encoding, separator, sheet, dates and
columns are found out. Nothing is imported when a line is
faulty or when the file looks cut off; the refusal says which option lets it in. \`Accept: application/x-ndjson\`
answers with a line per step of progress and the report, or the problem, as the last.`,
    tag: 'imports',
    query: importQueryDescription,
    body: {
      media: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      text: 'The file as it is, at most 1 GiB.',
      example: exampleLedger,
    },
    answer: {
      text: 'The report: what was recognised, found and changed.',
      media: 'application/json',
      example: exampleReport,
      also: [
        { media: 'application/x-ndjson', example: exampleProgress },
        { media: 'text/plain', example: exampleWords },
      ],
    },
    refusals,
  }),
}

/** Runs an import; where a program sent the file, people hear of what went wrong. */
const notingFor =
  ({ deps, actor, c }: Asked, file: UnattendedFile) =>
  async (run: () => Promise<ImportOutcome>): Promise<ImportOutcome> => {
    if (!isUnattended(actor)) return run()
    try {
      const outcome = await run()
      await noteUnattended(deps, file, outcome)
      return outcome
    } catch (error) {
      // A program that hung up knows that it did, and comes again
      if (!c.req.raw.signal.aborted) await noteBroken(deps, file)
      throw error
    }
  }

/** What came of an import. */
export const importReport: Route = {
  method: 'GET',
  path: '/api/imports/:id',
  answer: async ({ c, deps }) => {
    const importId = c.req.param('id') ?? ''
    const found = await deps.store.read((door) => loadImport(door, importId))
    if (found === null) return refuse({ code: 'import-unknown', importId })
    return ok(jsonAnswer(found))
  },
  describe: () => ({
    summary: 'The report of an import',
    text: 'Also of one that was refused: its faults with their lines.',
    tag: 'imports',
    path: [{ name: 'id', text: 'The id that its report, or the refusal, gave.', example: 'I7' }],
    answer: {
      text: 'The import with its report.',
      media: 'application/json',
      example: exampleImport,
    },
    refusals: ['import-unknown'],
  }),
}
