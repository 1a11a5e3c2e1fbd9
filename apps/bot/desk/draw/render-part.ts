import type { Button, Figure, Part } from '../../cards/card.ts'
import type { DeskWords } from '../words/desk-words.ts'
import { html, type Markup } from './html.ts'
import { renderButton, renderField } from './render-button.ts'
import { runningText } from './running-text.ts'

/** One part of a card. */
export function renderPart(part: Part, words: DeskWords): Markup {
  switch (part.kind) {
    case 'text':
      return html`<p class="text">${runningText(part.text)}</p>`
    case 'steps':
      return html`<div class="steps"><h3>${part.title}</h3><ol>${part.steps.map((step) => html`<li>${runningText(step)}</li>`)}</ol></div>`
    case 'labelled':
      return html`<p class="labelled"><b>${part.label}</b> ${runningText(part.text)}</p>`
    case 'figures':
      return html`<ul class="figures">${part.figures.map(renderFigure)}</ul>`
    case 'rows':
      return renderRows(part)
    case 'example':
      return html`<p class="example"><button type="button" data-fill="${part.text}"><code>${part.text}</code></button></p>`
    case 'choices':
      return html`<ul class="choices">${part.choices.map((choice) => renderChoice(choice, words))}</ul>`
    case 'note':
      return html`<p class="note">${part.text}</p>`
  }
}

const renderFigure = ({ label, value }: Figure): Markup =>
  value === null
    ? html`<li><span class="label">${label}</span></li>`
    : html`<li><span class="label">${label}</span> <span class="value">${value}</span></li>`

function renderRows({ title, rows }: Extract<Part, { kind: 'rows' }>): Markup {
  const heading = title === null ? null : html`<h3>${title}</h3>`
  const lines = rows.map(({ label, value }) => html`<div><dt>${label}</dt> <dd>${value}</dd></div>`)
  return html`<div class="rows">${heading}<dl>${lines}</dl></div>`
}

const renderChoice = (choice: Button, words: DeskWords): Markup =>
  html`<li>${renderButton(choice)}${renderField(choice, words)}</li>`
