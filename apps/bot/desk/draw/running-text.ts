import { html, type Markup } from './html.ts'

/** A document's number: `FA-2291`, `SO-77`. Longer ones may break, or they would not fit a phone. */
const number = /(?<![\p{L}\p{N}-])(\p{Lu}{1,4}-\d{1,10})(?![\p{L}\p{N}-])/u

/** A text whose documents' numbers are not torn apart at the end of a line. */
export function runningText(text: string): Markup {
  const pieces = text.split(number)
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<span class="whole">${piece}</span>` : html`${piece}`))}`
}
