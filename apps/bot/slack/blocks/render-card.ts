import type { types } from '@slack/bolt'
import type { Card } from '../../cards/card.ts'
import { chunksOf } from './chunks.ts'
import { actionsRow, drawChunk, smallPrint } from './draw-chunk.ts'
import { createLettersLeft } from './letters-left.ts'
import { limits } from './limits.ts'
import { plainLines } from './plain-lines.ts'

/** What a message is made of. */
export type Rendered = {
  /** All of it in plain lines: a notification shows the first, and whoever listens instead of looking hears nothing else. */
  text: string
  blocks: types.KnownBlock[]
}

/**
 * A card in Slack's blocks. What is said stands in rich and plain text, whose look is said in data: nothing in a name
 * is read as markup, a link, a call or an emoji. Slack takes whatever the card holds: what is too long or too much
 * ends in an ellipsis.
 */
export function renderCard(card: Card): Rendered {
  const left = createLettersLeft(limits.lettersOfBlocks)
  const chunks = chunksOf(card)
  const drawn = chunks.flatMap((chunk) => drawChunk(chunk, left))
  // One for the row of buttons, one to say that there was more
  const shown = drawn.slice(0, limits.blocksOfMessage - 2)
  const isCut = left.isShort() || shown.length < drawn.length
  return {
    text: plainLines(chunks),
    blocks: [...shown, ...(isCut ? smallPrint(['…']) : []), ...actionsRow(card.buttons)],
  }
}
