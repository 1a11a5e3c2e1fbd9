import type { Actor } from '@encours/core/access/actor'
import type { IsoDay } from '@encours/core/day'
import type { Refusal } from '@encours/core/refusal'
import type { Result } from '@encours/core/result'
import type { Language } from '@encours/core/words/language'
import type { Context } from 'hono'
import type { Answer } from './answer.ts'
import type { Deps } from './deps.ts'
import type { RouteDescription } from './openapi/description.ts'

/** One request by whoever. */
export type Visit = {
  c: Context
  language: Language
  requestId: string
  today: IsoDay
  deps: Deps
  /** Counts a try to get in, and gives the refusal where there were too many. */
  attempt: () => Promise<Refusal | null>
  /** All routes of the application, for the one that describes them. */
  served: readonly Route[]
}

/** One request, once it is known who asks and that its route is open to them. */
export type Asked = Visit & { actor: Actor }

/**
 * One route: what it answers and how it is described. Who may use it is in `access.ts`; `show` is for routes that
 * are open to anyone. A refusal becomes `application/problem+json`.
 */
export type Route = {
  method: 'GET' | 'POST'
  /** As Hono writes it: `/api/accounts/:id`. */
  path: string
  /** Made only when somebody reads the documentation. */
  describe: () => RouteDescription
} & (
  | { answer: (asked: Asked) => Promise<Result<Answer>> }
  | { show: (visit: Visit) => Promise<Result<Answer>> }
)

export const routeKey = (route: { method: string; path: string }): string => `${route.method} ${route.path}`
