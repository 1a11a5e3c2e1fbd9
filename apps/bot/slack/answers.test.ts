import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { permalinkOf } from '../../../test/slack/methods/chat.ts'
import { openSlackHouse, type SlackHouse } from '../../../test/slack/open-slack-house.ts'
import { said, slashCommand } from '../../../test/slack/payloads.ts'
import { botUserId, type SlackMessage } from '../../../test/slack/workspace.ts'
import { testStores } from '../../../test/store/engines.ts'

/** No figure of an account: neither an amount nor a day count. */
const figure = /\d[\d\s.,]*\s*(€|k|%|%|d\b|j\b)|€/

describe.each(testStores)('what is asked in Slack, on $engine', (engine) => {
  let test: SlackHouse
  beforeAll(async () => {
    test = await openSlackHouse(engine)
    test.slack.addChannel({ id: 'D0OTHERS', kind: 'im', members: ['UJULIE', 'UCLAIRE'] })
    test.slack.addUser({ id: 'UNOBODY', name: 'Nora Body' })
    test.slack.addChannel({ id: 'C0OPEN', members: ['UNOBODY', botUserId] })
  })
  afterAll(() => test.drop())
  beforeEach(() => void test.slack.messages.splice(0))
  const callsOf = (method: string) => test.slack.callsOf(method).length

  const asks = async (
    text: string,
    { user = 'UBART', channel = 'C0SALES', command = '/credit-check' } = {},
  ) => {
    await test.send(slashCommand(test.slack, { user, channel, command, text }))
    await test.settled()
    return { direct: test.directOf(user), whispers: test.whispers(user) }
  }
  const says = async (text: string, { user = 'UBART', channel = 'C0SALES', more = {} } = {}) => {
    const event = said(test.slack, { user, channel, text })
    await test.send({ ...event, event: Object.assign({}, event['event'], more) })
    await test.settled()
    return { direct: test.directOf(user), whispers: test.whispers(user) }
  }
  const only = (messages: readonly SlackMessage[]): SlackMessage => {
    const [message, ...others] = messages
    if (message === undefined || others.length > 0) throw new Error(`one message, not ${messages.length}`)
    return message
  }

  it('in a channel: the card goes to the direct message, a pointer without figures stays', async () => {
    const { direct, whispers } = await asks('durand 25k 45d')
    const card = only(direct)
    expect(card.text).toContain('NOT YET · Durand &amp; Fils SA, Lille (C-1042)')
    expect(card.metadata).toMatchObject({ event_payload: { account_id: expect.any(String) } })
    const pointer = only(whispers)
    expect(pointer).toMatchObject({ channel: 'C0SALES', onlyFor: 'UBART' })
    expect(pointer.text).toBe(
      `Your answer is in your direct messages with Encours. <https://acme.slack.com/archives/D0UBART/p${card.ts.replace('.', '')}|Open it>`,
    )
    expect(pointer.text.replace(/<[^>]*>/, '')).not.toMatch(figure)
    expect(pointer.text).not.toContain('Durand')
    expect(test.slack.messages).toHaveLength(2)
  })

  it('in French to who reads French', async () => {
    const { direct, whispers } = await asks('durand 25k 45j', { user: 'UJULIE' })
    expect(only(direct).text).toContain('PAS ENCORE · Durand')
    expect(only(whispers).text).toContain('Votre réponse est dans vos messages directs avec Encours.')
  })

  it('in the direct message with the bot: the card, and no pointer', async () => {
    const channel = test.slack.directOf('UBART').id
    for (const answered of [await asks('durand 25k 45d', { channel }), await says('help', { channel })]) {
      expect(answered.whispers).toEqual([])
    }
    expect(test.directOf('UBART').map(({ text }) => text.split('\n')[0])).toEqual([
      '🟠 NOT YET · Durand &amp; Fils SA, Lille (C-1042)',
      expect.stringMatching(/\bask\b/),
    ])
  })

  it('in a thread of the direct message: in that thread', async () => {
    const first = only((await asks('durand 25k 45d')).direct)
    const { direct } = await says('durand 5k', { channel: first.channel, more: { thread_ts: first.ts } })
    expect(direct.at(-1)).toMatchObject({ threadTs: first.ts })
  })

  it('between two people: the card to the direct message, the pointer by the command itself', async () => {
    const { direct, whispers } = await asks('durand 25k 45d', { channel: 'D0OTHERS' })
    expect(only(direct).text).toContain('NOT YET')
    expect(only(whispers)).toMatchObject({ channel: 'D0OTHERS' })
  })

  it('by a mention in a thread: the same words, the pointer in the thread', async () => {
    const root = test.slack.nextTs()
    const spoken = { channel: 'C0SALES', ts: root, author: 'UJULIE', text: 'well?', blocks: [] }
    test.slack.messages.push({ ...spoken, threadTs: null, metadata: null, onlyFor: null })
    const { direct, whispers } = await says('<http://durand.fr|durand> 25k 45d', {
      more: { thread_ts: root },
    })
    expect(only(direct).text).toContain('NOT YET · Durand')
    const again = await says('“durand”  25k 45d', { more: { thread_ts: root } })
    expect(again.direct.at(-1)?.text).toContain('NOT YET · Durand')
    expect(whispers).toEqual([expect.objectContaining({ channel: 'C0SALES', threadTs: root })])
  })

  it.each([
    ['nonsense', 'blah blah', 'durand 25k 45d'],
    ['a name that matches nothing', 'zyxwv 25k', 'zyxwv'],
    ['an amount in another currency', 'durand 25k chf', 'CHF'],
  ])('%s: is refused in private, with what to type', async (_, text, expected) => {
    const { direct, whispers } = await asks(text)
    expect(only(direct).text).toContain(expected)
    expect(only(whispers).text).not.toContain(text)
  })

  it('somebody unknown: is told in both languages how to be added, in private', async () => {
    const { direct, whispers } = await asks('durand 25k', { user: 'UNOBODY', channel: 'C0OPEN' })
    const { text } = only(direct)
    expect(text).toContain('I do not know you yet · Je ne vous connais pas encore')
    expect(text).toContain('user add --name "Nora Body" --role rep --slack UNOBODY')
    expect(text).toContain('user change "Nora Body" --slack UNOBODY')
    expect(text).toContain('Paul Lemaire')
    expect(text).not.toContain('Durand')
    expect(only(whispers).text).toMatch(/^Your answer .*\nVotre réponse /)
  })

  it('somebody of another company in a shared channel: is nobody, even under an id we know', async () => {
    const { direct } = await says('durand 25k', { user: 'UJULIE', more: { user_team: 'T0OTHER' } })
    const { text } = only(direct)
    expect(text).toContain('I do not know you yet')
    expect(text).not.toContain('Paul Lemaire')
  })

  it('from another workspace: nothing is said at all', async () => {
    const elsewhere = {
      ...slashCommand(test.slack, {
        user: 'UJULIE',
        channel: 'C0SALES',
        command: '/credit-check',
        text: 'durand 25k',
      }),
      team_id: 'T0OTHER',
    }
    await test.send(elsewhere)
    await test.settled()
    expect(test.slack.messages).toEqual([])
  })

  it.each(['messages_tab_disabled', 'cannot_dm_bot', 'channel_not_found'])(
    'where nobody can be written to (%s): where it was asked, to the asker alone, and says why',
    async (error) => {
      test.slack.next('chat.postMessage', { error })
      const { direct, whispers } = await asks('durand 25k 45d')
      expect(direct).toEqual([])
      const here = only(whispers)
      expect(here.text).toContain('NOT YET · Durand')
      expect(here.text).toContain('could not write to you in a direct message')
      expect(JSON.stringify(here.blocks)).toContain('could not write to you')
    },
  )

  it('nor the address of the command answers any more: the channel is asked to show it to the asker', async () => {
    const before = callsOf('chat.postEphemeral')
    test.slack.next('chat.postMessage', { error: 'messages_tab_disabled' })
    test.slack.next('response_url', { status: 404 })
    const { whispers } = await asks('durand 25k 45d')
    expect(only(whispers).text).toContain('NOT YET · Durand')
    expect(callsOf('chat.postEphemeral') - before).toBe(1)
  })

  it('a drawing that Slack does not take: the same in plain words', async () => {
    test.slack.next('chat.postMessage', { error: 'invalid_blocks' })
    const card = only((await asks('durand 25k 45d')).direct)
    expect(card).toMatchObject({ blocks: [], text: expect.stringContaining('NOT YET · Durand') })
  })

  it('its pointer leads to the card, as Slack itself would link it', async () => {
    const { whispers, direct } = await asks('durand 25k 45d')
    expect(only(whispers).text).toContain(`<${permalinkOf(only(direct))}|`)
  })
})
