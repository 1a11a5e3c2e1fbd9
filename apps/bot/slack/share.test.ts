import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSlackHouse, type SlackHouse } from '../../../test/slack/open-slack-house.ts'
import { press, slashCommand, submitView } from '../../../test/slack/payloads.ts'
import { botUserId, type SlackChannel, type SlackUser } from '../../../test/slack/workspace.ts'
import { testStores } from '../../../test/store/engines.ts'

const share = 'Share, no figures'

describe.each(testStores)('sharing an answer in Slack, on $engine', (engine) => {
  let test: SlackHouse
  beforeAll(async () => {
    test = await openSlackHouse(engine)
    const { slack } = test
    slack.addUser({ id: 'UGUEST', guest: 'multi' })
    slack.addUser({ id: 'USINGLE', guest: 'single' })
    slack.addUser({ id: 'USTRANGER', teamId: 'T0OTHER' })
    slack.addUser({ id: 'UGONE', isDeleted: true, guest: 'multi' })
    slack.addUser({ id: 'UBOT', isBot: true })
    for (let number = 0; number < 2_100; number += 1) slack.addUser({ id: `UMANY${number}` })
  })
  afterAll(() => test.drop())
  beforeEach(() => {
    test.slack.messages.splice(0)
    test.slack.views.splice(0)
  })

  let counted = 0
  const channelWith = (members: readonly string[], more: Partial<SlackChannel> = {}): string => {
    counted += 1
    const id = `C0ROOM${counted}`
    test.slack.addChannel({ id, members: ['UBART', botUserId, ...members], ...more })
    return id
  }
  const asks = async (channel: string, text = 'durand 25k 45d') => {
    await test.send(slashCommand(test.slack, { user: 'UBART', channel, command: '/credit-check', text }))
    await test.settled()
    const [card] = test.directOf('UBART').slice(-1)
    if (card === undefined) throw new Error('there is a card')
    return card
  }
  /** What came of sharing where it was asked: what all read there, and what only Bart reads. */
  const sharedIn = async (channel: string) => {
    const card = await asks(channel)
    await test.send(press(test.slack, { user: 'UBART', message: card, button: share }))
    await test.settled()
    return { aloud: aloudIn(channel), told: test.directOf('UBART').at(-1)?.text ?? '' }
  }
  const aloudIn = (id: string) =>
    test.slack.messages.filter(({ channel, onlyFor }) => channel === id && onlyFor === null)

  it('where only colleagues are: one line without figures, and the asker is told', async () => {
    const channel = channelWith(['UJULIE', 'UBOT', 'UGONE'])
    const { aloud, told } = await sharedIn(channel)
    expect(aloud.map(({ text }) => text)).toEqual([expect.stringContaining('Durand')])
    expect(aloud[0]?.text).not.toMatch(/\d/)
    expect(told).toBe(`Shared in <#${channel}>: no figures, no grade, no reason.`)
  })

  it.each<[string, readonly string[], Partial<SlackChannel>]>([
    ['a guest of several channels', ['UGUEST'], {}],
    ['a guest of one channel', ['USINGLE'], {}],
    ['somebody of another company', ['USTRANGER'], {}],
    ['another company, who are not there yet', [], { isExtShared: true }],
    ['another workspace of the same company', [], { isOrgShared: true }],
    ['a guest in a private channel', ['UGUEST'], { kind: 'private' }],
    ['a guest in a group message', ['UGUEST'], { kind: 'mpim' }],
    ['a guest on the second page of 1,500 members', [...many(1_500), 'UGUEST'], {}],
  ])('where %s reads along: nothing, and the asker is told why', async (_, members, more) => {
    const channel = channelWith(members, more)
    const { aloud, told } = await sharedIn(channel)
    expect(aloud).toEqual([])
    expect(told).toContain('Nothing was shared: guests or people of another company read')
  })

  it('among 1,500 colleagues: shared, and nobody was looked up one by one', async () => {
    const before = test.slack.callsOf('users.info').length
    const { aloud } = await sharedIn(channelWith(many(1_500)))
    expect(aloud).toHaveLength(1)
    expect(test.slack.callsOf('users.info').length).toBe(before)
  })

  it('whoever was seen is not looked up again for some minutes', async () => {
    const channel = channelWith(['UJULIE', 'UCLAIRE'])
    await sharedIn(channel)
    const before = test.slack.callsOf('users.info').length
    const { aloud } = await sharedIn(channel)
    expect(aloud).toHaveLength(2)
    expect(test.slack.callsOf('users.info').length).toBe(before)
  })

  it.each<[string, () => string, string]>([
    ['the bot is not in the channel', () => channelWith([], { members: ['UBART'] }), 'Encours is not in'],
    [
      'the bot does not see the channel',
      () => channelWith([], { members: ['UBART'], kind: 'private' }),
      'Encours is not in',
    ],
    ['the channel is archived', () => channelWith([], { isArchived: true }), 'is archived'],
    [
      'the asker has left',
      () => channelWith([], { members: ['UJULIE', botUserId] }),
      'you are not in that channel',
    ],
  ])('where %s: nothing, with what to do', async (_, channelId, words) => {
    const channel = channelId()
    const { aloud, told } = await sharedIn(channel)
    expect(aloud).toEqual([])
    expect(told).toContain('Nothing was shared')
    expect(told).toContain(words)
  })

  it.each([
    ['conversations.info', { error: 'missing_scope' }],
    ['conversations.members', { error: 'fetch_members_failed' }],
    ['users.info', { error: 'user_not_found' }],
  ] as const)('where Slack does not answer %s: nothing', async (method, answer) => {
    const fresh: SlackUser = test.slack.addUser({ id: `UNEW${method.length}` })
    const channel = channelWith([fresh.id])
    test.slack.always(method, answer)
    const { aloud, told } = await sharedIn(channel)
    test.slack.always(method, null)
    expect(aloud).toEqual([])
    expect(told).toContain('Slack did not say who reads that channel')
  })

  it('where Slack does not take the line: says so', async () => {
    const channel = channelWith(['UJULIE'])
    const card = await asks(channel)
    test.slack.next('chat.postMessage', { error: 'restricted_action' })
    await test.send(press(test.slack, { user: 'UBART', message: card, button: share }))
    await test.settled()
    expect(test.directOf('UBART').at(-1)?.text).toContain('(restricted_action)')
  })

  it('asked in private: a window asks where, and the choice is looked at like any other', async () => {
    const [colleagues, guests] = [channelWith(['UJULIE']), channelWith(['UGUEST'])]
    const card = await asks(test.slack.directOf('UBART').id)
    for (const [chosen, count] of [
      [colleagues, 1],
      [guests, 0],
    ] as const) {
      await test.send(press(test.slack, { user: 'UBART', message: card, button: share }))
      await test.settled()
      const view = test.slack.views.at(-1)
      if (view === undefined) throw new Error('a window is open')
      await test.send(choosing(view, chosen))
      await test.settled()
      expect(aloudIn(chosen)).toHaveLength(count)
    }
    expect(test.directOf('UBART').map(({ text }) => text.split(':')[0])).toEqual([
      expect.stringContaining('NOT YET'),
      `Shared in <#${colleagues}>`,
      'Nothing was shared',
    ])
  })

  it.each(['C0SECRET', 'UJULIE', 'D0UJULIE', '', 'C0ROOM1/../x'])(
    'a place that was put into the button, %j: nothing is said there',
    async (place) => {
      test.slack.addChannel({ id: 'C0SECRET', kind: 'private', members: ['UCLAIRE', botUserId] })
      const card = await asks(channelWith(['UJULIE']))
      const payload = press(test.slack, { user: 'UBART', message: card, button: share })
      const [action] = payload['actions'] as { value: string }[]
      const { check } = JSON.parse(JSON.parse(action?.value ?? '').value)
      const value = JSON.stringify({ value: JSON.stringify({ check, place }) })
      const count = test.slack.messages.length
      await test.send({ ...payload, actions: [{ ...action, value }] })
      await test.settled()
      expect(test.slack.messages.slice(count).map(({ channel }) => channel)).toEqual(['D0UBART'])
      expect(test.directOf('UBART').at(-1)?.text).toContain('Nothing was shared')
    },
  )

  const choosing = (view: Parameters<typeof submitView>[1]['view'], channel: string) => {
    const payload = submitView(test.slack, { user: 'UBART', view, typed: null })
    const values = { where: { where: { type: 'conversations_select', selected_conversation: channel } } }
    return { ...payload, view: Object.assign({}, payload['view'], { state: { values } }) }
  }
})

function many(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `UMANY${number}`)
}
