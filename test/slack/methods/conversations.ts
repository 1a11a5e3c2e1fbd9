import { botUserId, type SlackChannel, type Workspace } from '../workspace.ts'
import { type Answer, type Method, refusal, textOf } from './method.ts'

export const openConversation: Method = {
  required: ['users'],
  optional: ['return_im', 'prevent_creation'],
  scopes: ['im:write'],
  token: 'bot',
  answer: (args, workspace) => {
    const user = workspace.users.get(textOf(args, 'users'))
    if (!user) return refusal('user_not_found')
    if (user.isBot) return refusal('cannot_dm_bot')
    if (user.isDeleted) return refusal('user_disabled')
    return { ok: true, channel: { id: workspace.directOf(user.id).id } }
  },
}

export const conversationInfo: Method = {
  required: ['channel'],
  optional: ['include_locale', 'include_num_members'],
  scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  token: 'bot',
  answer: (args, workspace) => {
    const channel = seen(textOf(args, 'channel'), workspace)
    return channel ? { ok: true, channel: channelAnswer(channel) } : refusal('channel_not_found')
  },
}

/** In pages: who reads the first only does not see everyone. */
export const conversationMembers: Method = {
  required: ['channel'],
  optional: ['cursor', 'limit'],
  scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  token: 'bot',
  answer: (args, workspace) => {
    const channel = seen(textOf(args, 'channel'), workspace)
    if (!channel) return refusal('channel_not_found')
    const limit = Number(textOf(args, 'limit') || 100)
    if (!(limit >= 1 && limit <= 1_000)) return refusal('invalid_limit')
    const cursor = textOf(args, 'cursor')
    const from = cursor === '' ? 0 : Number(/^from:(\d+)$/.exec(cursor)?.[1] ?? Number.NaN)
    if (Number.isNaN(from)) return refusal('invalid_cursor')
    return page(channel, { from, limit })
  },
}

function page({ members }: SlackChannel, { from, limit }: { from: number; limit: number }): Answer {
  const end = from + limit
  const next = end < members.length ? `from:${end}` : ''
  return { ok: true, members: members.slice(from, end), response_metadata: { next_cursor: next } }
}

/** What is not public does not exist for those who are not in it. */
function seen(id: string, { channels }: Workspace): SlackChannel | undefined {
  const channel = channels.get(id)
  return channel?.kind === 'public' || channel?.members.includes(botUserId) ? channel : undefined
}

function channelAnswer(channel: SlackChannel): Record<string, unknown> {
  const { id, name, kind, isExtShared, isOrgShared, isArchived, members } = channel
  const isMember = members.includes(botUserId)
  if (kind === 'im') {
    return { id, is_im: true, is_archived: isArchived, user: members.find((one) => one !== botUserId) }
  }
  return {
    id,
    name,
    is_channel: kind === 'public',
    is_group: kind !== 'public',
    is_im: false,
    is_mpim: kind === 'mpim',
    is_private: kind !== 'public',
    is_archived: isArchived,
    is_member: isMember,
    is_shared: isExtShared || isOrgShared,
    is_ext_shared: isExtShared,
    is_org_shared: isOrgShared,
    is_pending_ext_shared: false,
  }
}
