import type { Reply } from '../../commands/command.ts'
import type { DeskWords } from '../words/desk-words.ts'
import { html, type Markup } from './html.ts'
import { renderCard } from './render-card.ts'

/** What the page does with an answer: `update` takes the place of the card that was pressed, the others come below. */
export type DrawnReply = { kind: Reply['kind']; html: string }

/** An answer as a turn of the conversation. */
export function renderReply(reply: Reply, about: { words: DeskWords; speaker: string }): DrawnReply {
  const turn = reply.kind === 'share' ? renderShared(reply, about) : renderAnswer(reply, about.words)
  return { kind: reply.kind, html: turn.markup }
}

const renderAnswer = ({ card }: Extract<Reply, { kind: 'answer' | 'update' }>, words: DeskWords): Markup =>
  html`<div class="turn bot"><span class="apart">${words.botSays}</span>${renderCard(card, words)}</div>`

/** Nobody else is at the desk: what a channel would read is shown to whoever shares it, and goes nowhere. */
function renderShared(
  { line, place }: Extract<Reply, { kind: 'share' }>,
  { words, speaker }: { words: DeskWords; speaker: string },
): Markup {
  if (place === null) {
    return html`<div class="turn bot"><p class="aside">${words.nothingShared}</p></div>`
  }
  return html`<div class="turn shared"><p class="place"><b>${place}</b> ${words.sharedBy(speaker)}</p>${renderCard(line, words)}<p class="note">${words.onlyHere}</p></div>`
}
