import type { types } from '@slack/bolt'
import type { Button } from '../../cards/card.ts'
import type { Chunk } from './chunks.ts'
import type { LettersLeft } from './letters-left.ts'
import { limits, reading } from './limits.ts'
import { plainText, pressButton } from './press-button.ts'
import { listOf, richText, sectionOf } from './rich-lines.ts'
import { cut } from './slack-text.ts'

/** A chunk in Slack's blocks, as far as there is room; none where nothing is in it. */
export function drawChunk(chunk: Chunk, left: LettersLeft): types.KnownBlock[] {
  switch (chunk.kind) {
    case 'lines':
      return richText([sectionOf(chunk.lines, left)])
    case 'list':
      return richText([sectionOf([chunk.title], left), listOf(chunk.items, left)])
    case 'choices':
      return choiceBlocks(chunk.choices, left)
    case 'small': {
      const lines = chunk.texts.map((text) => left.take(text, limits.lettersOfContext))
      return smallPrint(lines.filter((line) => line !== null))
    }
  }
}

/** Small and grey, one line under the other as far as one element takes them. */
export function smallPrint(lines: readonly string[]): types.ContextBlock[] {
  if (lines.length === 0) return []
  return [{ type: 'context', elements: [plainText(cut(lines.join('\n'), limits.lettersOfContext))] }]
}

/** A row of buttons below the card. */
export function actionsRow(buttons: readonly Button[]): types.ActionsBlock[] {
  const elements = buttons
    .slice(0, reading.buttons)
    .map((button, index) => pressButton(button, { index }))
    .filter((element) => element !== null)
  return elements.length === 0 ? [] : [{ type: 'actions', elements }]
}

/**
 * Each on a line of its own, in full: a button alone would be cut after some thirty letters. Whoever listens instead
 * of looking hears the name again with its button.
 */
function choiceBlocks(choices: readonly Button[], left: LettersLeft): types.KnownBlock[] {
  const lines = choices.slice(0, reading.choices).flatMap((choice, index): types.KnownBlock[] => {
    const text = left.take(choice.label, limits.lettersOfSection)
    const button = pressButton({ ...choice, label: chooseSign }, { index })
    if (text === null || button === null) return []
    const spoken = text.length > limits.lettersOfButton ? {} : { accessibility_label: text }
    return [{ type: 'section', text: plainText(text), accessory: { ...button, ...spoken } }]
  })
  return choices.length > reading.choices ? [...lines, ...smallPrint(['…'])] : lines
}

/** The same in every language. */
const chooseSign = '→'
