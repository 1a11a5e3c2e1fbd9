import type { Language } from '@encours/core/words/language'
import type { Reply } from '../../commands/command.ts'
import { answerPrivately } from '../answer/answer-privately.ts'
import { cardMessage, drawn, keptWith, type Message } from '../answer/message.ts'
import { share } from '../answer/share.ts'
import { type Memory, whereWindow } from '../answer/windows.ts'
import type { Pressed, Spoken } from '../payload/spoken.ts'
import { failureWord } from '../web/failure.ts'
import type { Listening } from './hear.ts'
import type { Heard } from './heard.ts'
import { openWindow } from './open-window.ts'

export type Delivery = {
  reply: Reply
  spoken: Spoken
  language: Language
  /** The card that was pressed. */
  on: Pressed | null
  /** Which press it was, to do again once it is known where to share; null where nobody can be asked. */
  reopen: Memory | null
}

/** Puts a reply where it belongs. */
export async function deliver(side: Listening, delivery: Delivery): Promise<Heard> {
  const { reply, spoken, language, on, reopen } = delivery
  switch (reply.kind) {
    case 'answer':
      return answerPrivately(side, { spoken, language }, cardMessage(reply.card))
    case 'update':
      if (on !== null && (await redraw(side, { on, spoken }, cardMessage(reply.card)))) return 'done'
      return answerPrivately(side, { spoken, language }, cardMessage(reply.card))
    case 'share':
      if (reply.place !== null) return share(side, { line: reply.line, place: reply.place, spoken, language })
      return reopen === null
        ? 'done'
        : openWindow(side, { spoken, language }, whereWindow({ memory: reopen, language }))
  }
}

/** Draws a card anew where it stands; false where Slack has it no more. */
async function redraw(
  { api, deps }: Listening,
  { on, spoken }: { on: Pressed; spoken: Spoken },
  message: Message,
): Promise<boolean> {
  const { responseUrl } = spoken
  const redrawn = await drawn<unknown>(message, (body) =>
    on.isEphemeral && responseUrl !== null
      ? api.respond(responseUrl, { replace_original: true, ...body })
      : api.call('chat.update', {
          ...keptWith(message),
          channel: on.channelId,
          ts: on.messageTs,
          ...body,
        }),
  )
  if (!redrawn.ok) deps.log.info({ why: failureWord(redrawn.refusal) }, 'a card could not be drawn anew')
  return redrawn.ok
}
