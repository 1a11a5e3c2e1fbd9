import type { Button } from '../../cards/card.ts'
import type { DeskWords } from '../words/desk-words.ts'
import { html, type Markup } from './html.ts'

/** A button; one that asks for a line first opens its field instead of pressing. */
export function renderButton({ press, label, style, value, field }: Button): Markup {
  const opens = field === null ? null : html` data-opens="${press}" aria-expanded="false"`
  return html`<button type="button" class="${style}" data-press="${press}" data-value="${value}"${opens}>${label}</button>`
}

/** The line that a button asks for before it counts; null where it asks for none. */
export function renderField({ press, label, value, field }: Button, words: DeskWords): Markup | null {
  if (field === null) return null
  return html`<form class="field" data-press="${press}" data-value="${value}" hidden>
<label><span class="label">${field.label}</span>
<input name="field" type="text" autocomplete="off" spellcheck="false" value="${field.value}" maxlength="${field.mostLetters}" required>
${field.hint === '' ? null : html`<span class="hint">${field.hint}</span>`}</label>
<div class="row"><button type="submit" class="primary">${label}</button><button type="button" class="plain" data-cancel>${words.cancel}</button></div></form>`
}
