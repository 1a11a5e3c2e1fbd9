import type { Language } from '@encours/core/words/language'
import * as v from 'valibot'
import type { Field } from '../../cards/card.ts'
import type { Pressed } from '../payload/spoken.ts'
import { slackWords } from '../slack-words.ts'

/** The windows that the bot opens: one line for a button that asks for it, and where to share. */
export const windowIds = { field: 'encours-field', where: 'encours-where' } as const

/** The one element in each, by whose name what was filled in comes back. */
export const elementNames = { field: 'field', where: 'where' } as const

/** What a window remembers: the button that opened it, and the card that it is on. */
export type Memory = { press: string; value: string; on: Pressed | null }

const pressedSchema = v.object({ channelId: v.string(), messageTs: v.string(), isEphemeral: v.boolean() })

const memorySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ press: v.string(), value: v.string(), on: v.nullable(pressedSchema) }),
)

/** Null where it is no memory of ours. */
export function readMemory(text: string): Memory | null {
  const parsed = v.safeParse(memorySchema, text)
  return parsed.success ? parsed.output : null
}

type Opening = { memory: Memory; language: Language }

const mostTitleLetters = 24
const mostLabelLetters = 150

/** Asks for the one line that a button needs. */
export function fieldWindow(field: Field, { memory, language }: Opening): object {
  const words = slackWords[language].window
  return {
    ...frame({ callbackId: windowIds.field, memory }),
    title: plain('Encours', mostTitleLetters),
    submit: plain(words.send, mostTitleLetters),
    close: plain(words.cancel, mostTitleLetters),
    blocks: [
      {
        type: 'input',
        block_id: elementNames.field,
        label: plain(field.label, mostLabelLetters),
        ...(field.hint === '' ? {} : { hint: plain(field.hint, mostLabelLetters) }),
        element: {
          type: 'plain_text_input',
          action_id: elementNames.field,
          max_length: field.mostLetters,
          ...(field.value === '' ? {} : { initial_value: field.value }),
        },
      },
    ],
  }
}

/** Asks where to share: Slack offers no channel with another company, and everything else is looked at then. */
export function whereWindow({ memory, language }: Opening): object {
  const words = slackWords[language].window
  return {
    ...frame({ callbackId: windowIds.where, memory }),
    title: plain('Encours', mostTitleLetters),
    submit: plain(words.share, mostTitleLetters),
    close: plain(words.cancel, mostTitleLetters),
    blocks: [
      {
        type: 'input',
        block_id: elementNames.where,
        label: plain(words.where, mostLabelLetters),
        hint: plain(words.whereHint, mostLabelLetters),
        element: {
          type: 'conversations_select',
          action_id: elementNames.where,
          filter: {
            include: ['public', 'private', 'mpim'],
            exclude_external_shared_channels: true,
            exclude_bot_users: true,
          },
        },
      },
    ],
  }
}

const frame = ({ callbackId, memory }: { callbackId: string; memory: Memory }) => ({
  type: 'modal',
  callback_id: callbackId,
  private_metadata: JSON.stringify(memory),
})

const plain = (text: string, mostLetters: number): object => ({
  type: 'plain_text',
  text: text.length <= mostLetters ? text : `${text.slice(0, mostLetters - 1)}…`,
  emoji: false,
})
