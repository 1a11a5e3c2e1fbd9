import type { Button, Card, Tone } from '../../cards/card.ts'
import type { DeskWords } from '../words/desk-words.ts'
import { html, type Markup } from './html.ts'
import { renderButton, renderField } from './render-button.ts'
import { renderPart } from './render-part.ts'

/** A card as the desk shows it. Its colour repeats what its title says. */
export function renderCard(card: Card, words: DeskWords): Markup {
  const parts = card.parts.map((part) => renderPart(part, words))
  return html`<article class="card ${card.tone}" tabindex="-1">${renderTitle(card)}${parts}${renderButtons(card.buttons, words)}</article>`
}

/** A verdict stands out from whom it is about; a title of one piece is shown as it is. */
function renderTitle({ title, tone }: Pick<Card, 'title' | 'tone'>): Markup {
  const { sign, text } = signedOff(title)
  const drawn = sign === null ? null : html`<span class="sign" aria-hidden="true">${sign}</span> `
  const [verdict = '', ...about] = text.split(separator)
  if (!isVerdict(tone) || about.length === 0) return html`<h2 class="title">${drawn}${text}</h2>`
  return html`<h2 class="title">${drawn}<span class="verdict">${verdict}</span><span class="apart">${separator}</span><span class="about">${about.join(separator)}</span></h2>`
}

const separator = ' · '

const isVerdict = (tone: Tone): boolean => tone !== 'plain'

/** The sign in front of a title, where there is one: it is read out by its word, not as "orange circle". */
function signedOff(title: string): { sign: string | null; text: string } {
  const [whole, sign] = /^(\p{Extended_Pictographic}\uFE0F?)\s+/u.exec(title) ?? []
  return whole === undefined || sign === undefined
    ? { sign: null, text: title }
    : { sign, text: title.slice(whole.length) }
}

/** What a button asks for opens below the row. */
function renderButtons(buttons: readonly Button[], words: DeskWords): Markup | null {
  if (buttons.length === 0) return null
  const row = buttons.map((button) => renderButton(button))
  return html`<div class="presses"><div class="row">${row}</div>${renderFields(buttons, words)}</div>`
}

const renderFields = (buttons: readonly Button[], words: DeskWords): Markup[] =>
  buttons.flatMap((button) => renderField(button, words) ?? [])
