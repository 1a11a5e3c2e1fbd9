import type { Instant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import type { App, Receiver } from '@slack/bolt'
import type { BotLog } from '../../bot-deps.ts'
import { parsePayload } from '../payload/parse-payload.ts'
import { type NotTaken, openEnvelope } from './open-envelope.ts'

/** Bolt's way in by HTTP, on the port that is there already. */
export type HttpReceiver = Receiver & { handle: (request: Request) => Promise<Response> }

type ReceiverDeps = { signingSecret: string; now: () => Instant; log: BotLog }

export function createHttpReceiver({ signingSecret, now, log }: ReceiverDeps): HttpReceiver {
  // Without one, whoever signs with nothing would be believed
  invariant(signingSecret.trim() !== '', 'the signing secret of the Slack app is not empty')
  let app: App | null = null
  return {
    init: (given) => {
      app = given
    },
    start: async () => {},
    stop: async () => {},
    handle: async (request) => {
      invariant(app, 'Bolt has taken its receiver')
      const opened = await openEnvelope(request, { signingSecret, nowMs: Date.parse(now()) })
      if (!opened.ok) return notTaken(opened.refusal, log)
      if (opened.value.kind === 'certificate') return new Response(null, { status: 200 })
      if (opened.value.kind === 'challenge') return textResponse(200, opened.value.challenge)
      const { body } = opened.value
      return parsePayload(body) === null ? notTaken('no-payload', log) : process(app, body)
    },
  }
}

/** Answers as soon as it is acknowledged; the work goes on behind. */
function process(app: App, body: Record<string, unknown>): Promise<Response> {
  return new Promise((answer, fail) => {
    const ack = async (said?: unknown) => answer(acknowledged(said))
    app.processEvent({ body, ack }).then(() => answer(textResponse(404, nothingListens)), fail)
  })
}

function acknowledged(said: unknown): Response {
  if (said === undefined || said === '') return new Response(null, { status: 200 })
  return typeof said === 'string' ? textResponse(200, said) : Response.json(said)
}

function notTaken(why: NotTaken, log: BotLog): Response {
  log.warn({ why }, 'a request to /slack/events was not taken')
  const [status, words] = refusals[why]
  return textResponse(status, words)
}

const textResponse = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

const nothingListens =
  'Nothing here listens to this. Compare the app with `npm run encours -- slack-manifest`.'

/** Read by whoever sets the app up, in English as Slack's own pages are. */
const refusals: Record<NotTaken, [number, string]> = {
  'too-large': [413, 'This is larger than anything Slack sends. Nothing was done.'],
  unsigned: [401, 'This is not signed by Slack. Nothing was done.'],
  forged: [
    401,
    "The signature does not fit this app's signing secret. Nothing was done. Compare SLACK_SIGNING_SECRET with Basic Information of the app.",
  ],
  stale: [401, "This was signed more than 5 minutes ago. Nothing was done. Check this machine's clock."],
  future: [401, "This was signed for a time to come. Nothing was done. Check this machine's clock."],
  'no-payload': [400, 'This is no payload of Slack. Nothing was done.'],
}
