import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Arguments } from './methods/method.ts'
import { openSlack, type SlackStandIn } from './open-slack.ts'
import { press, said, slashCommand, submitView } from './payloads.ts'

const card = (text: string) => [
  { type: 'section', text: { type: 'plain_text', text } },
  { type: 'actions', elements: [{ type: 'button', action_id: 'share', value: 'c1', text: plain('Share') }] },
]
const plain = (text: string) => ({ type: 'plain_text', text })

describe('Slack’s stand-in', () => {
  let slack: SlackStandIn

  beforeEach(async () => {
    slack = await openSlack({ scopes: ['chat:write', 'im:write', 'users:read'] })
    slack.addUser({ id: 'U1', locale: 'fr-FR' })
    slack.addChannel({ id: 'C1', members: ['U0ENCOURS', 'U1'] })
  })
  afterEach(() => slack.done())

  /** As the official client sends it: a form, with JSON for what is not flat. */
  const call = async (method: string, args: Arguments = {}, token = 'xoxb-stand-in') => {
    const pairs = Object.entries(args).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(pairs),
    })
    return response.json() as Promise<Record<string, unknown>>
  }
  /** What a test caused on purpose. */
  const takeFaults = (count: number) => {
    const taken = (slack.faults as string[]).splice(0)
    expect(taken).toHaveLength(count)
    return taken
  }

  test('takes a form and JSON alike, and keeps what was called', async () => {
    await call('chat.postMessage', { channel: 'C1', text: 'yes', blocks: card('yes') })
    await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxb-stand-in', 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'U1', text: 'to you alone' }),
    })
    expect(slack.callsOf('chat.postMessage').map(({ args }) => args['text'])).toEqual(['yes', 'to you alone'])
    expect(slack.messages.map(({ channel }) => channel)).toEqual(['C1', 'D0U1'])
  })

  test.each([
    ['a token that is none', 'auth.test', {}, 'xoxb-other', 'invalid_auth'],
    ['a bot’s token for a socket', 'apps.connections.open', {}, 'xoxb-stand-in', 'not_allowed_token_type'],
    ['an app’s token for a message', 'chat.postMessage', {}, 'xapp-stand-in', 'not_allowed_token_type'],
    ['a scope that the app has not', 'conversations.info', { channel: 'C1' }, undefined, 'missing_scope'],
    [
      'a channel that is none',
      'chat.postMessage',
      { channel: 'C9', text: 'x' },
      undefined,
      'channel_not_found',
    ],
    ['a person who is none', 'users.info', { user: 'U9' }, undefined, 'user_not_found'],
    [
      'a message that is none',
      'chat.update',
      { channel: 'C1', ts: '1.1', text: 'x' },
      undefined,
      'message_not_found',
    ],
    [
      'a trigger nobody handed out',
      'views.open',
      { trigger_id: '1.2.3', view: view() },
      undefined,
      'invalid_trigger_id',
    ],
  ])('refuses %s', async (_title, method, args, token, error) => {
    expect(await call(method, args, token)).toMatchObject({ ok: false, error })
  })

  test('refuses a method it does not know, and says so at the end', async () => {
    expect(await call('conversations.history', { channel: 'C1' })).toMatchObject({ error: 'unknown_method' })
    expect(takeFaults(1)[0]).toContain('conversations.history')
  })

  test('refuses a call without what it needs, and one with what nobody reads', async () => {
    expect(await call('chat.update', { channel: 'C1', text: 'x' })).toMatchObject({
      error: 'invalid_arguments',
    })
    expect(await call('users.info', { user: 'U1', include_local: true })).toMatchObject({ ok: true })
    expect(takeFaults(2)).toEqual(['chat.update without ts', expect.stringContaining('include_local')])
  })

  test('refuses blocks beyond Slack’s limits with invalid_blocks, and throws them when the test is done', async () => {
    const blocks = card('x'.repeat(3_001))
    expect(await call('chat.postMessage', { channel: 'C1', text: 'x', blocks })).toMatchObject({
      error: 'invalid_blocks',
    })
    expect(slack.messages).toHaveLength(0)
    const other = await openSlack()
    other.fault('a button too many')
    await expect(other.done()).rejects.toThrow('a button too many')
    expect(takeFaults(1)[0]).toContain('must be less than 3001 characters')
  })

  test('tells a person’s language only to those who ask for it', async () => {
    expect(await call('users.info', { user: 'U1' })).not.toHaveProperty('user.locale')
    expect(await call('users.info', { user: 'U1', include_locale: true })).toHaveProperty(
      'user.locale',
      'fr-FR',
    )
  })

  test('a message for one person alone cannot be changed afterwards', async () => {
    const { message_ts: ts } = await call('chat.postEphemeral', { channel: 'C1', user: 'U1', text: 'x' })
    expect(await call('chat.update', { channel: 'C1', ts, text: 'y' })).toMatchObject({
      error: 'message_not_found',
    })
  })

  test('a trigger opens one dialog, once; what is typed comes back under its names', async () => {
    const { trigger_id } = slashCommand(slack, { user: 'U1', channel: 'C1', command: '/encours', text: '' })
    expect(await call('views.open', { trigger_id, view: view() })).toMatchObject({ ok: true })
    expect(await call('views.open', { trigger_id, view: view() })).toMatchObject({
      error: 'exchanged_trigger_id',
    })
    const [opened] = slack.views
    if (!opened) throw new Error('a view is open')
    expect(submitView(slack, { user: 'U1', view: opened, typed: 'PO-7' })).toMatchObject({
      view: { state: { values: { order: { reference: { value: 'PO-7' } } } } },
    })
  })

  test('a press names the button’s action and value; where there is none it says which there are', async () => {
    await call('chat.postMessage', { channel: 'C1', text: 'x', blocks: card('x') })
    const [message] = slack.messages
    if (!message) throw new Error('a message is there')
    expect(press(slack, { user: 'U1', message, button: 'Share' })).toMatchObject({
      type: 'block_actions',
      actions: [{ action_id: 'share', value: 'c1' }],
    })
    expect(() => press(slack, { user: 'U1', message, button: 'Reserve' })).toThrow('but Share')
  })

  test('what was scripted happens once, in its order: 429, an error, a cut line, an answer lost', async () => {
    slack.next(
      'chat.postMessage',
      { status: 429, retryAfter: 7 },
      { error: 'token_revoked' },
      { hangUp: 'before' },
      { hangUp: 'after' },
    )
    const post = () => call('chat.postMessage', { channel: 'C1', text: 'x' })
    const limited = await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST' })
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7'])
    expect(await post()).toMatchObject({ error: 'token_revoked' })
    await expect(post()).rejects.toThrow('fetch failed')
    expect(slack.messages).toHaveLength(0)
    await expect(post()).rejects.toThrow('fetch failed')
    expect(slack.messages).toHaveLength(1)
    expect(await post()).toMatchObject({ ok: true })
  })

  test('a response URL takes five messages, the sixth is refused', async () => {
    const url = slack.responseUrl({ channel: 'C1', user: 'U1', ts: null })
    const post = () => fetch(url, { method: 'POST', body: JSON.stringify({ text: 'x' }) })
    const statuses = []
    for (let time = 1; time <= 6; time++) statuses.push((await post()).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
    expect(slack.messages.map(({ onlyFor }) => onlyFor)).toEqual(Array(5).fill('U1'))
  })

  test('what the socket sent and nobody acknowledged is sent again to whoever connects next', async () => {
    const envelope = slack.socket.send(
      'events_api',
      said(slack, { user: 'U1', channel: 'C1', text: 'durand 25k' }),
    )
    const first = await connect()
    await slack.until(() => envelope.sent === 1, 'the first sending')
    first.terminate()
    const second = await connect()
    await slack.until(() => envelope.sent === 2, 'the second sending')
    second.send(JSON.stringify({ envelope_id: envelope.id }))
    await slack.until(() => envelope.acknowledged !== null, 'the acknowledgement')
    second.terminate()
    expect(slack.socket.envelopes).toHaveLength(1)
  })

  test('a socket without an address handed out for it is refused', async () => {
    const line = new WebSocket(`${slack.apiUrl.replace('http', 'ws')}link?ticket=guessed`)
    await expect(new Promise((_, failed) => line.once('error', failed))).rejects.toThrow('hang up')
    takeFaults(1)
  })

  const connect = async (): Promise<WebSocket> => {
    const { url } = await call('apps.connections.open', {}, 'xapp-stand-in')
    const line = new WebSocket(String(url))
    await new Promise((heard) => line.once('message', heard))
    return line
  }
})

function view() {
  const element = { type: 'plain_text_input', action_id: 'reference' }
  const input = { type: 'input', block_id: 'order', label: plain('Order'), element }
  return {
    type: 'modal',
    callback_id: 'reserve',
    title: plain('Reserve'),
    submit: plain('Go'),
    blocks: [input],
  }
}
