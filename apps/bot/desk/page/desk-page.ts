import type { IsoDay } from '@encours/core/day'
import { sayWeekday } from '@encours/core/words/say-day'
import type { Colleague } from '@encours/db/load/colleague'
import { html, type Markup } from '../draw/html.ts'
import type { Example } from '../examples.ts'
import type { Speaker } from '../speaker.ts'
import type { DeskWords } from '../words/desk-words.ts'
import { deskWordsOf } from '../words/words-of.ts'
import { mark, pageFrame } from './page-frame.ts'
import { renderPeople } from './people-picker.ts'
import { renderTemplates } from './templates.ts'
import { renderTold, type Told } from './told.ts'
import { renderWelcome } from './welcome.ts'

/** What the page says on its own, before anybody has asked anything. */
export type DeskFacts = {
  speaker: Speaker
  isDemo: boolean
  pinnedDay: IsoDay | null
  hasAccounts: boolean
  /** Those one may be; empty where nobody may choose. */
  people: readonly Colleague[]
  examples: readonly Example[]
  told: Told
}

/** The desk: who speaks, the conversation, and where to type. */
export function deskPage(facts: DeskFacts): Markup {
  const { language } = facts.speaker
  const words = deskWordsOf[language]
  const body = html`${renderHeader(facts, words)}
<main>${renderNotes(facts, words)}<noscript><p class="aside">${words.needsScript}</p></noscript>
${renderTold(facts.told, facts.speaker, words)}${renderWelcome(facts, words)}
<div id="log" class="log" role="log" aria-live="polite" aria-label="${words.log}"></div></main>
${renderComposer(facts, words)}${renderTemplates(words)}`
  return pageFrame(body, { language, title: words.title, withScripts: true })
}

const renderHeader = (facts: DeskFacts, words: DeskWords): Markup =>
  html`<header class="top"><div class="bar"><h1 class="brand" aria-label="Encours">${mark}<span>Encours</span></h1>${renderPeople(facts, words)}</div></header>`

/** That the figures are nobody's, and that the day is not the calendar's. */
function renderNotes({ isDemo, pinnedDay, speaker }: DeskFacts, words: DeskWords): Markup | null {
  const { language } = speaker
  const notes = [
    ...(isDemo ? [words.demo] : []),
    ...(pinnedDay === null ? [] : [words.pinned(sayWeekday(pinnedDay, { language, near: null }))]),
  ]
  return notes.length === 0
    ? null
    : html`<p class="notes">${notes.map((note) => html`<span>${note}</span>`)}</p>`
}

/** The draft is kept per person: on the demo company one changes who one is. */
const renderComposer = (facts: DeskFacts, words: DeskWords): Markup =>
  html`<form id="composer" class="composer" aria-label="${words.ask}" data-speaker="${facts.speaker.actor.personId}"><div class="line">
<label class="apart" for="ask">${words.ask}</label>
<input id="ask" name="text" type="text" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="send" maxlength="500" placeholder="${facts.examples[0]?.text ?? words.placeholder}" aria-describedby="underneath">
<button type="submit" class="primary">${words.send}</button></div>
<p id="underneath" class="note">${words.underneath}</p></form>`
