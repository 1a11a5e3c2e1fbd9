import { htmlPage, type PageFrame, pinnedStyle } from '../html.ts'

/** Swagger UI over `/openapi.json`, all of it served from here. */
export const docsPage = (frame: PageFrame): string =>
  htmlPage(frame, {
    title: 'Encours API',
    style: `body{font:1rem/1.5 system-ui,sans-serif;margin:0}${pinnedStyle}`,
    body: `<link rel="stylesheet" href="/docs/files/swagger-ui.css"><div id="docs"></div>
<script src="/docs/files/swagger-ui-bundle.js"></script><script src="/docs/files/start.js"></script>`,
  })

/** `validatorUrl: null` keeps Swagger UI from sending our description to its makers' checker. */
export const docsStart = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null })
`
