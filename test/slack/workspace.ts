import { randomBytes } from 'node:crypto'

/** Someone in the workspace, or a stranger from a connected one. */
export type SlackUser = {
  id: string
  name: string
  /** As Slack writes it: `fr-FR`. */
  locale: string
  timeZone: string
  /** `single` sees one channel, `multi` some of them. */
  guest: 'no' | 'multi' | 'single'
  isBot: boolean
  isDeleted: boolean
  teamId: string
}

export type SlackChannel = {
  id: string
  name: string
  kind: 'public' | 'private' | 'im' | 'mpim'
  members: readonly string[]
  /** With another company. */
  isExtShared: boolean
  /** With another workspace of the same company. */
  isOrgShared: boolean
  isArchived: boolean
}

export type SlackMessage = {
  channel: string
  ts: string
  author: string
  text: string
  blocks: readonly Block[]
  threadTs: string | null
  metadata: unknown
  /** The one person who sees it; null is everyone there. Slack forgets such a message when they reload. */
  onlyFor: string | null
}

export type Block = Readonly<Record<string, unknown>>

export type SlackView = {
  id: string
  callbackId: string
  privateMetadata: string
  blocks: readonly Block[]
  payload: Readonly<Record<string, unknown>>
}

export const teamId = 'T0ACME'
export const appId = 'A0ENCOURS'
export const botId = 'B0ENCOURS'
export const botUserId = 'U0ENCOURS'

/** What Slack holds for one workspace. */
export type Workspace = {
  users: Map<string, SlackUser>
  channels: Map<string, SlackChannel>
  messages: SlackMessage[]
  views: SlackView[]
  addUser: (user: Partial<SlackUser> & { id: string }) => SlackUser
  addChannel: (channel: Partial<SlackChannel> & { id: string }) => SlackChannel
  /** The direct conversation of the bot with one person, made where there is none. */
  directOf: (userId: string) => SlackChannel
  /** A time stamp that no other message has. */
  nextTs: () => string
  /** What a click or a command hands out: opens one dialog, once. */
  newTrigger: () => string
  /** Null where it opens one; else Slack's error. */
  useTrigger: (trigger: string) => string | null
}

export function createWorkspace(): Workspace {
  const users = new Map<string, SlackUser>()
  const channels = new Map<string, SlackChannel>()
  const triggers = new Map<string, 'fresh' | 'used'>()
  let tick = 0

  const addUser: Workspace['addUser'] = (given) => {
    const user = { ...plainUser, name: given.id.toLowerCase(), ...given }
    users.set(user.id, user)
    return user
  }
  const addChannel: Workspace['addChannel'] = (given) => {
    const channel = { ...plainChannel, name: given.id.toLowerCase(), ...given }
    channels.set(channel.id, channel)
    return channel
  }
  addUser({ id: botUserId, name: 'encours', isBot: true })
  return {
    users,
    channels,
    messages: [],
    views: [],
    addUser,
    addChannel,
    directOf: (userId) => {
      const id = `D0${userId}`
      return channels.get(id) ?? addChannel({ id, name: id, kind: 'im', members: [userId, botUserId] })
    },
    nextTs: () => `${1_795_000_000 + Math.floor(tick / 1_000)}.${String(++tick).padStart(6, '0')}`,
    newTrigger: () => {
      const trigger = `${1_000 + triggers.size}.2000.${randomBytes(8).toString('hex')}`
      triggers.set(trigger, 'fresh')
      return trigger
    },
    useTrigger: (trigger) => {
      const state = triggers.get(trigger)
      triggers.set(trigger, 'used')
      if (state === undefined) return 'invalid_trigger_id'
      return state === 'used' ? 'exchanged_trigger_id' : null
    },
  }
}

const plainUser = {
  locale: 'en-US',
  timeZone: 'Europe/Paris',
  guest: 'no',
  isBot: false,
  isDeleted: false,
  teamId,
} as const

const plainChannel = {
  kind: 'public',
  members: [botUserId] as readonly string[],
  isExtShared: false,
  isOrgShared: false,
  isArchived: false,
} as const
