import * as v from 'valibot'
import { plainText } from '../plain-text.ts'
import { idText, maybe } from './body-parts.ts'
import type { Payload } from './spoken.ts'

/** A slash command, as its form gives it. */
export const commandSchema = v.pipe(
  v.object({
    command: v.pipe(v.string(), v.startsWith('/')),
    text: v.optional(v.string(), ''),
    team_id: idText,
    user_id: idText,
    channel_id: idText,
    channel_name: v.optional(v.string(), ''),
    trigger_id: idText,
    response_url: maybe,
  }),
  v.transform(
    (body): Payload => ({
      kind: 'command',
      id: body.trigger_id,
      command: body.command,
      text: plainText(body.text),
      spoken: {
        teamId: body.team_id,
        userId: body.user_id,
        userTeamIds: [],
        spot: { channelId: body.channel_id, threadTs: null, isDirect: isDirect(body) },
        responseUrl: body.response_url,
        triggerId: body.trigger_id,
      },
    }),
  ),
)

const isDirect = (body: { channel_id: string; channel_name: string }): boolean =>
  body.channel_name === 'directmessage' || body.channel_id.startsWith('D')
