import type { BotDeps, BotSettings } from './bot-deps.ts'
import type { BotRoute } from './bot-route.ts'
import { createConversation } from './conversation.ts'
import { createDesk } from './desk/create-desk.ts'

/** The chat side: what it serves over HTTP, and what runs beside that. */
export type Bot = {
  routes: readonly BotRoute[]
  /** Opens the socket, finishes what a stopped process left in the inbox, begins to deliver. */
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** Puts the chat side together. What nobody set up is not even loaded: Slack's client is large. */
export async function createBot(deps: BotDeps, settings: BotSettings): Promise<Bot> {
  const conversation = createConversation(deps)
  const desk = settings.desk ? createDesk({ deps, conversation }).routes : []
  const slack =
    settings.slack === null
      ? null
      : await (await import('./slack/create-slack.ts')).createSlack({
          deps,
          settings: settings.slack,
          conversation,
        })
  return {
    routes: [...desk, ...(slack?.routes ?? [])],
    start: async () => {
      await slack?.start()
    },
    stop: async () => {
      await slack?.stop()
    },
  }
}
