import type { Button, Card, Part } from '../../cards/card.ts'
import { reading } from './limits.ts'
import { bold, figuresLine, type Line, plain } from './rich-lines.ts'
import { cut, oneLine } from './slack-text.ts'

/** Parts that stand close together; a little space lies between one chunk and the next. */
export type Chunk =
  | { kind: 'lines'; lines: readonly Line[] }
  | { kind: 'list'; title: Line; items: readonly Line[] }
  | { kind: 'choices'; choices: readonly Button[] }
  | { kind: 'small'; texts: readonly string[] }

/** The title with the sentences that belong to it, then the rest as far as it may stand together. */
export function chunksOf({ title, parts }: Card): Chunk[] {
  const firstLine = [bold(cut(oneLine(title), reading.lettersOfTitle))]
  const chunks: Chunk[] = [{ kind: 'lines', lines: [firstLine] }]
  for (const part of parts) {
    const next = chunkOf(part)
    const last = chunks.at(-1)
    const apart = chunks.length === 1 ? part.kind !== 'text' : part.kind === 'rows' && part.title !== null
    const both = apart || last === undefined ? null : together(last, next)
    if (both) chunks.splice(-1, 1, both)
    else chunks.push(next)
  }
  return chunks
}

function together(one: Chunk, other: Chunk): Chunk | null {
  if (one.kind === 'lines' && other.kind === 'lines') {
    return { kind: 'lines', lines: [...one.lines, ...other.lines] }
  }
  if (one.kind === 'small' && other.kind === 'small') {
    return { kind: 'small', texts: [...one.texts, ...other.texts] }
  }
  return null
}

function chunkOf(part: Part): Chunk {
  switch (part.kind) {
    case 'text':
      return { kind: 'lines', lines: [[plain(part.text)]] }
    case 'labelled':
      return { kind: 'lines', lines: [[bold(part.label), plain(part.text)]] }
    case 'figures':
      return { kind: 'lines', lines: [figuresLine(firstOf(part.figures, noFigure))] }
    case 'example':
      return { kind: 'lines', lines: [[{ text: part.text, look: 'code' }]] }
    case 'rows': {
      const rows = firstOf(part.rows, noRow).map(({ label, value }): Line => [plain(label), bold(value)])
      return { kind: 'lines', lines: part.title === null ? rows : [[bold(part.title)], ...rows] }
    }
    case 'steps': {
      const items = firstOf(part.steps, '…').map((step): Line => [plain(step)])
      return { kind: 'list', title: [bold(part.title)], items }
    }
    case 'choices':
      return { kind: 'choices', choices: part.choices }
    case 'note':
      return { kind: 'small', texts: [part.text] }
  }
}

const noFigure = { label: '…', value: null }
const noRow = { label: '…', value: '' }

/** As many as anybody reads; `rest` stands for those beyond. */
const firstOf = <Item>(items: readonly Item[], rest: Item): readonly Item[] =>
  items.length > reading.rows ? [...items.slice(0, reading.rows), rest] : items
