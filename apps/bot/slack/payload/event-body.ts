import * as v from 'valibot'
import { plainText } from '../plain-text.ts'
import { idText, maybe } from './body-parts.ts'
import type { Payload } from './spoken.ts'

const heardSchema = v.object({
  type: v.string(),
  subtype: maybe,
  user: v.optional(v.unknown()),
  bot_id: maybe,
  edited: v.optional(v.unknown()),
  hidden: v.optional(v.unknown()),
  text: maybe,
  channel: v.optional(v.unknown()),
  channel_type: maybe,
  thread_ts: maybe,
  team: v.optional(v.unknown()),
  user_team: maybe,
  source_team: maybe,
})

type Heard = v.InferOutput<typeof heardSchema>

/** An event: a mention in a channel or a direct message asks for something, all others are nothing to do. */
export const eventSchema = v.pipe(
  v.object({
    type: v.literal('event_callback'),
    event_id: idText,
    team_id: maybe,
    context_team_id: maybe,
    authorizations: v.nullish(v.array(v.object({ team_id: maybe })), []),
    event: heardSchema,
  }),
  v.transform(({ event, ...body }): Payload => {
    // In a channel shared with another company, `team_id` may be theirs
    const teamId = body.authorizations?.[0]?.team_id ?? body.context_team_id ?? body.team_id
    const { user, channel } = event
    if (!asks(event) || typeof user !== 'string' || typeof channel !== 'string') return { kind: 'nothing' }
    return {
      kind: 'said',
      id: body.event_id,
      text: plainText(event.text ?? ''),
      spoken: {
        teamId: teamId ?? '',
        userId: user,
        userTeamIds: [event.user_team, event.source_team, event.team].filter(
          (one) => typeof one === 'string',
        ),
        spot: { channelId: channel, threadTs: event.thread_ts, isDirect: isDirect(event) },
        responseUrl: null,
        triggerId: null,
      },
    }
  }),
)

const isDirect = (event: Heard): boolean => event.type === 'message' && event.channel_type === 'im'

/** A file or a copy to the channel is still something said; every other subtype tells about a message. */
const saidSubtypes = new Set<string | null>([null, 'file_share', 'thread_broadcast'])

const asks = (event: Heard): boolean =>
  (event.type === 'app_mention' || isDirect(event)) &&
  saidSubtypes.has(event.subtype) &&
  event.bot_id === null &&
  event.edited === undefined &&
  event.hidden === undefined
