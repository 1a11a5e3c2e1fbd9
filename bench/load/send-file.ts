import { createReadStream, statSync } from 'node:fs'
import { request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'
import { benchToken } from '../bench-token.ts'

/** A line of the import's answer; what a bench does not look at is left alone. */
const lineSchema = v.looseObject({
  progress: v.optional(v.looseObject({ phase: v.string() })),
  report: v.optional(
    v.looseObject({
      state: v.string(),
      invoices: v.object({
        added: v.number(),
        changed: v.number(),
        settled: v.number(),
        unchanged: v.number(),
      }),
      accounts: v.looseObject({ created: v.number(), changed: v.number() }),
    }),
  ),
  problem: v.optional(v.looseObject({ title: v.optional(v.string()) })),
})

export type Imported = {
  /** Until the answer has ended. */
  seconds: number
  /** Until the last account was committed; what comes after is clearing up, and learning habits. */
  committedSeconds: number
  /** When each phase was first heard of, seconds from the start. */
  phases: { phase: string; atSeconds: number }[]
  report: NonNullable<v.InferOutput<typeof lineSchema>['report']>
}

/** Sends a file to be imported, as the command line does, and follows its progress to the report. */
export async function sendFile(origin: string, path: string): Promise<Imported> {
  const startedAt = performance.now()
  const elapsed = () => (performance.now() - startedAt) / 1_000
  const phases: Imported['phases'] = []
  let report: Imported['report'] | undefined
  let committedSeconds = 0
  for await (const text of answerLines(origin, path)) {
    const line = v.parse(lineSchema, JSON.parse(text))
    const phase = line.progress?.phase
    if (phase === 'committing') committedSeconds = elapsed()
    if (phase !== undefined && phases.at(-1)?.phase !== phase) phases.push({ phase, atSeconds: elapsed() })
    if (line.problem) throw new Error(`the import was refused: ${text}`)
    report ??= line.report
  }
  if (!report) throw new Error('the import gave no report')
  return { seconds: elapsed(), committedSeconds, phases, report }
}

async function* answerLines(origin: string, path: string): AsyncGenerator<string> {
  const url = new URL('/api/imports?fileName=ledger.csv&confirmSettled=true', origin)
  const headers = {
    authorization: `Bearer ${benchToken}`,
    accept: 'application/x-ndjson',
    'content-type': 'text/csv',
    'content-length': statSync(path).size,
  }
  const sent = request(url, { method: 'POST', headers })
  const answered = new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    sent.once('response', resolve)
    sent.once('error', reject)
  })
  const sending = pipeline(createReadStream(path), sent)
  yield* createInterface({ input: await answered })
  await sending
}
