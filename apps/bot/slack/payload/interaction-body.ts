import * as v from 'valibot'
import { idText, maybe } from './body-parts.ts'
import type { Payload } from './spoken.ts'

const byWhom = {
  team: v.nullish(v.object({ id: idText }), null),
  user: v.object({ id: idText, team_id: maybe }),
  trigger_id: idText,
}

type ByWhom = {
  team: { id: string } | null
  user: { id: string; team_id: string | null }
  trigger_id: string
}

/** A button that was pressed. */
export const pressSchema = v.pipe(
  v.object({
    ...byWhom,
    type: v.literal('block_actions'),
    response_url: maybe,
    channel: v.nullish(v.object({ id: idText, name: v.optional(v.string(), '') }), null),
    container: v.optional(
      v.object({ message_ts: maybe, is_ephemeral: v.optional(v.boolean(), false), thread_ts: maybe }),
      {},
    ),
    actions: v.tupleWithRest(
      [v.object({ action_id: idText, value: v.optional(v.string(), '') })],
      v.unknown(),
    ),
  }),
  v.transform(({ channel, container, actions: [action], ...body }): Payload => {
    const { message_ts: messageTs, thread_ts: threadTs, is_ephemeral: isEphemeral } = container
    const isDirect = channel !== null && (channel.name === 'directmessage' || channel.id.startsWith('D'))
    return {
      kind: 'press',
      id: body.trigger_id,
      actionId: action.action_id,
      value: action.value,
      on: channel === null || messageTs === null ? null : { channelId: channel.id, messageTs, isEphemeral },
      spoken: {
        ...spokenBy(body),
        spot: channel === null ? null : { channelId: channel.id, threadTs, isDirect },
        responseUrl: body.response_url,
      },
    }
  }),
)

const chosenSchema = v.object({ value: maybe, selected_conversation: maybe })

/** A window that was sent off. */
export const formSchema = v.pipe(
  v.object({
    ...byWhom,
    type: v.literal('view_submission'),
    view: v.object({
      callback_id: v.string(),
      private_metadata: v.optional(v.string(), ''),
      state: v.object({ values: v.record(v.string(), v.record(v.string(), chosenSchema)) }),
    }),
  }),
  v.transform(({ view, ...body }): Payload => {
    const elements = Object.values(view.state.values).flatMap((block) => Object.entries(block))
    return {
      kind: 'form',
      id: body.trigger_id,
      callbackId: view.callback_id,
      memory: view.private_metadata,
      fields: Object.fromEntries(
        elements.map(([name, { value, selected_conversation: chosen }]) => [name, value ?? chosen ?? '']),
      ),
      spoken: { ...spokenBy(body), spot: null, responseUrl: null },
    }
  }),
)

/** An installation for a whole organisation gives no team: it is no workspace that we know. */
const spokenBy = ({ team, user, trigger_id: triggerId }: ByWhom) => ({
  teamId: team?.id ?? '',
  userId: user.id,
  userTeamIds: user.team_id === null ? [] : [user.team_id],
  triggerId,
})
