import { randomUUID } from 'node:crypto'
import { isThing, type Thing } from './lint/shape.ts'
import { messageAnswer } from './methods/chat.ts'
import { viewAnswer } from './methods/views.ts'
import type { SlackStandIn } from './open-slack.ts'
import { appId, botUserId, type SlackMessage, type SlackView, teamId } from './workspace.ts'

export type Payload = Readonly<Record<string, unknown>>

const fromTeam = { token: 'out of use', team_id: teamId, api_app_id: appId }
const team = { id: teamId, domain: 'acme' }
const ofInteraction = {
  token: 'out of use',
  api_app_id: appId,
  team,
  enterprise: null,
  is_enterprise_install: false,
}

/** What somebody typed: a command with its text, in a channel or in the direct message. */
export function slashCommand(
  slack: SlackStandIn,
  { user, channel, command, text }: { user: string; channel: string; command: string; text: string },
): Payload {
  return {
    ...fromTeam,
    team_domain: 'acme',
    channel_id: channel,
    channel_name: slack.channels.get(channel)?.name ?? 'privategroup',
    user_id: user,
    user_name: slack.users.get(user)?.name ?? user.toLowerCase(),
    command,
    text,
    is_enterprise_install: 'false',
    response_url: slack.responseUrl({ channel, user, ts: null }),
    trigger_id: slack.newTrigger(),
  }
}

/** A click on a button of a message, found by its action, its value or its words. */
export function press(
  slack: SlackStandIn,
  { user, message, button }: { user: string; message: SlackMessage; button: string },
): Payload {
  const { channel, ts, onlyFor } = message
  const { element, blockId } = buttonIn(message, button)
  const container = { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: onlyFor !== null }
  return {
    ...ofInteraction,
    type: 'block_actions',
    user: { id: user, username: slack.users.get(user)?.name ?? '', name: '', team_id: teamId },
    container,
    trigger_id: slack.newTrigger(),
    channel: { id: channel, name: slack.channels.get(channel)?.name ?? 'directmessage' },
    // Slack does not tell what stood in a message that one person alone saw
    ...(onlyFor === null ? { message: messageAnswer(message) } : {}),
    state: { values: {} },
    response_url: slack.responseUrl({ channel, user, ts }),
    actions: [{ ...element, block_id: blockId, action_ts: slack.nextTs() }],
  }
}

/** A dialog sent off, with what was typed into its one input. */
export function submitView(
  slack: SlackStandIn,
  { user, view, typed }: { user: string; view: SlackView; typed: string | null },
): Payload {
  const input = view.blocks.find((block) => block['type'] === 'input')
  const element = isThing(input?.['element']) ? input['element'] : {}
  const value = { type: String(element['type']), value: typed }
  const values = input ? { [String(input['block_id'])]: { [String(element['action_id'])]: value } } : {}
  return {
    ...ofInteraction,
    type: 'view_submission',
    user: { id: user, username: slack.users.get(user)?.name ?? '', name: '', team_id: teamId },
    trigger_id: slack.newTrigger(),
    view: { ...viewAnswer(view), state: { values } },
    response_urls: [],
  }
}

/** Something said where the bot listens: with its name in front in a channel, or to it directly. */
export function said(
  slack: SlackStandIn,
  { user, channel, text, eventId }: { user: string; channel: string; text: string; eventId?: string },
): Payload {
  const isDirect = slack.channels.get(channel)?.kind === 'im'
  const ts = slack.nextTs()
  const event = { user, team: teamId, ts, event_ts: ts, channel, client_msg_id: randomUUID() }
  return {
    ...fromTeam,
    type: 'event_callback',
    event: isDirect
      ? { ...event, type: 'message', channel_type: 'im', text }
      : { ...event, type: 'app_mention', text: `<@${botUserId}> ${text}` },
    event_id: eventId ?? `Ev${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`,
    event_time: Math.floor(Number(ts)),
    authorizations: [
      {
        enterprise_id: null,
        team_id: teamId,
        user_id: botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: slack.channels.get(channel)?.isExtShared ?? false,
    event_context: '4-abc',
  }
}

/** All buttons of a message, in rows and beside texts. */
export function buttonsOf(message: SlackMessage): { element: Thing; blockId: string }[] {
  return message.blocks.flatMap((block) => {
    const { elements, accessory } = block
    const things = [...(Array.isArray(elements) ? elements : []), accessory].filter(isThing)
    return things
      .filter((element) => element['type'] === 'button')
      .map((element) => ({ element, blockId: String(block['block_id']) }))
  })
}

function buttonIn(message: SlackMessage, wanted: string): { element: Thing; blockId: string } {
  const all = buttonsOf(message)
  const found = all.find(({ element }) => namesOf(element).includes(wanted))
  if (found) return found
  const there = all.map(({ element }) => namesOf(element)[0]).join(', ')
  throw new Error(`there is no button "${wanted}", but ${there || 'none'}`)
}

function namesOf(element: Thing): string[] {
  const label = isThing(element['text']) ? element['text']['text'] : undefined
  return [label, element['accessibility_label'], element['action_id'], element['value']].map(String)
}
