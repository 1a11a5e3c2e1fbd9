import type { types } from '@slack/bolt'
import type { Figure } from '../../cards/card.ts'
import type { LettersLeft } from './letters-left.ts'
import { limits } from './limits.ts'

/** A piece of a line in one look. */
export type Run = { text: string; look: 'plain' | 'bold' | 'code' }
export type Line = readonly Run[]

export const plain = (text: string): Run => ({ text, look: 'plain' })
export const bold = (text: string): Run => ({ text, look: 'bold' })

/** `Limit 60,000 · exposure 50,000`, the figures in bold. */
export const figuresLine = (figures: readonly Figure[]): Line =>
  figures.flatMap(({ label, value }, index) => [
    ...(index === 0 ? [] : [plain('·')]),
    plain(label),
    ...(value === null ? [] : [bold(value)]),
  ])

/** Lines one under the other in one section, as Slack itself writes them. */
export function sectionOf(
  lines: readonly Line[],
  left: LettersLeft,
  mostLetters: number = limits.lettersOfRun,
): types.RichTextSection | null {
  const drawn = lines.map((line) => runsOf(line, left, mostLetters)).filter((runs) => runs.length > 0)
  const elements = drawn.flatMap((runs, index) => (index === 0 ? runs : [newLine, ...runs]))
  return elements.length === 0 ? null : { type: 'rich_text_section', elements: joined(elements) }
}

export function listOf(items: readonly Line[], left: LettersLeft): types.RichTextList | null {
  const elements = items.map((line) => sectionOf([line], left)).filter((item) => item !== null)
  return elements.length === 0 ? null : { type: 'rich_text_list', style: 'ordered', elements }
}

export function richText(
  parts: readonly (types.RichTextSection | types.RichTextList | null)[],
): types.RichTextBlock[] {
  const elements = parts.filter((part) => part !== null)
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }]
}

const newLine: types.RichTextText = { type: 'text', text: '\n' }

/** The runs of a line with a blank between them. */
function runsOf(line: Line, left: LettersLeft, mostLetters: number): types.RichTextText[] {
  const drawn: types.RichTextText[] = []
  for (const { text, look } of line) {
    const said = left.take(text, mostLetters)
    if (said === null) continue
    if (drawn.length > 0) drawn.push({ type: 'text', text: ' ' })
    drawn.push({ type: 'text', text: said, ...(look === 'plain' ? {} : { style: { [look]: true } }) })
  }
  return drawn
}

/** Neighbours without a look of their own in one. */
function joined(runs: readonly types.RichTextText[]): types.RichTextText[] {
  const all: types.RichTextText[] = []
  for (const run of runs) {
    const last = all.at(-1)
    const both = last && !last.style && !run.style ? last.text + run.text : null
    if (both !== null && both.length <= limits.lettersOfRun) all.splice(-1, 1, { type: 'text', text: both })
    else all.push(run)
  }
  return all
}
