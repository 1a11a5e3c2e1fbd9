import { invariant } from '@encours/core/result'
import type { Hono } from 'hono'
import * as v from 'valibot'
import { access } from '../../apps/api/access.ts'
import { refusalsOf } from '../../apps/api/openapi/problem-answers.ts'
import { type Route, routeKey } from '../../apps/api/route.ts'
import { routes } from '../../apps/api/routes/routes.ts'

const patterns = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`),
}))

const problemSchema = v.object({ code: v.string() })
const known = new Map<string, ReadonlySet<string>>()

/** Made once for a route: its description calculates its examples. */
function codesOf(route: Route): ReadonlySet<string> {
  const key = routeKey(route)
  const codes = known.get(key) ?? new Set(refusalsOf(route, route.describe(), access[key] ?? []))
  known.set(key, codes)
  return codes
}

/**
 * Holds every test that asks an application to what the documentation says: a refusal that a route answers with and does
 * not list is a failure.
 */
export function holdDocumented(app: Hono): Hono {
  const request = app.request.bind(app)
  app.request = async (...asked) => {
    const response = await request(...asked)
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
    if (isProblem) await holdProblem(asked, response.clone())
    return response
  }
  return app
}

async function holdProblem([input, init]: Parameters<Hono['request']>, response: Response): Promise<void> {
  const { url, method } =
    input instanceof Request ? input : { url: String(input), method: init?.method ?? 'GET' }
  const { pathname } = new URL(url, 'http://localhost')
  const found = patterns.find(({ route, pattern }) => route.method === method && pattern.test(pathname))
  if (found === undefined) return
  const { code } = v.parse(problemSchema, await response.json())
  const isListed = code === 'internal' || codesOf(found.route).has(code)
  invariant(isListed, `${routeKey(found.route)} lists ${code} among what it refuses`)
}
