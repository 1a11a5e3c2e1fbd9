import type { types } from '@slack/bolt'
import * as v from 'valibot'
import type { Button, Field } from '../../cards/card.ts'
import { fieldLetters, limits } from './limits.ts'
import { cut, oneLine } from './slack-text.ts'

/** A button as Slack draws it; null where what it stands for would not come back whole. */
export function pressButton(button: Button, { index }: { index: number }): types.Button | null {
  const value = packed(button)
  const actionId = `${button.press}:${index}`
  const isWhole = value.length <= limits.lettersOfValue && actionId.length <= limits.lettersOfActionId
  if (!isWhole || !actionId.isWellFormed()) return null
  return {
    type: 'button',
    action_id: actionId,
    value,
    text: plainText(cut(oneLine(button.label), limits.lettersOfButton) || '…'),
    ...(button.style === 'primary' ? { style: 'primary' } : {}),
  }
}

/** A text that stands as it is: no markup, no `:smile:`. */
export const plainText = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
})

/** What a pressed button was, out of what Slack sends back; null where we never sent such a one. */
export function readPress(
  actionId: string,
  value: string,
): { press: string; value: string; field: Field | null } | null {
  const press = /^(.+):\d+$/s.exec(actionId)?.[1]
  const parsed = v.safeParse(packedSchema, value)
  return press === undefined || !parsed.success ? null : { press, ...parsed.output }
}

const packedSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({
    value: v.string(),
    field: v.optional(
      v.nullable(
        v.strictObject({ label: v.string(), hint: v.string(), value: v.string(), mostLetters: v.number() }),
      ),
      null,
    ),
  }),
)

/** What is asked for comes back with the press, to open the window with. */
const packed = ({ value, field }: Button): string =>
  JSON.stringify(field === null ? { value } : { value, field: fieldWithin(field) })

function fieldWithin({ label, hint, value, mostLetters }: Field): Field {
  const most = Math.min(Math.max(1, Math.floor(mostLetters) || 1), fieldLetters.most)
  return {
    label: cut(oneLine(label), fieldLetters.label) || '…',
    hint: cut(oneLine(hint), fieldLetters.hint),
    value: cut(oneLine(value), Math.min(fieldLetters.value, most)),
    mostLetters: most,
  }
}
