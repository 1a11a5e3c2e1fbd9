import type { Actor } from '@encours/core/access/actor'
import type { Language } from '@encours/core/words/language'

/** A request to one of the bot's addresses. Who stands behind it is known where someone is signed in. */
export type BotVisit = { request: Request; actor: Actor | null; language: Language; requestId: string }

/** What the bot serves over HTTP; who may come in is in `apps/api/access.ts`. */
export type BotRoute = {
  method: 'GET' | 'POST'
  path: string
  handle: (visit: BotVisit) => Promise<Response>
}
