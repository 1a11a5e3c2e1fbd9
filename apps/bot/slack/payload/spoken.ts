/** Where something was said or pressed. */
export type Spot = {
  channelId: string
  threadTs: string | null
  /** Between two people, whether the bot is one of them or not: nobody else listens. */
  isDirect: boolean
}

/** Who speaks, as Slack says it, and the ways by which an answer reaches them. */
export type Spoken = {
  /** The workspace this came from. */
  teamId: string
  userId: string
  /** The workspaces that Slack gives as the person's own; a stranger has another one. */
  userTeamIds: readonly string[]
  spot: Spot | null
  responseUrl: string | null
  /** Opens one window, within three seconds. */
  triggerId: string | null
}

/** The message whose button was pressed. */
export type Pressed = { channelId: string; messageTs: string; isEphemeral: boolean }

/** What Slack sends, as far as it asks for something. The id is Slack's own, the same when it is sent again. */
export type Payload =
  | { kind: 'command'; id: string; spoken: Spoken; command: string; text: string }
  | { kind: 'said'; id: string; spoken: Spoken; text: string }
  | { kind: 'press'; id: string; spoken: Spoken; actionId: string; value: string; on: Pressed | null }
  | { kind: 'form'; id: string; spoken: Spoken; callbackId: string; memory: string; fields: Fields }
  /** Nothing to do: a bot's message, someone who joins, an edit. */
  | { kind: 'nothing' }
  /** Of a kind that this app does not ask Slack for. */
  | { kind: 'foreign' }

/** What was filled in or chosen in a window, by the name of its element. */
export type Fields = Readonly<Record<string, string>>
