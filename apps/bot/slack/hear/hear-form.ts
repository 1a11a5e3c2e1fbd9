import type { Colleague } from '@encours/db/load/colleague'
import { share } from '../answer/share.ts'
import { elementNames, readMemory, windowIds } from '../answer/windows.ts'
import type { Payload } from '../payload/spoken.ts'
import { placeText } from '../place.ts'
import { askerAt } from './asker.ts'
import { deliver } from './deliver.ts'
import type { Listening } from './hear.ts'
import type { Heard } from './heard.ts'

/** A window that was sent off: the press that opened it counts now. */
export async function hearForm(
  side: Listening,
  { spoken, callbackId, memory: text, fields }: Extract<Payload, { kind: 'form' }>,
  colleague: Colleague,
): Promise<Heard> {
  const memory = readMemory(text)
  if (memory === null) {
    side.deps.log.warn({}, 'a window remembers nothing of ours')
    return 'done'
  }
  const { press, value, on } = memory
  const { language } = colleague
  const asker = askerAt(colleague, null)
  if (callbackId === windowIds.field) {
    const field = fields[elementNames.field] ?? ''
    const reply = await side.conversation.press(press, { value, field }, asker)
    return deliver(side, { reply, spoken, language, on, reopen: null })
  }
  const channelId = fields[elementNames.where] ?? ''
  const place = placeText({ channelId, threadTs: null })
  const reply = await side.conversation.press(press, { value, field: null }, { ...asker, place })
  if (reply.kind === 'share') return share(side, { line: reply.line, place, spoken, language })
  return deliver(side, { reply, spoken, language, on, reopen: null })
}
