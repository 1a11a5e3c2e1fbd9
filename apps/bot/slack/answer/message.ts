import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import type { Card } from '../../cards/card.ts'
import { renderCard } from '../blocks/render-card.ts'
import type { SlackFailure } from '../web/failure.ts'
import type { SlackApi } from '../web/slack-api.ts'

/** What is said: a card, or a line in Slack's own marks. */
export type Message = { text: string; blocks?: readonly object[] }

export const cardMessage = (card: Card): Message => renderCard(card)

/** A message that stands somewhere. */
export type Posted = { channelId: string; ts: string }

const postedSchema = v.object({ channel: v.string(), ts: v.string() })

/** Says it in a conversation, or to a person where `channelId` is theirs. Nothing in it is unfolded for all to see. */
export async function post(
  api: SlackApi,
  to: { channelId: string; threadTs: string | null },
  message: Message,
): Promise<Result<Posted, SlackFailure>> {
  const args = {
    channel: to.channelId,
    ...(to.threadTs === null ? {} : { thread_ts: to.threadTs }),
    unfurl_links: false,
    unfurl_media: false,
  }
  const answered = await drawn(message, (body) => api.call('chat.postMessage', { ...args, ...body }))
  if (!answered.ok) return answered
  const parsed = v.safeParse(postedSchema, answered.value)
  return parsed.success
    ? ok({ channelId: parsed.output.channel, ts: parsed.output.ts })
    : refuse({ kind: 'unreachable', why: 'no message in the answer', sent: true })
}

const notDrawable = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])

/** Where Slack does not take the drawing, the plain text says the same. */
export async function drawn<Value>(
  message: Message,
  send: (body: Message) => Promise<Result<Value, SlackFailure>>,
): Promise<Result<Value, SlackFailure>> {
  const sent = await send(message)
  const isRefused = !sent.ok && sent.refusal.kind === 'refused' && notDrawable.has(sent.refusal.error)
  return isRefused && message.blocks !== undefined ? send({ text: message.text }) : sent
}
