import * as v from 'valibot'
import type { SlackSide } from '../slack-side.ts'
import type { SlackFailure } from '../web/failure.ts'
import { createColleagues, type IsColleague } from './colleagues.ts'

/** Why a line is not said in a channel. */
export type Whynot = 'guests' | 'bot-missing' | 'asker-missing' | 'archived' | 'unsure'

/** Null where only colleagues read it, the asker among them where somebody asks. Whatever Slack does not say counts as no. */
export type WhoHears = (channelId: string, askerId: string | null) => Promise<Whynot | null>

const flag = v.nullish(v.boolean(), false)
const list = v.nullish(v.array(v.string()), [])

const channelSchema = v.object({
  channel: v.object({
    is_archived: flag,
    is_member: v.nullish(v.boolean(), null),
    is_shared: flag,
    is_ext_shared: flag,
    is_org_shared: flag,
    is_pending_ext_shared: flag,
    pending_shared: list,
    pending_connected_team_ids: list,
  }),
})

const membersSchema = v.object({
  members: v.array(v.string()),
  response_metadata: v.nullish(v.object({ next_cursor: v.nullish(v.string(), '') }), { next_cursor: '' }),
})

const pageSize = 1_000
/** A channel of more people is a whole company's; who is among them is not looked up for one line. */
const mostPages = 10

export function createWhoHears(side: SlackSide): WhoHears {
  const isColleague = createColleagues(side)
  return async (channelId, askerId) => {
    const channel = await channelFault(side, channelId)
    if (channel !== null) return channel
    const members = await membersOf(side, channelId)
    if (members === null) return 'unsure'
    if (askerId !== null && !members.includes(askerId)) return 'asker-missing'
    return guestsAmong(members, isColleague)
  }
}

async function channelFault({ api }: SlackSide, channelId: string): Promise<Whynot | null> {
  const answered = await api.call('conversations.info', { channel: channelId })
  if (!answered.ok) return isUnseen(answered.refusal) ? 'bot-missing' : 'unsure'
  const parsed = v.safeParse(channelSchema, answered.value)
  if (!parsed.success) return 'unsure'
  const { channel } = parsed.output
  if (channel.is_archived) return 'archived'
  if (channel.is_member !== true) return 'bot-missing'
  const isShared =
    channel.is_shared ||
    channel.is_ext_shared ||
    channel.is_org_shared ||
    channel.is_pending_ext_shared ||
    [...channel.pending_shared, ...channel.pending_connected_team_ids].length > 0
  return isShared ? 'guests' : null
}

/** A channel that the bot is not in and that is not public does not exist for it. */
const isUnseen = (failure: SlackFailure): boolean =>
  failure.kind === 'refused' && failure.error === 'channel_not_found'

async function membersOf({ api }: SlackSide, channelId: string): Promise<string[] | null> {
  const members: string[] = []
  let cursor = ''
  for (let page = 0; page < mostPages; page += 1) {
    const next = cursor === '' ? {} : { cursor }
    const answered = await api.call('conversations.members', { channel: channelId, limit: pageSize, ...next })
    const parsed = v.safeParse(membersSchema, answered.ok ? answered.value : null)
    if (!parsed.success) return null
    members.push(...parsed.output.members)
    cursor = parsed.output.response_metadata.next_cursor
    if (cursor === '') return members
  }
  return null
}

async function guestsAmong(members: readonly string[], isColleague: IsColleague): Promise<Whynot | null> {
  for (const verdict of await isColleague(members)) {
    if (verdict !== 'colleague') return verdict === 'guest' ? 'guests' : 'unsure'
  }
  return null
}
