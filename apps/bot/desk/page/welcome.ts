import type { Verdict } from '@encours/core/credit/credit-check'
import { html, type Markup } from '../draw/html.ts'
import type { Example } from '../examples.ts'
import type { DeskWords } from '../words/desk-words.ts'

type Facts = { isDemo: boolean; hasAccounts: boolean; examples: readonly Example[] }

/** What an empty conversation says: what this is for, and what to try first. */
export function renderWelcome(facts: Facts, words: DeskWords): Markup {
  const { title, text } = facts.hasAccounts ? words.welcome : words.noAccounts
  return html`<section id="welcome" class="welcome"><h2>${title}</h2><p>${text}</p>${renderFirst(facts, words)}</section>`
}

function renderFirst({ isDemo, hasAccounts, examples }: Facts, words: DeskWords): Markup | null {
  if (!hasAccounts) return html`<pre><code>${words.noAccounts.command}</code></pre>`
  if (!isDemo) return null
  if (examples.length === 0) return html`<p class="note">${words.noFigures}</p>`
  const chips = examples.map((one) => renderExample(one, words))
  return html`<h3 id="examples">${words.examples.title}</h3><ul class="examples" aria-labelledby="examples">${chips}</ul>`
}

const toneOf: Record<Verdict, string> = { approve: 'good', refer: 'wait', decline: 'bad' }

const renderExample = ({ text, verdict }: Example, words: DeskWords): Markup =>
  html`<li><button type="button" class="chip ${toneOf[verdict]}" data-ask="${text}"><code>${text}</code><span>${words.examples.of[verdict]}</span></button></li>`
