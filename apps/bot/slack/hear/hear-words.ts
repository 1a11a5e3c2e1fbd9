import type { Colleague } from '@encours/db/load/colleague'
import type { Payload } from '../payload/spoken.ts'
import { askerAt } from './asker.ts'
import { deliver } from './deliver.ts'
import type { Listening } from './hear.ts'
import type { Heard } from './heard.ts'

/** A slash command, a mention or a direct message. */
export async function hearWords(
  side: Listening,
  payload: Extract<Payload, { kind: 'command' | 'said' }>,
  colleague: Colleague,
): Promise<Heard> {
  const { spoken, text } = payload
  const asker = askerAt(colleague, spoken.spot)
  const reply =
    payload.kind === 'command'
      ? await side.conversation.command(payload.command, text, asker)
      : await side.conversation.say(text, asker)
  return deliver(side, { reply, spoken, language: asker.language, on: null, reopen: null })
}
