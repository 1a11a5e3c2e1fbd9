import { App, type Receiver, webApi } from '@slack/bolt'
import type { BotDeps, SlackSettings } from '../bot-deps.ts'
import type { BotRoute } from '../bot-route.ts'
import { commands } from '../commands/registry.ts'
import type { Conversation } from '../conversation.ts'
import type { Mouth } from '../delivery/mouth.ts'
import { createWhoHears } from './answer/who-hears.ts'
import { windowIds } from './answer/windows.ts'
import { createMouth } from './create-mouth.ts'
import { hear, type Listening } from './hear/hear.ts'
import { inTurns } from './hear/in-turns.ts'
import { parsePayload } from './payload/parse-payload.ts'
import { goingOn } from './receive/going-on.ts'
import { createHttpReceiver } from './receive/http-receiver.ts'
import { putInboxBefore, type Unanswered } from './receive/inbox.ts'
import { createLull, type Lull } from './receive/lull.ts'
import { createSocketLine, type SocketLine } from './receive/socket-receiver.ts'
import { createUnderWay } from './receive/under-way.ts'
import { createHome } from './web/home.ts'
import { callTimeoutMs, createSlackApi } from './web/slack-api.ts'
import { slackLog } from './web/slack-log.ts'

/** The Slack side of the conversation. */
export type SlackFace = {
  routes: readonly BotRoute[]
  mouth: Mouth
  start: () => Promise<void>
  /** Takes nothing new, waits for what is under way. */
  stop: () => Promise<void>
}

type SlackParts = { deps: BotDeps; settings: SlackSettings; conversation: Conversation }

/** Bolt with a way in, an inbox before it, and one listener for everything that asks for something. */
export async function createSlack({ deps, settings, conversation }: SlackParts): Promise<SlackFace> {
  const left = new AbortController()
  const way = wayIn(deps, settings)
  const app = createApp(deps, settings, way.receiver)
  const logger = slackLog(deps.log)
  const client = new webApi.WebClient(settings.botToken, { ...clientOptions(settings), logger })
  const api = createSlackApi(client, left.signal)
  const lull = createLull()
  const bare = { deps, api, home: createHome(api), conversation: inTurns(conversation, lull) }
  const side = { ...bare, whoHears: createWhoHears(bare) }
  const underWay = createUnderWay()
  const unanswered: Unanswered = new Set()
  listen(app, side, { lull, unanswered })
  const inbox = putInboxBefore(app, deps, { underWay, lull, unanswered })
  const goOn = goingOn(side, { inbox, underWay })
  return {
    routes: way.routes,
    mouth: createMouth(side),
    start: async () => {
      way.line?.open()
      goOn.start()
    },
    stop: async () => {
      goOn.stop()
      await way.line?.close()
      await underWay.settle()
      left.abort()
    },
  }
}

type WayIn = { receiver: Receiver; routes: readonly BotRoute[]; line: SocketLine | null }

function wayIn({ log, now }: BotDeps, settings: SlackSettings): WayIn {
  const { by } = settings
  if (by.kind === 'http') {
    const receiver = createHttpReceiver({ signingSecret: by.signingSecret, now, log })
    const handle: BotRoute['handle'] = ({ request }) => receiver.handle(request)
    return { receiver, routes: [{ method: 'POST', path: '/slack/events', handle }], line: null }
  }
  const line = createSocketLine({
    appToken: by.appToken,
    logger: slackLog(log),
    clientOptions: clientOptions(settings),
    log,
  })
  return { receiver: line.receiver, routes: [], line }
}

/** The client waits in silence for as long as Slack asks it to, unless it is told not to. */
const clientOptions = ({ apiUrl: slackApiUrl }: SlackSettings) => ({
  slackApiUrl,
  rejectRateLimitedCalls: true,
  retryConfig: { retries: 0 },
  timeout: callTimeoutMs,
  allowAbsoluteUrls: false,
})

function createApp({ log }: BotDeps, settings: SlackSettings, receiver: Receiver): App {
  const app = new App({
    receiver,
    // Given a token, Bolt asks Slack who it is before every payload, or at once and for ever
    authorize: async () => ({ botToken: settings.botToken }),
    logger: slackLog(log),
    clientOptions: clientOptions(settings),
    ignoreSelf: false,
    convoStore: false,
  })
  app.error(async ({ name }) => log.error({ error: name }, 'Bolt failed on what came'))
  return app
}

/** Acknowledged first, all that comes together; events Bolt acknowledges by itself. */
function listen(
  app: App,
  side: Listening,
  { lull, unanswered }: { lull: Lull; unanswered: Unanswered },
): void {
  const heard = async ({ body }: { body: unknown }) => {
    const payload = parsePayload(body)
    if (payload === null || payload.kind === 'nothing' || payload.kind === 'foreign') return
    await lull.settled()
    if ((await hear(side, payload)) === 'again') unanswered.add(payload.id)
  }
  const acknowledged = async ({ body, ack }: { body: unknown; ack: () => Promise<void> }) => {
    await ack()
    await heard({ body })
  }
  for (const name of new Set(commands.map(({ slash }) => slash.command))) app.command(name, acknowledged)
  app.event('app_mention', heard)
  app.event('message', heard)
  app.action({ type: 'block_actions' }, acknowledged)
  for (const id of Object.values(windowIds)) app.view(id, acknowledged)
}
