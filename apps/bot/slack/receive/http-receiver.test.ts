import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../test/api/test-house.ts'
import { openSlack, type SlackStandIn } from '../../../../test/slack/open-slack.ts'
import { said, slashCommand } from '../../../../test/slack/payloads.ts'
import { signed } from '../../../../test/slack/sign-request.ts'
import { testStores } from '../../../../test/store/engines.ts'
import { createConversation } from '../../conversation.ts'
import { createSlack } from '../create-slack.ts'

describe.each(testStores)('what is not taken at /slack/events, on $engine', (engine) => {
  let slack: SlackStandIn
  let house: TestHouse
  beforeAll(async () => {
    slack = await openSlack()
    slack.addUser({ id: 'U1' })
    slack.addChannel({ id: 'C1', members: ['U1', 'U0ENCOURS'] })
    house = await openTestHouse(engine, { slack: slack.settings.http })
  })
  afterAll(async () => {
    await house.bot.stop()
    await house.drop()
    await slack.done()
  })

  const command = () =>
    slashCommand(slack, { user: 'U1', channel: 'C1', command: '/credit-check', text: 'durand 25k' })
  const secondsAway = (seconds: number) => ({ at: new Date(Date.now() + seconds * 1_000) })
  const answered = async (request: Request) => {
    const response = await house.app.request(request)
    return { status: response.status, text: await response.text() }
  }

  it.each([
    ['is signed with another secret', () => signed(command(), { secret: 'somebody else’s secret' })],
    ['is signed with nothing', () => signed(command(), { secret: '' })],
    ['was signed 6 minutes ago', () => signed(command(), secondsAway(-360))],
    ['is signed for 6 minutes ahead', () => signed(command(), secondsAway(360))],
    ['has no signature', () => signed(command(), { headers: { 'x-slack-signature': '' } })],
    ['has a signature that is none', () => signed(command(), { headers: { 'x-slack-signature': 'v0=ab' } })],
    ['has no time', () => signed(command(), { headers: { 'x-slack-request-timestamp': '' } })],
    ['has a time that is none', () => signed(command(), { headers: { 'x-slack-request-timestamp': 'now' } })],
    [
      'has a time in words that is a number',
      () => signed(command(), { headers: { 'x-slack-request-timestamp': '1e9' } }),
    ],
    ['is a certificate check with a command in it', () => unsigned('ssl_check=1&command=%2Fcredit-check')],
    ['is a certificate check that says yes', () => unsigned('ssl_check=true')],
    [
      'is a challenge that nobody signed',
      () => unsigned('{"type":"url_verification","challenge":"x"}', json),
    ],
  ])('401 for what %s', async (_, request) => {
    const { status, text } = await answered(request())
    expect([status, text]).toEqual([401, expect.stringContaining('Nothing was done.')])
  })

  it.each([
    ['a JSON list', '[]', json],
    ['a JSON text', '"hello"', json],
    ['no JSON', '{', json],
    ['nothing at all', '', json],
    ['a form of something else', 'a=1&b=2', form],
    ['a form whose payload is no JSON', 'payload=%7B', form],
    ['a form whose payload is a list', 'payload=[]', form],
    ['a command without its user', 'command=%2Fcredit-check&team_id=T1&trigger_id=1', form],
    ['an event without what happened', '{"type":"event_callback","event_id":"Ev1"}', json],
    ['an event that is a text', '{"type":"event_callback","event_id":"Ev1","event":"x"}', json],
    ['a press without a button', JSON.stringify({ type: 'block_actions', user: { id: 'U1' } }), json],
    ['a kind that Slack does not have', '{"type":"coffee"}', json],
    ['a challenge that is a number', '{"type":"url_verification","challenge":1}', json],
  ])('400 for %s, signed as it is', async (_, body, contentType) => {
    const { status, text } = await answered(signed(body, { contentType }))
    expect([status, text]).toEqual([400, 'This is no payload of Slack. Nothing was done.'])
  })

  it('404 for a shortcut, which the app does not have', async () => {
    const { status, text } = await answered(signed({ type: 'shortcut', trigger_id: '1', user: { id: 'U1' } }))
    expect([status, text]).toEqual([404, expect.stringContaining('slack-manifest')])
  })

  it('413 for more than a mebibyte', async () => {
    const { status } = await answered(signed(`payload=${'x'.repeat(1_048_577)}`))
    expect(status).toBe(413)
  })

  it("200 for Slack's look at the certificate, which is not signed", async () => {
    expect(await answered(unsigned('ssl_check=1&token=old'))).toEqual({ status: 200, text: '' })
  })

  it('the challenge for a challenge that is signed', async () => {
    const challenge = { type: 'url_verification', token: 'old', challenge: 'x1y2' }
    expect(await answered(signed(challenge))).toEqual({ status: 200, text: 'x1y2' })
  })

  it('200 without a row for what asks for nothing: a message of a bot, someone who joins, a rate limit', async () => {
    const event = said(slack, { user: 'U1', channel: slack.directOf('U1').id, text: 'hello' })
    const changed = (more: object) => ({ ...event, event: Object.assign({}, event['event'], more) })
    for (const nothing of [
      changed({ bot_id: 'B1' }),
      changed({ subtype: 'message_changed' }),
      changed({ type: 'member_joined_channel' }),
    ]) {
      expect(await answered(signed(nothing))).toEqual({ status: 200, text: '' })
    }
    const limited = JSON.stringify({ type: 'app_rate_limited', team_id: 'T1' })
    expect(await answered(signed(limited, { contentType: json }))).toEqual({ status: 200, text: '' })
  })

  it('is not even set up with an empty secret', async () => {
    const { deps } = house
    const settings = { ...slack.settings.http, by: { kind: 'http' as const, signingSecret: ' ' } }
    const created = createSlack({ deps, settings, conversation: createConversation(deps) })
    await expect(created).rejects.toThrow('signing secret')
  })

  it('and nothing of all this left a trace: no row, no call', async () => {
    const rows = await house.deps.store.read(({ db, t }) => db.select().from(t.inbox))
    expect(rows).toEqual([])
    expect(slack.calls.map(({ method }) => method)).toEqual([])
  })
})

describe('a clock that is off by less than 5 minutes', () => {
  it.each([-290, 290])('%i seconds: is taken', async (seconds) => {
    const [engine] = testStores
    if (engine === undefined) throw new Error('there is an engine')
    const slack = await openSlack()
    const house = await openTestHouse(engine, { slack: slack.settings.http })
    const at = new Date(Date.now() + seconds * 1_000)
    const response = await house.app.request(signed({ type: 'url_verification', challenge: 'x' }, { at }))
    await house.drop()
    await slack.done()
    expect(response.status).toBe(200)
  })
})

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'

const unsigned = (body: string, contentType = form): Request =>
  new Request('http://localhost:8787/slack/events', {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  })
