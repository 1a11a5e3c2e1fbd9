import type { Refusal } from '@encours/core/refusal'
import type { Answer } from './answer.ts'
import { internalProblem, problemOf } from './problem.ts'
import type { Asked } from './route.ts'

/** What some long work comes to; a refusal may have a report too, or a question that would undo it. */
export type Outcome<Report, Question> =
  | { ok: true; value: Report }
  | { ok: false; refusal: Refusal; report?: Report; question?: Question }

/** The work, and how its report and its question are said in words. */
export type LongWork<Progress, Report, Question> = {
  run: (onProgress: (progress: Progress) => void) => Promise<Outcome<Report, Question>>
  say: (report: Report) => string
  ask: (question: Question) => string
}

/**
 * An answer of one JSON line per step of progress, and a last one with the report or the problem. The status is sent
 * before the outcome is known, so a problem carries its own.
 */
export function progressAnswer<Progress, Report, Question>(
  asked: Asked,
  work: LongWork<Progress, Report, Question>,
): Answer {
  const encoder = new TextEncoder()
  let open = true
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const line = (value: object) => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
      }
      line(await lastLine(asked, { ...work, onProgress: (progress) => line({ progress }) }))
      if (open) controller.close()
    },
    // Whoever asked has left; the work goes on to its end
    cancel: () => {
      open = false
    },
  })
  return { body, headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } }
}

async function lastLine<Progress, Report, Question>(
  { language, requestId, today, deps }: Asked,
  work: LongWork<Progress, Report, Question> & { onProgress: (progress: Progress) => void },
): Promise<object> {
  try {
    const outcome = await work.run(work.onProgress)
    if (outcome.ok) return { report: outcome.value, text: work.say(outcome.value) }
    const about = { currency: deps.currency, today }
    const problem = problemOf(outcome.refusal, { language, requestId, about })
    const { report, question } = outcome
    return {
      problem,
      ...(report !== undefined && { report, text: work.say(report) }),
      ...(question !== undefined && { question: { ...question, text: work.ask(question) } }),
    }
  } catch (error) {
    deps.log.error({ requestId, err: error }, 'failed while it answered')
    return { problem: internalProblem({ language, requestId }) }
  }
}
