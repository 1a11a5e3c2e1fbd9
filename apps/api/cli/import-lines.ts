import * as v from 'valibot'
import { printProblem } from './answer.ts'
import type { Called, ExitCode } from './command.ts'
import { linesOf } from './lines-of.ts'
import { progressBar } from './progress-bar.ts'

const progressSchema = v.variant('phase', [
  v.object({ phase: v.literal('reading'), lines: v.number(), bytes: v.number(), ofBytes: v.number() }),
  v.object({
    phase: v.picklist(['checking', 'committing']),
    accounts: v.number(),
    ofAccounts: v.number(),
  }),
])
const questionSchema = v.object({
  text: v.string(),
  missing: v.array(v.string()),
  columns: v.array(v.object({ name: v.string(), field: v.nullable(v.string()) })),
  amounts: v.optional(v.nullable(v.object({ unit: v.picklist(['units', 'cents']) })), null),
})
const lineSchema = v.union([
  v.object({ progress: progressSchema }),
  v.object({
    problem: v.optional(v.unknown()),
    report: v.optional(v.unknown()),
    text: v.optional(v.string(), ''),
    question: v.optional(questionSchema),
  }),
])

export type ImportProgressLine = v.InferOutput<typeof progressSchema>

/** What the columns of a file are to be confirmed as, in words and as data. */
export type AskedQuestion = v.InferOutput<typeof questionSchema>

/** Prints what an import says while it works, then its report or why there is none; a question is given back. */
export async function readImportLines(
  called: Called,
  response: Response,
): Promise<ExitCode | { question: AskedQuestion; problem: unknown }> {
  for await (const text of linesOf(response)) {
    const line = v.parse(lineSchema, JSON.parse(text))
    if ('progress' in line) {
      called.terminal.progress(progressBar(line.progress, called.language))
      continue
    }
    called.terminal.progress('')
    const { question, problem } = line
    if (question !== undefined) return { question, problem }
    if (problem !== undefined) return printRefused(called, line)
    called.terminal.out(called.json ? JSON.stringify(line.report) : line.text)
    return 0
  }
  called.terminal.error(brokenOff[called.language])
  return 1
}

/** A refused file has a report too, once its columns were recognised: which lines, and why. */
function printRefused(called: Called, line: { problem?: unknown; text: string }): ExitCode {
  if (!called.json && line.text !== '') called.terminal.error(line.text)
  return printProblem(called, line.problem)
}

const brokenOff = {
  en: 'The server stopped while it imported. What it had committed stays; run the same command again to finish.',
  fr: 'Le serveur s’est arrêté pendant l’import. Ce qui est enregistré reste ; relancez la même commande pour finir.',
}
