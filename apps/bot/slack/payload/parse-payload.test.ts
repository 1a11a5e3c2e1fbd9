import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePayload } from './parse-payload.ts'

const event = (more: object, outer: object = {}) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: 'T1',
  event: {
    type: 'message',
    channel_type: 'im',
    user: 'U1',
    channel: 'D1',
    text: 'durand 25k',
    ts: '1.1',
    ...more,
  },
  ...outer,
})
const command = {
  command: '/credit-check',
  text: 'durand',
  team_id: 'T1',
  user_id: 'U1',
  trigger_id: '1.2.x',
}
const interaction = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, trigger_id: '1.2.x' }
const action = { action_id: 'details:0', value: '{}' }
const pressed = { ...interaction, type: 'block_actions', actions: [action] }

describe('what Slack sends', () => {
  it.each([
    ['a message of a bot', { bot_id: 'B1' }],
    ['an edit', { subtype: 'message_changed', message: {} }],
    ['an edited mention', { type: 'app_mention', channel_type: undefined, edited: { user: 'U1', ts: '2' } }],
    ['someone who joins', { subtype: 'channel_join' }],
    ['something hidden', { hidden: true }],
    ['a message in a channel without a mention', { channel_type: 'channel' }],
    ['a message of nobody', { user: undefined }],
    ['a reaction', { type: 'reaction_added', user: 'U1', item: {} }],
  ])('%s asks for nothing', (_, more) => {
    expect(parsePayload(event(more))).toEqual({ kind: 'nothing' })
  })

  it('a direct message, also with a file or within a thread, is something said where nobody else listens', () => {
    for (const more of [{}, { subtype: 'file_share', files: [] }]) {
      expect(parsePayload(event({ ...more, thread_ts: '9.1' }))).toMatchObject({
        kind: 'said',
        id: 'Ev1',
        text: 'durand 25k',
        spoken: { teamId: 'T1', userId: 'U1', spot: { channelId: 'D1', threadTs: '9.1', isDirect: true } },
      })
    }
  })

  it('a mention is something said where others listen', () => {
    const mention = { type: 'app_mention', channel: 'C1', channel_type: undefined, text: '<@U9> durand 25k' }
    expect(parsePayload(event(mention))).toMatchObject({
      kind: 'said',
      text: 'durand 25k',
      spoken: { spot: { channelId: 'C1', threadTs: null, isDirect: false } },
    })
  })

  it('comes from the workspace that the app is put in, where a shared channel names another first', () => {
    const shared = event({ team: 'T2' }, { team_id: 'T2', authorizations: [{ team_id: 'T1' }] })
    expect(parsePayload(shared)).toMatchObject({ spoken: { teamId: 'T1', userTeamIds: ['T2'] } })
  })

  it.each([
    ['C1', 'sales', false],
    ['D1', 'directmessage', true],
    ['D1', 'whatever', true],
  ])('a command in %s, called %s: between two people %s', (channel_id, channel_name, isDirect) => {
    expect(parsePayload({ ...command, channel_id, channel_name })).toMatchObject({
      kind: 'command',
      id: '1.2.x',
      spoken: { spot: { isDirect } },
    })
  })

  it('a press knows its message, and whether only one person sees it', () => {
    const container = { type: 'message', message_ts: '5.1', channel_id: 'C1', is_ephemeral: true }
    const payload = parsePayload({ ...pressed, container, channel: { id: 'C1', name: 'sales' } })
    expect(payload).toMatchObject({
      kind: 'press',
      actionId: 'details:0',
      on: { channelId: 'C1', messageTs: '5.1', isEphemeral: true },
    })
  })

  it('an installation for a whole organisation is of no workspace', () => {
    expect(parsePayload({ ...pressed, team: null })).toMatchObject({ spoken: { teamId: '' } })
  })

  it('a window gives what was filled in and chosen by name', () => {
    const values = {
      a: { field: { type: 'plain_text_input', value: 'CMD-7' } },
      b: { where: { type: 'conversations_select', selected_conversation: 'C1' } },
      c: { empty: { type: 'plain_text_input', value: null } },
    }
    const view = { callback_id: 'encours-field', private_metadata: 'm', state: { values } }
    expect(parsePayload({ ...interaction, type: 'view_submission', view })).toMatchObject({
      kind: 'form',
      memory: 'm',
      fields: { field: 'CMD-7', where: 'C1', empty: '' },
    })
  })

  it('is never anything but a payload or null, whatever it is', () => {
    const near = fc.oneof(
      fc.jsonValue(),
      fc.record({
        type: fc.constantFrom('event_callback', 'block_actions', 'view_submission'),
        event: fc.jsonValue(),
      }),
      fc.jsonValue().map((value) => event({ user: value, thread_ts: value, team: value })),
      fc.jsonValue().map((value) => ({ ...pressed, channel: value, container: value })),
      fc.jsonValue().map((value) => ({ ...command, channel_id: 'C1', text: value, response_url: value })),
    )
    fc.assert(
      fc.property(near, (body) => {
        const payload = parsePayload(body)
        expect(payload === null || typeof payload.kind === 'string').toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
