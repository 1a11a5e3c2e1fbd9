import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import type { Card } from '../../cards/card.ts'
import { renderCard } from '../blocks/render-card.ts'
import type { SlackFailure } from '../web/failure.ts'
import type { CallManner, SlackApi } from '../web/slack-api.ts'

/** What is said: a card, or a line in Slack's own marks. */
export type Message = Shown & { metadata?: object }

/** What of it is seen. */
export type Shown = { text: string; blocks?: readonly object[] }

export const cardMessage = (card: Card): Message => ({
  ...renderCard(card),
  ...(card.accountId === undefined ? {} : { metadata: metadataOf(card.accountId) }),
})

/** Slack keeps it with the message, out of sight. */
const metadataOf = (accountId: string): object => ({
  event_type: 'encours_card',
  event_payload: { account_id: accountId },
})

/** A message that stands somewhere. */
export type Posted = { channelId: string; ts: string }

const postedSchema = v.object({ channel: v.string(), ts: v.string() })

/** Says it in a conversation, or to a person where `channelId` is theirs. Nothing in it is unfolded for all to see. */
export async function post(
  api: SlackApi,
  to: { channelId: string; threadTs: string | null },
  message: Message,
  manner?: CallManner,
): Promise<Result<Posted, SlackFailure>> {
  const args = {
    ...keptWith(message),
    channel: to.channelId,
    ...(to.threadTs === null ? {} : { thread_ts: to.threadTs }),
    unfurl_links: false,
    unfurl_media: false,
  }
  const answered = await drawn(message, (body) => api.call('chat.postMessage', { ...args, ...body }, manner))
  if (!answered.ok) return answered
  const parsed = v.safeParse(postedSchema, answered.value)
  return parsed.success
    ? ok({ channelId: parsed.output.channel, ts: parsed.output.ts })
    : refuse({ kind: 'unreachable', why: 'no message in the answer', sent: true })
}

/** What goes with a message that stays; one that only one person sees for a while keeps nothing. */
export const keptWith = ({ metadata }: Message): object => (metadata === undefined ? {} : { metadata })

const notDrawable = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])

/** Where Slack does not take the drawing, the plain text says the same. */
export async function drawn<Value>(
  { text, blocks }: Message,
  send: (body: Shown) => Promise<Result<Value, SlackFailure>>,
): Promise<Result<Value, SlackFailure>> {
  const sent = await send(blocks === undefined ? { text } : { text, blocks })
  const isRefused = !sent.ok && sent.refusal.kind === 'refused' && notDrawable.has(sent.refusal.error)
  return isRefused && blocks !== undefined ? send({ text }) : sent
}
