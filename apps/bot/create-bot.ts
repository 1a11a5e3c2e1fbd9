import type { BotDeps, BotSettings } from './bot-deps.ts'
import type { BotRoute } from './bot-route.ts'
import { commands } from './commands/registry.ts'
import { type Conversation, createConversation } from './conversation.ts'
import { createDelivery } from './delivery/create-delivery.ts'
import { createDesk } from './desk/create-desk.ts'
import { type ManifestWay, slackManifest } from './slack/manifest.ts'

/** The chat side: what it serves over HTTP, and what runs beside that. */
export type Bot = {
  routes: readonly BotRoute[]
  /** Opens the socket, finishes what a stopped process left in the inbox, begins to deliver. */
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** Puts the chat side together. */
export async function createBot(deps: BotDeps, settings: BotSettings): Promise<Bot> {
  const conversation = createConversation(deps)
  const desk = settings.desk ? createDesk({ deps, conversation }) : null
  const slack = await slackFace(deps, settings, conversation)
  const delivery = createDelivery({ deps, mouths: slack === null ? [] : [slack.mouth] })
  return {
    routes: [...(desk?.routes ?? []), ...(slack?.routes ?? [])],
    start: async () => {
      await slack?.start()
      delivery.start()
    },
    stop: async () => {
      await delivery.stop()
      await slack?.stop()
    },
  }
}

/** Slack's client is large: where nobody set Slack up it is not even loaded. */
async function slackFace(deps: BotDeps, settings: BotSettings, conversation: Conversation) {
  if (settings.slack === null) return null
  const { createSlack } = await import('./slack/create-slack.ts')
  return createSlack({ deps, settings: settings.slack, conversation })
}

/** The Slack app, with the commands that there are. */
export const slackAppManifest = (way: ManifestWay): object => slackManifest(commands, way)
