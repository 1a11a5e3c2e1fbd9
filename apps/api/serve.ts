import { randomUUID } from 'node:crypto'
import { type Actor, actorKey } from '@encours/core/access/actor'
import type { Refusal } from '@encours/core/refusal'
import { type Result, refuse } from '@encours/core/result'
import type { Context } from 'hono'
import { type Access, mayEnter } from './access.ts'
import type { Answer } from './answer.ts'
import type { Identify } from './app.ts'
import type { Deps } from './deps.ts'
import { internalProblem, languageOf, problemAnswer, problemOf, type Reader } from './problem.ts'
import type { RateLimits } from './rate-limit.ts'
import type { Route, Visit } from './route.ts'

type Service = {
  key: string
  route: Route
  needed: Access
  deps: Deps
  identify: Identify
  served: readonly Route[]
  /** Null where nobody counts. */
  limits: RateLimits | null
}
type Answered = { answer: Answer; actor: Actor | null; code?: string }

/** One request through one route: who asks, may they, the answer or the refusal in their language, one line of log. */
export async function serveRoute(c: Context, service: Service): Promise<Response> {
  const startedMs = performance.now()
  const { deps, key } = service
  const reader = readerOf(c, deps)
  const answered = await answerOf(c, service, reader)
  const { status = 200 } = answered.answer
  const elapsedMs = performance.now() - startedMs
  deps.metrics.request({ route: key, status, seconds: elapsedMs / 1_000 })
  logRequest(deps, { requestId: reader.requestId, route: key, elapsedMs, answered: { ...answered, status } })
  const answer = c.req.method === 'HEAD' ? await withoutBody(answered.answer) : answered.answer
  return responseOf(answer, reader, deps)
}

/** HEAD is answered as GET is, without the body: what it comes from is closed, or a file would stay open. */
async function withoutBody(answer: Answer): Promise<Answer> {
  if (answer.body instanceof ReadableStream) await answer.body.cancel()
  return { ...answer, body: '' }
}

/** What nobody serves: an address that is none, or one that is there for other methods. */
export function serveNothing(c: Context, deps: Deps, allowed: readonly string[] = []): Response {
  const reader = readerOf(c, deps)
  const { path, method } = c.req
  const refusal: Refusal =
    allowed.length === 0 ? { code: 'not-found', path } : { code: 'method-not-allowed', method, path, allowed }
  const problem = problemOf(refusal, reader)
  deps.metrics.request({ route: 'none', status: problem.status, seconds: 0 })
  const answer = problemAnswer(problem)
  const allow: Record<string, string> = allowed.length === 0 ? {} : { allow: allowed.join(', ') }
  return responseOf({ ...answer, headers: { ...answer.headers, ...allow } }, reader, deps)
}

async function answerOf(c: Context, service: Service, reader: Reader): Promise<Answered> {
  let actor: Actor | null = null
  try {
    if ('show' in service.route) {
      const over = await tooMany(service, { c, actor })
      if (over) return answeredBy(refuse(over), { actor, reader })
      return answeredBy(await service.route.show(visitOf(c, service, reader)), { actor, reader })
    }
    const known = await service.identify(c)
    if (!known.ok) return answeredBy(refuse(await refusedEntry(service, c, known)), { actor, reader })
    actor = known.value
    const over = await tooMany(service, { c, actor })
    if (over) return answeredBy(refuse(over), { actor, reader })
    const entered = mayEnter(service.needed, actor)
    if (!entered.ok) return answeredBy(entered, { actor, reader })
    actor = entered.value
    if (hasZero(c)) return answeredBy(refuse(zeroInAddress), { actor, reader })
    const answered = await service.route.answer({ ...visitOf(c, service, reader), actor })
    return answeredBy(answered, { actor, reader })
  } catch (error) {
    service.deps.log.error({ requestId: reader.requestId, route: service.key, err: error }, 'failed')
    return { answer: problemAnswer(internalProblem(reader)), actor, code: 'internal' }
  }
}

/** A zero character, which names nothing and which PostgreSQL does not even look for. */
const hasZero = (c: Context): boolean => c.req.url.includes('%00')

const zeroInAddress: Refusal = {
  code: 'input-invalid',
  faults: [{ path: 'address', expected: 'an address without %00' }],
}

const tooMany = ({ limits, key }: Service, by: { c: Context; actor: Actor | null }) =>
  limits === null ? null : limits.request(key, by)

/** A credential that is none: after so many of them nobody is told any more that it is none. */
const refusedEntry = async (
  { limits }: Service,
  c: Context,
  { refusal }: { refusal: Refusal },
): Promise<Refusal> => (await limits?.attempt(c)) ?? refusal

const answeredBy = (
  result: Result<Answer>,
  { actor, reader }: { actor: Actor | null; reader: Reader },
): Answered =>
  result.ok
    ? { answer: result.value, actor }
    : { answer: problemAnswer(problemOf(result.refusal, reader)), actor, code: result.refusal.code }

const visitOf = (
  c: Context,
  { deps, served, limits }: Service,
  { language, requestId, about }: Reader,
): Visit => ({
  c,
  deps,
  served,
  attempt: async () => (limits === null ? null : limits.attempt(c)),
  language,
  requestId,
  today: about.today,
})

export function readerOf(c: Context, deps: Deps): Reader {
  const given = c.req.header('x-request-id')
  return {
    requestId: given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID(),
    language: languageOf(c.req.header('accept-language')),
    about: { currency: deps.currency, today: deps.today() },
  }
}

export function responseOf(
  { status = 200, body, headers, cookies = [] }: Answer,
  { requestId }: Reader,
  deps: Deps,
): Response {
  const pinned = deps.pinnedDay === null ? {} : { 'x-encours-today': deps.pinnedDay }
  const all = { ...headers, ...pinned, 'x-request-id': requestId }
  if (cookies.length === 0) return new Response(body, { status, headers: all })
  const set = cookies.map((cookie): [string, string] => ['set-cookie', cookie])
  return new Response(body, { status, headers: [...Object.entries(all), ...set] })
}

/** One line per request: who, what, how long; never what was said. */
export function logRequest(
  { log }: Deps,
  of: {
    requestId: string
    route: string
    elapsedMs: number
    answered: { status: number; actor: Actor | null; code?: string }
  },
): void {
  const { status, actor, code } = of.answered
  log.info(
    {
      requestId: of.requestId,
      route: of.route,
      status,
      ms: Math.round(of.elapsedMs * 10) / 10,
      actor: actor === null ? null : actorKey(actor),
      ...(code === undefined ? {} : { code }),
    },
    'request',
  )
}
