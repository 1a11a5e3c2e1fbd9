import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../test/api/test-house.ts'
import { openSlack, type SlackStandIn } from '../../../../test/slack/open-slack.ts'
import { slashCommand } from '../../../../test/slack/payloads.ts'
import type { Scripted } from '../../../../test/slack/script.ts'
import { signed } from '../../../../test/slack/sign-request.ts'
import { testStores } from '../../../../test/store/engines.ts'
import { plainCard } from '../../cards/card.ts'
import { createConversation } from '../../conversation.ts'
import { createSlack, type SlackFace } from '../create-slack.ts'

const [engine] = testStores
if (engine === undefined) throw new Error('there is an engine')

describe('what Slack answers when the bot speaks', () => {
  let slack: SlackStandIn
  let house: TestHouse
  let face: SlackFace
  const logged: string[] = []
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.drop())
  beforeEach(async () => {
    slack = await openSlack()
    slack.addUser({ id: 'U1' })
    logged.splice(0)
    const write = (facts: object, message: string) => void logged.push(`${message} ${JSON.stringify(facts)}`)
    const deps = { ...house.deps, log: { info: write, warn: write, error: write } }
    face = await createSlack({ deps, settings: slack.settings.http, conversation: createConversation(deps) })
    await face.start()
  })
  afterEach(async () => {
    await face.stop()
    await slack.done()
  })

  const card = plainCard('Ledger of Friday is missing', [{ kind: 'text', text: 'a secret of the book' }])
  const tell = (slackId: string | null = 'U1') =>
    face.mouth.send({ personId: 'p1', slackId, teamsId: null }, card)
  const posts = () => slack.callsOf('chat.postMessage').length
  const asks = async (channel: string) => {
    const payload = slashCommand(slack, { user: 'U1', channel, command: '/credit-check', text: 'zyxw 25k' })
    const [route] = face.routes
    const visit = { request: signed(payload), actor: null, language: 'en' as const, requestId: 'r1' }
    expect((await route?.handle(visit))?.status).toBe(200)
    return payload
  }

  it('tells a person in their direct message', async () => {
    const [posted, said] = [await tell(), slack.messages[0]]
    expect(posted).toEqual({
      ok: true,
      value: { platform: 'slack', channelId: 'D0U1', messageId: said?.ts },
    })
    expect(slack.messages.map(({ channel }) => channel)).toEqual(['D0U1'])
    expect(face.mouth.reaches({ personId: 'p1', slackId: 'U1', teamsId: null })).toBe(true)
    expect(face.mouth.reaches({ personId: 'p1', slackId: null, teamsId: 'x' })).toBe(false)
  })

  it.each<[string, Scripted[], number]>([
    ['too many at once, wait 0 s', [{ status: 429, retryAfter: 0 }], 2],
    [
      'too many at once, twice',
      [
        { status: 429, retryAfter: 0 },
        { status: 429, retryAfter: 1 },
      ],
      3,
    ],
    ['an error page of something in between', [{ status: 503 }], 2],
  ])('%s: is tried again and said once', async (_, answers, calls) => {
    slack.next('chat.postMessage', ...answers)
    expect((await tell()).ok).toBe(true)
    expect(posts()).toBe(calls)
    expect(slack.messages).toHaveLength(1)
  })

  it.each<[string, Scripted, number]>([
    ['an answer that was lost', { hangUp: 'after' }, 1],
    ['a line that is cut before', { hangUp: 'before' }, 0],
    ['its own internal error', { error: 'internal_error' }, 0],
    ['an error page of its own', { status: 500 }, 0],
  ])('%s: may have been said, and is not sent again here', async (_, answer, said) => {
    slack.next('chat.postMessage', answer)
    expect(await tell()).toMatchObject({ ok: false, refusal: { code: 'lost' } })
    expect([posts(), slack.messages.length]).toEqual([1, said])
  })

  it('an answer to whoever asked that was lost is sent once more at once', async () => {
    slack.next('chat.postMessage', { hangUp: 'after' }, { hangUp: 'after' })
    slack.always('chat.postEphemeral', { error: 'user_not_in_channel' })
    await asks(slack.directOf('U1').id)
    await slack.untilCalled('chat.postMessage', 2)
    await face.stop()
    expect([posts(), slack.messages.filter(({ onlyFor }) => onlyFor === null).length]).toEqual([2, 2])
  })

  it.each<[Scripted, string, string]>([
    [{ error: 'token_revoked' }, 'token-refused', 'token_revoked'],
    [{ error: 'invalid_auth' }, 'token-refused', 'invalid_auth'],
    [{ error: 'account_inactive' }, 'token-refused', 'account_inactive'],
    [{ error: 'missing_scope' }, 'token-refused', 'missing_scope'],
    [{ error: 'user_disabled' }, 'not-reachable', 'user_disabled'],
    [{ error: 'messages_tab_disabled' }, 'not-reachable', 'messages_tab_disabled'],
    [{ error: 'msg_too_long' }, 'too-large', 'msg_too_long'],
    [{ status: 413 }, 'too-large', 'request_too_large'],
  ])('%j: is %s, and not tried again at once', async (answer, code, detail) => {
    slack.next('chat.postMessage', answer)
    expect(await tell()).toEqual({ ok: false, refusal: { code, detail } })
    expect(posts()).toBe(1)
  })

  it('asked to wait an hour, it says so, and is not asked again at once', async () => {
    slack.next('chat.postMessage', { status: 429, retryAfter: 3_600 })
    expect(await tell()).toEqual({
      ok: false,
      refusal: { code: 'later', detail: 'ratelimited', notBeforeMs: 3_600_000 },
    })
    expect(posts()).toBe(1)
  })

  describe('in a channel', () => {
    const tellChannel = (id = 'C1') => face.mouth.sendToChannel(id, card)
    const channel = (differs: object) =>
      slack.addChannel({ id: 'C1', members: ['U1', 'U0ENCOURS'], ...differs })

    it('where colleagues alone read, says it', async () => {
      channel({})
      expect(await tellChannel()).toMatchObject({ ok: true, value: { platform: 'slack', channelId: 'C1' } })
      expect(slack.messages.map((message) => message.channel)).toEqual(['C1'])
    })

    it.each<[string, object, string]>([
      ['a guest reads', { members: ['U1', 'UGUEST', 'U0ENCOURS'] }, 'guests'],
      ['another company reads', { isExtShared: true }, 'guests'],
      ['it is archived', { isArchived: true }, 'channel-archived'],
      ['the bot is not in it', { members: ['U1'] }, 'not-in-channel'],
    ])('where %s, says nothing', async (_, differs, code) => {
      slack.addUser({ id: 'UGUEST', guest: 'multi' })
      channel(differs)
      expect(await tellChannel()).toMatchObject({ ok: false, refusal: { code } })
      expect(slack.messages).toEqual([])
    })

    it.each<[Scripted, string]>([
      [{ error: 'channel_not_found' }, 'channel-not-found'],
      [{ error: 'is_archived' }, 'channel-archived'],
      [{ error: 'not_in_channel' }, 'not-in-channel'],
      [{ error: 'token_revoked' }, 'token-refused'],
    ])('that changed meanwhile, %j is %s', async (answer, code) => {
      channel({})
      slack.next('chat.postMessage', answer)
      expect(await tellChannel()).toMatchObject({ ok: false, refusal: { code } })
    })

    it('of which Slack does not say who reads it, may be told later', async () => {
      channel({})
      slack.next('conversations.info', { error: 'missing_scope' })
      expect(await tellChannel()).toMatchObject({ ok: false, refusal: { code: 'later' } })
    })
  })

  it('somebody without a Slack id, or whom Slack does not know, is not reached', async () => {
    expect(await tell(null)).toMatchObject({ refusal: { code: 'no-way' } })
    expect(await tell('UGONE')).toMatchObject({
      refusal: { code: 'not-reachable', detail: 'channel_not_found' },
    })
  })

  it('a Slack that is not there at all is later', async () => {
    const closed = await openSlack()
    await closed.done()
    const settings = closed.settings.http
    const { deps } = house
    const alone = await createSlack({ deps, settings, conversation: createConversation(deps) })
    const told = await alone.mouth.send({ personId: 'p1', slackId: 'U1', teamsId: null }, card)
    await alone.stop()
    expect(told).toEqual({ ok: false, refusal: { code: 'later', detail: 'ECONNREFUSED' } })
  })

  it('nothing of what was said, asked or kept secret is in the log, whatever goes wrong', async () => {
    for (const answer of [{ error: 'token_revoked' }, { status: 500 }, { hangUp: 'before' as const }]) {
      slack.next('chat.postMessage', answer, answer, answer)
      await tell()
    }
    slack.always('chat.postMessage', { error: 'channel_not_found' })
    slack.addChannel({ id: 'C1', members: ['U1', 'U0ENCOURS'] })
    const payload = await asks('C1')
    await slack.untilCalled('response_url')
    expect(logged.length).toBeGreaterThanOrEqual(3)
    const secrets = [
      'a secret',
      'zyxw',
      '25k',
      'Ledger',
      'xoxb',
      'response/',
      payload['trigger_id'],
      signingText,
    ]
    const spilt = secrets.filter((secret) => logged.some((line) => line.includes(String(secret))))
    expect(spilt).toEqual([])
  })
})

const signingText = 'signing secret for tests'

describe('a bot that Slack does not know', () => {
  it('says so in the log at the start, answers nobody, and answers once Slack knows it', async () => {
    const slack = await openSlack()
    slack.addUser({ id: 'U1' })
    const house = await openTestHouse(engine)
    const logged: string[] = []
    const write = (_: object, message: string) => void logged.push(message)
    const deps = { ...house.deps, log: { info: write, warn: write, error: write } }
    slack.always('auth.test', { error: 'invalid_auth' })
    const conversation = createConversation(deps)
    const face = await createSlack({ deps, settings: slack.settings.http, conversation })
    await face.start()
    const [route] = face.routes
    const asks = () => {
      const channel = slack.directOf('U1').id
      const payload = slashCommand(slack, {
        user: 'U1',
        channel,
        command: '/credit-check',
        text: 'durand 1k',
      })
      return route?.handle({ request: signed(payload), actor: null, language: 'en', requestId: 'r1' })
    }
    const unknown = 'Slack does not know the bot: check SLACK_BOT_TOKEN'
    await expect.poll(() => logged).toContain(unknown)
    expect((await asks())?.status).toBe(200)
    await slack.untilCalled('auth.test', 2)
    await expect
      .poll(() => logged)
      .toContain('Slack does not say which workspace is ours: nobody was answered')
    slack.always('auth.test', null)
    expect((await asks())?.status).toBe(200)
    await slack.until(() => slack.messages.length > 0, 'an answer')
    await face.stop()
    await house.drop()
    await slack.done()
    expect(slack.messages).toHaveLength(1)
  })
})
