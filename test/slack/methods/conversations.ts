import { botUserId, type SlackChannel, type Workspace } from '../workspace.ts'
import { type Method, refusal, textOf } from './method.ts'
import { pageOf } from './page-of.ts'

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
    const page = pageOf(channel.members, args)
    if (typeof page === 'string') return refusal(page)
    return { ok: true, members: page.items, ...page.rest }
  },
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
    pending_shared: [],
    pending_connected_team_ids: [],
  }
}
