import { createHmac } from 'node:crypto'
import { isThing } from './lint/shape.ts'

export const signingSecret = 'a signing secret for tests'

/**
 * A request as Slack signs and sends it. A payload is put the way Slack puts its kind: a command as a form, what was
 * pressed or submitted as a form with JSON in it, an event as JSON. A text goes as it stands.
 */
export function signed(
  body: string | Readonly<Record<string, unknown>>,
  options: {
    secret?: string
    at?: Date
    contentType?: string
    headers?: Record<string, string>
    url?: string
  } = {},
): Request {
  const sent = typeof body === 'string' ? { text: body, contentType: form } : asSent(body)
  const seconds = Math.floor((options.at ?? new Date()).getTime() / 1_000)
  return new Request(options.url ?? 'http://localhost:8787/slack/events', {
    method: 'POST',
    headers: {
      'content-type': options.contentType ?? sent.contentType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': signatureOf(sent.text, { secret: options.secret ?? signingSecret, seconds }),
      ...options.headers,
    },
    body: sent.text,
  })
}

/** Version, time and body under the app's secret: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export const signatureOf = (body: string, { secret, seconds }: { secret: string; seconds: number }): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`

const form = 'application/x-www-form-urlencoded'

export function asSent(payload: Readonly<Record<string, unknown>>): { text: string; contentType: string } {
  const { type } = payload
  if (type === 'event_callback' || type === 'url_verification') {
    return { text: JSON.stringify(payload), contentType: 'application/json' }
  }
  const fields = isThing(payload) && 'command' in payload ? payload : { payload: JSON.stringify(payload) }
  const pairs = Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])
  return { text: new URLSearchParams(pairs).toString(), contentType: form }
}
