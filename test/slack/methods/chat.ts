import {
  type Block,
  botId,
  botUserId,
  type SlackChannel,
  type SlackMessage,
  teamId,
  type Workspace,
} from '../workspace.ts'
import { type Answer, type Arguments, type Method, refusal, textOf } from './method.ts'

const optional = [
  'blocks',
  'metadata',
  'mrkdwn',
  'parse',
  'link_names',
  'unfurl_links',
  'unfurl_media',
  'as_user',
]

export const postMessage: Method = {
  required: ['channel'],
  optional: ['text', 'thread_ts', 'reply_broadcast', 'client_msg_id', ...optional],
  scopes: ['chat:write'],
  token: 'bot',
  answer: (args, workspace) => {
    const channel = whereTo(textOf(args, 'channel'), workspace)
    if (typeof channel === 'string') return refusal(channel)
    return said(args, { channel, onlyFor: null }, workspace)
  },
}

export const postEphemeral: Method = {
  required: ['channel', 'user'],
  optional: ['text', 'thread_ts', ...optional],
  scopes: ['chat:write'],
  token: 'bot',
  answer: (args, workspace) => {
    const channel = whereTo(textOf(args, 'channel'), workspace)
    if (typeof channel === 'string') return refusal(channel)
    const user = textOf(args, 'user')
    if (!channel.members.includes(user)) return refusal('user_not_in_channel')
    const { ok, ts } = said(args, { channel, onlyFor: user }, workspace)
    return { ok, message_ts: ts }
  },
}

/** Only what the bot said itself, and not what one person alone saw: that has no place in the history. */
export const updateMessage: Method = {
  required: ['channel', 'ts'],
  optional: ['text', ...optional],
  scopes: ['chat:write'],
  token: 'bot',
  answer: (args, workspace) => {
    const channel = textOf(args, 'channel')
    if (!workspace.channels.has(channel)) return refusal('channel_not_found')
    const found = messageAt(workspace, { channel, ts: textOf(args, 'ts') })
    if (!found || found.onlyFor !== null) return refusal('message_not_found')
    if (found.author !== botUserId) return refusal('cant_update_message')
    const changed = { ...found, ...bodyOf(args, workspace) }
    workspace.messages.splice(workspace.messages.indexOf(found), 1, changed)
    return { ok: true, channel, ts: found.ts, text: changed.text, message: messageAnswer(changed) }
  },
}

export const getPermalink: Method = {
  required: ['channel', 'message_ts'],
  optional: [],
  scopes: [],
  token: 'bot',
  answer: (args, workspace) => {
    const channel = textOf(args, 'channel')
    const ts = textOf(args, 'message_ts')
    if (!workspace.channels.has(channel)) return refusal('channel_not_found')
    if (!messageAt(workspace, { channel, ts })) return refusal('message_not_found')
    return { ok: true, channel, permalink: permalinkOf({ channel, ts }) }
  },
}

export const permalinkOf = ({ channel, ts }: { channel: string; ts: string }): string =>
  `https://acme.slack.com/archives/${channel}/p${ts.replace('.', '')}`

export const messageAt = (
  workspace: Workspace,
  { channel, ts }: { channel: string; ts: string },
): SlackMessage | undefined =>
  workspace.messages.find((message) => message.channel === channel && message.ts === ts)

/** A message as it comes back from Slack, in answers and in what is pressed. */
export const messageAnswer = (message: SlackMessage): Record<string, unknown> => ({
  type: 'message',
  user: message.author,
  bot_id: botId,
  team: teamId,
  ts: message.ts,
  text: message.text,
  blocks: message.blocks,
  ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
})

/** Slack gives each block a name that has none. */
export const named = (blocks: readonly Block[], workspace: Workspace): Block[] =>
  blocks.map((block) => ({ block_id: `b${workspace.nextTs().split('.')[1]}`, ...block }))

function said(
  args: Arguments,
  { channel, onlyFor }: { channel: SlackChannel; onlyFor: string | null },
  workspace: Workspace,
): Answer {
  const threadTs = textOf(args, 'thread_ts') || null
  if (threadTs !== null && !messageAt(workspace, { channel: channel.id, ts: threadTs })) {
    return refusal('thread_not_found')
  }
  const message: SlackMessage = {
    channel: channel.id,
    ts: workspace.nextTs(),
    author: botUserId,
    threadTs,
    onlyFor,
    ...bodyOf(args, workspace),
  }
  workspace.messages.push(message)
  return { ok: true, channel: channel.id, ts: message.ts, message: messageAnswer(message) }
}

function bodyOf(args: Arguments, workspace: Workspace) {
  const blocks = Array.isArray(args['blocks']) ? named(args['blocks'] as Block[], workspace) : []
  return { text: textOf(args, 'text'), blocks, metadata: args['metadata'] ?? null }
}

/** A person's id stands for the conversation with them; else the bot must be where it speaks. */
function whereTo(id: string, workspace: Workspace): SlackChannel | string {
  const user = workspace.users.get(id)
  if (user) return user.isBot || user.isDeleted ? 'channel_not_found' : workspace.directOf(id)
  const channel = workspace.channels.get(id)
  if (!channel) return 'channel_not_found'
  if (!channel.members.includes(botUserId)) {
    return channel.kind === 'public' ? 'not_in_channel' : 'channel_not_found'
  }
  return channel.isArchived ? 'is_archived' : channel
}
