import { type Message, messageSchema } from '@encours/core/messages/message'
import * as v from 'valibot'

/** A message as it was written; null where it cannot be understood here. */
export function parseMessage(body: unknown): Message | null {
  const parsed = v.safeParse(messageSchema, body)
  return parsed.success ? parsed.output : null
}
