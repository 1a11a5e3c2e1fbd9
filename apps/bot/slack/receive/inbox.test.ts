import { toInstant } from '@encours/core/day'
import { takeIncoming } from '@encours/db/inbox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSlackHouse, type SlackHouse } from '../../../../test/slack/open-slack-house.ts'
import { said, slashCommand } from '../../../../test/slack/payloads.ts'
import { signed } from '../../../../test/slack/sign-request.ts'
import { testStores } from '../../../../test/store/engines.ts'
import { createBot } from '../../create-bot.ts'

const minuteMs = 60_000

describe.each(testStores)('what comes twice or was left undone, on $engine', (engine) => {
  let test: SlackHouse
  beforeAll(async () => {
    test = await openSlackHouse(engine)
  })
  afterAll(() => test.drop())
  beforeEach(() => void test.slack.messages.splice(0))

  const command = (text = 'durand 25k 45d', name = '/credit-check') =>
    slashCommand(test.slack, { user: 'UBART', channel: 'C0SALES', command: name, text })
  const rows = () => test.house.deps.store.read(({ db, t }) => db.select().from(t.inbox))
  const answers = () => test.directOf('UBART').length
  const recordedChecks = async () =>
    (await test.house.deps.store.read(({ db, t }) => db.select().from(t.creditCheck))).length

  it('a command sent five times at once, and later again, is answered once and acknowledged always', async () => {
    const before = await recordedChecks()
    const payload = command()
    await Promise.all(Array.from({ length: 5 }, () => test.send(payload)))
    await test.settled()
    await test.send(payload)
    await test.settled()
    expect(answers()).toBe(1)
    expect((await recordedChecks()) - before).toBe(1)
  })

  it('an event that Slack sends again, because it heard nothing, is answered once', async () => {
    const event = said(test.slack, { user: 'UBART', channel: 'C0SALES', text: 'durand 25k' })
    await test.send(event)
    const again = signed(event, {
      headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
    })
    expect((await test.house.app.request(again)).status).toBe(200)
    await test.settled()
    expect(answers()).toBe(1)
  })

  it('is kept before it is acknowledged, without the token, and erased once it is done', async () => {
    let done = () => {}
    const held = new Promise<void>((resolve) => {
      done = resolve
    })
    test.slack.next('chat.postMessage', { after: held })
    const payload = command('durand 7k')
    await test.send(payload)
    const kept = (await rows()).find(({ id }) => id === payload['trigger_id'])
    expect(kept).toMatchObject({ handledAt: null, body: { command: '/credit-check', text: 'durand 7k' } })
    expect(kept?.body).not.toHaveProperty('token')
    done()
    await test.settled()
    expect(JSON.stringify(await rows())).not.toContain('durand')
  })

  it('a command that nobody listens to is answered with 404 and is not done later either', async () => {
    const response = await test.house.app.request(signed(command('x', '/other')))
    expect(response.status).toBe(404)
    await test.settled()
    expect(answers()).toBe(0)
  })

  it('what a killed process left undone is done by the next one, once', async () => {
    let lost = () => {}
    const never = new Promise<void>((resolve) => {
      lost = resolve
    })
    // The first process hangs in its answer, as a killed one does for ever
    test.slack.next('chat.postMessage', { after: never, error: 'killed' })
    await test.send(command())
    const { deps } = test.house
    const next = await createBot(deps, { slack: test.slack.settings.http, desk: false })
    await next.start()
    await test.slack.until(() => answers() === 1, 'the answer of the second process')
    await test.settled()
    await next.stop()
    const third = await createBot(deps, { slack: test.slack.settings.http, desk: false })
    await third.start()
    await third.stop()
    lost()
    expect(answers()).toBe(1)
  })

  it('what came 26 minutes before the start is not answered any more, and erased', async () => {
    const { store, now } = test.house.deps
    const at = (minutes: number) => toInstant(Date.parse(now()) - minutes * minuteMs)
    const take = (id: string, minutes: number) =>
      takeIncoming(store, { source: 'slack', id, body: { ...command(), trigger_id: id }, at: at(minutes) })
    await take('late', 26)
    await take('just in time', 24)
    const next = await createBot(test.house.deps, { slack: test.slack.settings.http, desk: false })
    await next.start()
    await test.slack.until(() => answers() === 1, 'one answer')
    await next.stop()
    const left = (await rows()).filter(({ id }) => id === 'late' || id === 'just in time')
    expect(left.map(({ id, body, handledAt }) => [id, body, handledAt !== null])).toEqual(
      expect.arrayContaining([
        ['late', null, false],
        ['just in time', null, true],
      ]),
    )
    expect(answers()).toBe(1)
    await store.write([], async ({ db, t }) => {
      await db.delete(t.inbox)
    })
  })

  it('50 commands at once are all answered, each once', async () => {
    const payloads = Array.from({ length: 50 }, (_, number) => command(`durand ${1_000 + number}`))
    await Promise.all(payloads.map(test.send))
    await test.settled()
    expect(answers()).toBe(50)
    expect(new Set(test.directOf('UBART').map(({ text }) => text.split('\n')[1])).size).toBe(50)
  })
})
