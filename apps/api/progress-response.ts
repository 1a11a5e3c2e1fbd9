import type { Result } from '@encours/core/result'
import { internalProblem, problemOf } from './problem.ts'
import type { Asked } from './route.ts'

/**
 * An answer of one JSON line per step of progress, and a last one with the report or the problem. The status is sent
 * before the outcome is known, so a problem carries its own.
 */
export function progressResponse<Progress, Report>(
  asked: Asked,
  run: (onProgress: (progress: Progress) => void) => Promise<Result<Report>>,
): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      let open = true
      const line = (value: object) => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
      }
      asked.c.req.raw.signal.addEventListener('abort', () => {
        open = false
      })
      line(await lastLine(asked, () => run((progress) => line({ progress }))))
      if (open) controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
}

async function lastLine<Report>(
  { language, requestId, deps }: Asked,
  run: () => Promise<Result<Report>>,
): Promise<object> {
  try {
    const outcome = await run()
    if (outcome.ok) return { report: outcome.value }
    return { problem: problemOf(outcome.refusal, { language, requestId }) }
  } catch (error) {
    deps.log.error({ requestId, err: error }, 'failed while it answered')
    return { problem: internalProblem({ language, requestId }) }
  }
}
