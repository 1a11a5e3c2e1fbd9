import type { BotDeps, BotSettings } from './bot-deps.ts'
import type { BotRoute } from './bot-route.ts'

/** The chat side: what it serves over HTTP, and what runs beside that. */
export type Bot = {
  routes: readonly BotRoute[]
  /** Opens the socket, finishes what a stopped process left in the inbox, begins to deliver. */
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** Puts the chat side together. */
export async function createBot(_deps: BotDeps, _settings: BotSettings): Promise<Bot> {
  return { routes: [], start: async () => {}, stop: async () => {} }
}
