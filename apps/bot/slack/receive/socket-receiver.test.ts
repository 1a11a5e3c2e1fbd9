import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSlackHouse, type SlackHouse } from '../../../../test/slack/open-slack-house.ts'
import { said, slashCommand } from '../../../../test/slack/payloads.ts'
import { testStores } from '../../../../test/store/engines.ts'

const [engine] = testStores
if (engine === undefined) throw new Error('there is an engine')

describe('Slack by socket', () => {
  let test: SlackHouse
  beforeAll(async () => {
    test = await openSlackHouse(engine, 'socket')
    await connected()
  })
  afterAll(() => test.drop())
  beforeEach(() => void test.slack.messages.splice(0))

  const connected = () => test.slack.until(() => test.slack.socket.connections() === 1, 'a connection')
  const command = () =>
    slashCommand(test.slack, {
      user: 'UBART',
      channel: 'C0SALES',
      command: '/credit-check',
      text: 'durand 25k',
    })
  const answers = () => test.directOf('UBART').length

  it('serves no address', () => {
    expect(test.house.bot.routes.filter(({ path }) => path.startsWith('/slack'))).toEqual([])
  })

  it('acknowledges a command and answers it', async () => {
    await test.send(command())
    await test.settled()
    expect(answers()).toBe(1)
  })

  it('the same envelope again is acknowledged and not done again', async () => {
    const { socket } = test.slack
    const event = said(test.slack, { user: 'UBART', channel: 'C0SALES', text: 'durand 25k' })
    const [first, again] = [socket.send('events_api', event), socket.send('events_api', event)]
    await test.slack.until(
      () => first.acknowledged !== null && again.acknowledged !== null,
      'two acknowledgements',
    )
    socket.sendAgain(first)
    await test.send(command())
    await test.settled()
    expect(answers()).toBe(2)
  })

  it.each(['refresh_requested', 'cut'] as const)('comes again after the line went: %s', async (how) => {
    const opened = test.slack.callsOf('apps.connections.open').length
    if (how === 'cut') test.slack.socket.cut()
    else test.slack.socket.disconnect(how)
    await test.slack.untilCalled('apps.connections.open', opened + 1)
    await test.send(command())
    await test.settled()
    expect(answers()).toBe(1)
  })

  it('outlives what it does not understand: an event without an event, a kind that is none, no JSON', async () => {
    const { socket, until } = test.slack
    for (const payload of [{ type: 'app_rate_limited', team_id: 'T1' }, {}, null]) {
      socket.send('events_api', payload)
    }
    const odd = socket.send('interactive', { type: 'coffee' })
    await test.send(command())
    await test.settled()
    await until(() => socket.connections() === 1, 'the same connection')
    expect(odd.acknowledged).toBeNull()
    expect(answers()).toBe(1)
  })

  it.each([
    { error: 'invalid_auth' },
    { status: 500 },
    { status: 429, retryAfter: 1 },
    { hangUp: 'before' as const },
  ])('tries again where Slack does not let it in: %j', async (refused) => {
    const opened = test.slack.callsOf('apps.connections.open').length
    test.slack.next('apps.connections.open', refused)
    test.slack.socket.cut()
    await test.slack.untilCalled('apps.connections.open', opened + 2)
    await connected()
    await test.send(command())
    await test.settled()
    expect(answers()).toBe(1)
  })
})
