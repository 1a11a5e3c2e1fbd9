import type { Chunk } from './chunks.ts'
import { limits } from './limits.ts'
import type { Line } from './rich-lines.ts'
import { cutEscaped, oneLine } from './slack-text.ts'

/** A card in plain lines, as Slack reads a message's text: escaped, and within its length. */
export function plainLines(chunks: readonly Chunk[]): string {
  const lines = chunks
    .flatMap(linesOf)
    .map(oneLine)
    .filter((line) => line !== '')
  return cutEscaped(lines.join('\n'), limits.lettersOfText) || '…'
}

function linesOf(chunk: Chunk): string[] {
  switch (chunk.kind) {
    case 'lines':
      return chunk.lines.map(textOf)
    case 'list':
      return [textOf(chunk.title), ...chunk.items.map((item, index) => `${index + 1} ${textOf(item)}`)]
    case 'choices':
      return chunk.choices.map(({ label }) => label)
    case 'small':
      return [...chunk.texts]
  }
}

const textOf = (line: Line): string => line.map(({ text }) => text).join(' ')
