import type { Language } from '@encours/core/words/language'
import { deskScripts, deskStyles } from '../desk-files.ts'
import { html, type Markup } from '../draw/html.ts'

/** A whole page of the desk; addresses are relative, so that it also works below a path. */
export function pageFrame(
  body: Markup,
  of: { language: Language; title: string; withScripts: boolean },
): Markup {
  const scripts = of.withScripts
    ? html`${deskScripts.map((file) => html`<link rel="modulepreload" href="desk/files/${file}">`)}<script type="module" src="desk/files/desk.mjs"></script>`
    : null
  const styles = deskStyles.map((file) => html`<link rel="stylesheet" href="desk/files/${file}">`)
  return html`<!doctype html>
<html lang="${of.language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${of.title}</title>
<link rel="icon" href="desk/files/mark.svg" type="image/svg+xml">
${styles}${scripts}</head>
<body>${body}</body></html>
`
}

/** Nothing comes from elsewhere, nothing runs that is not a file of ours, and nothing may frame the page. */
const policy =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"

export const pageResponse = (page: Markup, status = 200): Response =>
  new Response(page.markup, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      vary: 'accept-language, cookie',
    },
  })

export const mark = html`<img src="desk/files/mark.svg" alt="" width="28" height="28">`
