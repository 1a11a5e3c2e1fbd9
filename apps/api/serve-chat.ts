import type { Actor } from '@encours/core/access/actor'
import { ok, type Result, refuse } from '@encours/core/result'
import type { Context } from 'hono'
import { type Access, mayEnter } from './access.ts'
import type { Identify } from './app.ts'
import type { ChatRoute } from './chat-side.ts'
import type { Deps } from './deps.ts'
import { internalProblem, problemAnswer, problemOf, type Reader } from './problem.ts'
import type { RateLimits } from './rate-limit.ts'
import { logRequest, readerOf, responseOf } from './serve.ts'

type Service = {
  key: string
  route: ChatRoute
  needed: Access
  deps: Deps
  identify: Identify
  limits: RateLimits | null
}
type Handled = { response: Response; actor: Actor | null; code?: string }

/** One request to the chat side: who is signed in, may they come in, then its own answer; one line of log. */
export async function serveChat(c: Context, service: Service): Promise<Response> {
  const startedMs = performance.now()
  const { deps, key } = service
  const reader = readerOf(c, deps)
  const { response, actor, code } = await handled(c, service, reader)
  const { status } = response
  const elapsedMs = performance.now() - startedMs
  deps.metrics.request({ route: key, status, seconds: elapsedMs / 1_000 })
  const answered = { status, actor, ...(code === undefined ? {} : { code }) }
  logRequest(deps, { requestId: reader.requestId, route: key, elapsedMs, answered })
  return response
}

async function handled(c: Context, service: Service, reader: Reader): Promise<Handled> {
  const { route, deps } = service
  let actor: Actor | null = null
  try {
    const known = await entering(c, service)
    if (!known.ok) {
      const problem = problemAnswer(problemOf(known.refusal, reader))
      return { response: responseOf(problem, reader, deps), actor, code: known.refusal.code }
    }
    actor = known.value
    const { language, requestId } = reader
    return { response: await route.handle({ request: c.req.raw, actor, language, requestId }), actor }
  } catch (error) {
    deps.log.error({ requestId: reader.requestId, route: service.key, err: error }, 'failed')
    const problem = problemAnswer(internalProblem(reader))
    return { response: responseOf(problem, reader, deps), actor, code: 'internal' }
  }
}

/** Whoever is signed in, also where anyone may come: what is there then speaks as them. */
async function entering(
  c: Context,
  { key, needed, identify, limits }: Service,
): Promise<Result<Actor | null>> {
  const known = await identify(c)
  const over = await limits?.request(key, { c, actor: known.ok ? known.value : null })
  if (over) return refuse(over)
  if (needed === 'anyone') return ok(known.ok ? known.value : null)
  return known.ok ? mayEnter(needed, known.value) : known
}
