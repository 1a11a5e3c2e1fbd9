import type { Button, Card, Figure, Part } from './card.ts'

/** A card as plain text, one thing a line: for a face without layout, a notification, a test. */
export function plainText({ title, parts, buttons }: Card): string {
  const below = buttons.length === 0 ? [] : [buttons.map(bracketed).join(' ')]
  return [title, ...parts.flatMap(linesOf), ...below].join('\n')
}

function linesOf(part: Part): string[] {
  switch (part.kind) {
    case 'text':
    case 'example':
    case 'note':
      return [part.text]
    case 'steps':
      return [part.title, ...part.steps.map((step, index) => `${String(index + 1)} ${step}`)]
    case 'labelled':
      return [`${part.label} ${part.text}`]
    case 'figures':
      return [part.figures.map(figureText).join(' · ')]
    case 'rows': {
      const rows = part.rows.map(({ label, value }) => `${label} ${value}`)
      return part.title === null ? rows : [part.title, ...rows]
    }
    case 'choices':
      return part.choices.map(bracketed)
  }
}

/** A word and its figure in one. */
export const figureText = ({ label, value }: Figure): string => (value === null ? label : `${label} ${value}`)

const bracketed = ({ label }: Button): string => `[${label}]`
