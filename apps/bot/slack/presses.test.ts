import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSlackHouse, type SlackHouse } from '../../../test/slack/open-slack-house.ts'
import { buttonsOf, press, slashCommand, submitView } from '../../../test/slack/payloads.ts'
import type { SlackMessage, SlackView } from '../../../test/slack/workspace.ts'
import { testStores } from '../../../test/store/engines.ts'

describe.each(testStores)('buttons in Slack, on $engine', (engine) => {
  let test: SlackHouse
  beforeAll(async () => {
    test = await openSlackHouse(engine)
  })
  afterAll(() => test.drop())
  beforeEach(() => {
    test.slack.messages.splice(0)
    test.slack.views.splice(0)
  })

  /** The card of a check that Bart asked for. */
  const cardFor = async (text: string, channel = 'C0SALES'): Promise<SlackMessage> => {
    await test.send(slashCommand(test.slack, { user: 'UBART', channel, command: '/credit-check', text }))
    await test.settled()
    return last(test.directOf('UBART'))
  }
  const presses = async (message: SlackMessage, button: string, user = 'UBART') => {
    const payload = press(test.slack, { user, message, button })
    await test.send(payload)
    await test.settled()
    return payload
  }
  const submits = async (view: SlackView, typed: string) => {
    await test.send(submitView(test.slack, { user: 'UBART', view, typed }))
    await test.settled()
  }

  it('Details answers below the card, again in private', async () => {
    const card = await cardFor('durand 25k 45d')
    await presses(card, 'Details')
    const details = last(test.directOf('UBART'))
    expect(details.ts).not.toBe(card.ts)
    expect(details.text).toContain('Durand')
    expect(test.whispers('UBART')).toHaveLength(1)
  })

  it('Reserve for an order that was named draws the card anew, in its place', async () => {
    const card = await cardFor('vermeulen 1k 30d order SO-1')
    expect(labelsOf(card)).toContain('Reserve')
    await presses(card, 'Reserve')
    const drawn = test.slack.messages.find(({ ts }) => ts === card.ts)
    expect(drawn?.text).toContain('SO-1')
    expect(drawn && labelsOf(drawn)).not.toContain('Reserve')
    expect(test.directOf('UBART')).toHaveLength(1)
  })

  it('Reserve without an order asks for it in a window, and then draws the card anew', async () => {
    const card = await cardFor('vermeulen 1k 30d')
    await presses(card, 'Reserve')
    const view = only(test.slack.views)
    expect(view.blocks).toMatchObject([{ type: 'input', element: { max_length: 64 } }])
    expect(await reservations()).not.toContain('SO-2')
    await submits(view, 'SO-2')
    expect(test.slack.messages.find(({ ts }) => ts === card.ts)?.text).toContain('SO-2')
    expect(await reservations()).toContain('SO-2')
  })

  it('the same press sent twice, and pressed twice, reserves once', async () => {
    const card = await cardFor('vermeulen 1k 30d order SO-3')
    const payload = await presses(card, 'Reserve')
    await test.send(payload)
    await test.send(press(test.slack, { user: 'UBART', message: card, button: 'Reserve' }))
    await test.settled()
    expect((await reservations()).filter((order) => order === 'SO-3')).toHaveLength(1)
  })

  it('a press on what Slack has no more answers with a new card', async () => {
    const card = await cardFor('vermeulen 1k 30d order SO-4')
    test.slack.next('chat.update', { error: 'message_not_found' })
    await presses(card, 'Reserve')
    expect(test.directOf('UBART')).toHaveLength(2)
  })

  it('a card that only one person sees where it was asked is drawn anew there', async () => {
    test.slack.next('chat.postMessage', { error: 'messages_tab_disabled' })
    await test.send(
      slashCommand(test.slack, {
        user: 'UBART',
        channel: 'C0SALES',
        command: '/credit-check',
        text: 'vermeulen 1k 30d order SO-5',
      }),
    )
    await test.settled()
    const card = only(test.whispers('UBART'))
    await presses(card, 'Reserve')
    expect(only(test.whispers('UBART'))).toMatchObject({ text: expect.stringContaining('SO-5') })
    expect(test.directOf('UBART')).toEqual([])
  })

  it('somebody else who presses gets nothing of it', async () => {
    const card = await cardFor('durand 25k 45d')
    await presses(card, 'Details', 'UCLAIRE')
    const refused = only(test.directOf('UCLAIRE'))
    expect(refused.text).not.toContain('Durand')
    expect(refused.text).not.toMatch(/€/)
  })

  it.each([
    ['a press of another version', { action_id: 'teleport:0', value: '{"value":"x"}' }],
    ['a button without a number', { action_id: 'details', value: '{"value":"{}"}' }],
    ['a value that is no JSON', { action_id: 'details:0', value: 'durand' }],
    [
      'a check that there is not',
      { action_id: 'details:0', value: '{"value":"{\\"check\\":999999,\\"place\\":null}"}' },
    ],
    ['no value', { action_id: 'share:0', value: undefined }],
  ])('%s is refused in words', async (_, action) => {
    const card = await cardFor('durand 25k 45d')
    const payload = press(test.slack, { user: 'UBART', message: card, button: 'Details' })
    await test.send({ ...payload, actions: [action] })
    await test.settled()
    expect(test.directOf('UBART')).toHaveLength(2)
    expect(last(test.directOf('UBART')).text).not.toContain('Durand')
  })

  it('a window that Slack opens no more is said, and nothing is done', async () => {
    const card = await cardFor('vermeulen 1k 30d')
    test.slack.next('views.open', { error: 'expired_trigger_id' })
    await presses(card, 'Reserve')
    expect(last(test.directOf('UBART')).text).toBe(
      'That took too long for Slack to open a window. Nothing was done; press the button again.',
    )
  })

  it.each(['', 'x', '{"press":"reserve"}'])('a window that remembers %j does nothing', async (memory) => {
    const card = await cardFor('vermeulen 1k 30d')
    await presses(card, 'Reserve')
    const payload = submitView(test.slack, { user: 'UBART', view: only(test.slack.views), typed: 'SO-9' })
    const view = Object.assign({}, payload['view'], { private_metadata: memory })
    await test.send({ ...payload, view })
    await test.settled()
    expect(await reservations()).not.toContain('SO-9')
  })

  it('choices: one of the accounts that a name fits, pressed, is checked', async () => {
    const choice = await cardFor('vandamme 5k')
    expect(buttonsOf(choice).length).toBeGreaterThan(1)
    await presses(choice, labelsOf(choice)[0] ?? '')
    expect(test.slack.messages.some(({ text }) => /Vandamme \w+ BV/.test(text) && /€5,000/.test(text))).toBe(
      true,
    )
  })

  const reservations = async (): Promise<string[]> => {
    const rows = await test.house.deps.store.read(({ db, t }) => db.select().from(t.reservation))
    return rows.map(({ orderRef }) => orderRef)
  }
})

const labelsOf = (message: SlackMessage): string[] =>
  buttonsOf(message).map(({ element }) => Object.assign({ text: '' }, element['text']).text)

function last<Item>(items: readonly Item[]): Item {
  const item = items.at(-1)
  if (item === undefined) throw new Error('there is one')
  return item
}

function only<Item>(items: readonly Item[]): Item {
  if (items.length !== 1) throw new Error(`one, not ${items.length}`)
  return last(items)
}
