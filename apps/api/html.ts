import type { IsoDay } from '@encours/core/day'
import type { Language } from '@encours/core/words/language'
import type { Answer } from './answer.ts'

export type PageFrame = { language: Language; pinnedDay: IsoDay | null }

/** Text as it may stand in HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/** `style` in place of our own, for what brings its own look along. */
type Page = { title: string; body: string; style?: string }

/** A small local page in the reader's language; says so where the day is pinned. */
export function htmlPage({ language, pinnedDay }: PageFrame, page: Page): string {
  const pinned = pinnedDay === null ? '' : `<p class="pinned">${pinnedWords[language]} ${pinnedDay}</p>`
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(page.title)}</title><style>${page.style ?? style}</style></head>
<body>${pinned}${page.body}</body></html>
`
}

/** Nothing on our pages comes from elsewhere, and nothing may frame them. */
export const htmlAnswer = (html: string): Answer => ({
  body: html,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
    vary: 'accept-language',
  },
})

const pinnedWords = { en: 'The day is pinned: today is', fr: 'Le jour est figé : nous sommes le' }

/** How the pinned day is said, on every page. */
export const pinnedStyle = '.pinned{background:#fff3cd;padding:.5em .8em;border-radius:.2em}'

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
code,pre{background:#f3f3f0;padding:.1em .3em;border-radius:.2em}pre{padding:.8em;overflow:auto}
table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;padding:.3em .8em .3em 0}
${pinnedStyle}`
