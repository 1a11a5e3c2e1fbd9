import type { Actor } from '@encours/core/access/actor'
import type { Language } from '@encours/core/words/language'
import type { Config } from './config.ts'
import type { Deps } from './deps.ts'

/** A request to one of the addresses of the chat side, with who is signed in; null is nobody. */
export type ChatVisit = { request: Request; actor: Actor | null; language: Language; requestId: string }

/** What the chat side serves: it answers by itself, whoever comes, as far as `access.ts` lets them in. */
export type ChatRoute = {
  method: 'GET' | 'POST'
  path: string
  handle: (visit: ChatVisit) => Promise<Response>
}

/** The chat side as the server sees it: `main.ts` alone knows which one it is. */
export type ChatSide = {
  routes: readonly ChatRoute[]
  start: () => Promise<void>
  stop: () => Promise<void>
}

export type CreateChatSide = (deps: Deps, settings: Pick<Config, 'slack' | 'desk'>) => Promise<ChatSide>
