import type { Actor } from '@encours/core/access/actor'
import { invariant, type Result } from '@encours/core/result'
import { type Context, Hono } from 'hono'
import { access } from './access.ts'
import type { ChatRoute } from './chat-side.ts'
import type { Deps } from './deps.ts'
import type { RateLimits } from './rate-limit.ts'
import { type Route, routeKey } from './route.ts'
import { routes } from './routes/routes.ts'
import { serveNothing, serveRoute } from './serve.ts'
import { serveChat } from './serve-chat.ts'

/** Who stands behind a request; null is nobody. A refusal is a credential that is none. */
export type Identify = (c: Context) => Promise<Result<Actor | null>>

export type AppParts = {
  served?: readonly Route[]
  chat?: readonly ChatRoute[]
  /** Null where nobody counts: on the local socket. */
  limits?: RateLimits | null
}

/** The HTTP side: every route behind one wrapper that knows who asks, measures, logs and words the refusals. */
export function createApp(
  deps: Deps,
  identify: Identify,
  { served = routes, chat = [], limits = null }: AppParts = {},
): Hono {
  const app = new Hono()
  for (const route of chat) {
    const key = routeKey(route)
    const needed = access[key]
    invariant(needed !== undefined, `${key} has no row in access.ts`)
    app.on(route.method, route.path, (c) => serveChat(c, { key, route, needed, deps, identify, limits }))
  }
  for (const route of served) {
    const key = routeKey(route)
    const needed = access[key]
    invariant(needed !== undefined, `${key} has no row in access.ts`)
    invariant('answer' in route || needed === 'anyone', `${key} shows itself to anyone`)
    const service = { key, route, needed, deps, identify, served, limits }
    app.on(route.method, route.path, (c) => serveRoute(c, service))
  }
  // Not as routes for all methods: with two handlers for an address the framework leaves its fast way
  const all = [...chat, ...served]
  app.notFound((c) => serveNothing(c, deps, methodsAt(all, c.req.path)))
  return app
}

const methodsAt = (all: readonly { method: string; path: string }[], address: string): string[] =>
  all.filter(({ path }) => isAt(path, address)).map(({ method }) => method)

/** Whether an address is one of a path whose parts that begin with a colon stand for anything. */
function isAt(path: string, address: string): boolean {
  const [parts, given] = [path.split('/'), address.split('/')]
  const isSame = (part: string, index: number) =>
    part === given[index] || (part.startsWith(':') && given[index] !== '')
  return parts.length === given.length && parts.every(isSame)
}
