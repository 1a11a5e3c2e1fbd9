import type { BotDeps } from '../bot-deps.ts'
import type { Conversation } from '../conversation.ts'
import type { KnowHome } from './web/home.ts'
import type { SlackApi } from './web/slack-api.ts'

/** What everything in this folder stands on. */
export type SlackSide = {
  deps: BotDeps
  api: SlackApi
  home: KnowHome
  conversation: Conversation
}
