import { toInstant } from '@encours/core/day'
import { holdIncoming, takeIncoming } from '@encours/db/inbox'
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

  const another = () => createBot(test.house.deps, { slack: test.slack.settings.http, desk: false })
  const ago = (minutes: number) => toInstant(Date.parse(test.house.deps.now()) - minutes * minuteMs)
  /** Kept by a process that was killed, whose lease is over. */
  const leftUndone = (payload: Record<string, unknown>, id: string, minutes = 1) =>
    takeIncoming(
      test.house.deps.store,
      { source: 'slack', id, body: { ...payload, trigger_id: id }, at: ago(minutes) },
      0,
    )

  it('what a killed process left undone is done by one of four that start at once', async () => {
    const ids = Array.from({ length: 6 }, (_, number) => `left ${number}`)
    for (const id of ids) await leftUndone(command(), id)
    const bots = await Promise.all([1, 2, 3, 4].map(another))
    await Promise.all(bots.map((bot) => bot.start()))
    await test.slack.until(() => answers() === 6, 'six answers')
    await test.settled()
    for (const bot of bots) await bot.stop()
    expect(answers()).toBe(6)
  })

  it('what a live process works on is not taken over by one that starts, however long it takes', async () => {
    const held = Promise.withResolvers<void>()
    test.slack.next('chat.postMessage', { after: held.promise })
    await test.send(command())
    const next = await another()
    await next.start()
    await next.stop()
    held.resolve()
    await test.settled()
    expect(answers()).toBe(1)
  })

  it('what Slack takes no answer to is kept, and answered by a later look; nothing of it is lost', async () => {
    const before = await recordedChecks()
    const methods = ['chat.postMessage', 'response_url', 'chat.postEphemeral']
    for (const method of methods) test.slack.always(method, { status: 429, retryAfter: 3_600 })
    const payload = command('durand 8k')
    await test.send(payload)
    const kept = async () => (await rows()).find(({ id }) => id === payload['trigger_id'])
    // Under its lease of a minute while it is worked on, then left for half of one
    const heldForMs = async () => Date.parse((await kept())?.leaseUntil ?? '') - Date.now()
    await expect.poll(heldForMs, { timeout: 10_000 }).toBeLessThan(31_000)
    expect(await kept()).toMatchObject({ handledAt: null, body: { text: 'durand 8k' } })
    for (const method of methods) test.slack.always(method, null)
    const ids = [String(payload['trigger_id'])]
    await holdIncoming(test.house.deps.store, { source: 'slack', ids, forMs: 0 })
    const next = await another()
    await next.start()
    await test.slack.until(() => answers() === 1, 'the answer')
    await test.settled()
    await next.stop()
    expect(answers()).toBe(1)
    expect(await kept()).toMatchObject({ body: null })
    expect((await recordedChecks()) - before).toBe(2)
  })

  it('what Slack will never take an answer to is done with', async () => {
    test.slack.next('chat.postMessage', { error: 'user_disabled' })
    test.slack.next('response_url', { status: 404 })
    test.slack.next('chat.postEphemeral', { error: 'user_not_in_channel' })
    await test.send(command())
    await test.settled()
    expect(answers()).toBe(0)
  })

  it('what came 26 minutes before the start is not answered any more, and erased', async () => {
    await leftUndone(command(), 'late', 26)
    await leftUndone(command(), 'just in time', 24)
    const next = await another()
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
    await test.house.deps.store.write([], async ({ db, t }) => {
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
