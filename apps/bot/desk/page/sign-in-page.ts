import type { Language } from '@encours/core/words/language'
import type { NoSpeaker } from '../desk-refusal.ts'
import { html, type Markup } from '../draw/html.ts'
import { deskWordsOf } from '../words/words-of.ts'
import { mark, pageFrame } from './page-frame.ts'

/** What someone sees who may not speak here: how to sign in, and nothing else. */
export function signInPage({ code }: NoSpeaker, language: Language): Markup {
  const words = deskWordsOf[language]
  const { happened, unchanged } = words.refusals[code]
  const body = html`<main class="alone"><p class="brand">${mark}Encours</p><h1>${words.signIn.title}</h1>
<p>${happened} ${unchanged}</p><p>${words.signIn.ask}</p><pre><code>${words.signIn.command}</code></pre><p>${words.signIn.after}</p>
<p><a href="/sign-in">${words.signIn.ways}</a></p></main>`
  return pageFrame(body, { language, title: words.title, withScripts: false })
}
