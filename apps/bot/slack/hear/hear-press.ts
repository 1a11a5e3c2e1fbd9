import type { Colleague } from '@encours/db/load/colleague'
import { fieldWindow, type Memory } from '../answer/windows.ts'
import { readPress } from '../blocks/press-button.ts'
import type { Payload } from '../payload/spoken.ts'
import { askerAt } from './asker.ts'
import { deliver } from './deliver.ts'
import type { Listening } from './hear.ts'
import type { Heard } from './heard.ts'
import { openWindow } from './open-window.ts'

/** A button: what it is for is done, or its one line is asked for first. */
export async function hearPress(
  side: Listening,
  { spoken, actionId, value: drawn, on }: Extract<Payload, { kind: 'press' }>,
  colleague: Colleague,
): Promise<Heard> {
  const { language } = colleague
  // What we never sent is a press that nothing knows: the conversation says so
  const { press, value, field } = readPress(actionId, drawn) ?? { press: actionId, value: drawn, field: null }
  const memory: Memory = { press, value, on }
  if (field !== null) {
    return openWindow(side, { spoken, language }, fieldWindow(field, { memory, language }))
  }
  const reply = await side.conversation.press(press, { value, field: null }, askerAt(colleague, spoken.spot))
  return deliver(side, { reply, spoken, language, on, reopen: memory })
}
