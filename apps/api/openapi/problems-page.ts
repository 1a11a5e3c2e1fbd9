import type { Refusal } from '@encours/core/refusal'
import { refusalExamples } from '@encours/core/refusal-examples/refusal-examples'
import { sayRefusal } from '@encours/core/words/say-refusal'
import { escapeHtml, htmlPage, type PageFrame } from '../html.ts'
import { statusOf } from '../status-of.ts'

/** Every refusal with an example of what it says: where a problem's `type` points. */
export const problemsPage = (frame: PageFrame): string =>
  htmlPage(frame, {
    title: frame.language === 'fr' ? 'Encours : les refus' : 'Encours: what is refused',
    body: `<h1>${frame.language === 'fr' ? 'Les refus' : 'What is refused'}</h1>
${Object.values(refusalExamples)
  .map((refusal) => section(refusal, frame))
  .join('\n')}`,
  })

function section(refusal: Refusal, { language }: PageFrame): string {
  const said = sayRefusal(refusal, language)
  return `<h2 id="${refusal.code}"><code>${refusal.code}</code> · ${statusOf[refusal.code]}</h2>
<p>${escapeHtml(said.happened)} ${escapeHtml(said.unchanged)}<br>→ ${escapeHtml(said.todo)}</p>`
}
