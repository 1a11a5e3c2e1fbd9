import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ok, refuse } from '@encours/core/result'
import { jsonAnswer } from '../answer.ts'
import { htmlAnswer } from '../html.ts'
import { docsPage, docsStart } from '../openapi/docs-page.ts'
import type { Route } from '../route.ts'

/** Made on the first request: a start does not wait for it. */
let specification: Promise<object> | undefined

const openapi: Route = {
  method: 'GET',
  path: '/openapi.json',
  show: async ({ deps, served }) => {
    specification ??= import('../openapi/specification.ts').then(({ specificationOf }) =>
      specificationOf({ publicUrl: deps.publicUrl, routes: served }),
    )
    return ok(jsonAnswer(await specification))
  },
  describe: () => ({
    summary: 'This description',
    text: 'OpenAPI 3.1, with an example for every answer and every refusal.',
    tag: 'house',
    answer: { text: 'The description.', media: 'application/json', example: { openapi: '3.1.0' } },
    refusals: [],
  }),
}

const page: Route = {
  method: 'GET',
  path: '/docs',
  show: ({ deps, language }) =>
    Promise.resolve(ok(htmlAnswer(docsPage({ language, pinnedDay: deps.pinnedDay })))),
  describe: () => ({
    summary: 'This description, to read and try',
    text: 'Served from here; nothing is fetched from elsewhere.',
    tag: 'house',
    answer: { text: 'A page.', media: 'text/html', example: '<!doctype html>' },
    refusals: [],
  }),
}

const problems: Route = {
  method: 'GET',
  path: '/docs/problems',
  show: async ({ deps, language }) => {
    const { problemsPage } = await import('../openapi/problems-page.ts')
    return ok(htmlAnswer(problemsPage({ language, pinnedDay: deps.pinnedDay })))
  },
  describe: () => ({
    summary: 'Every refusal: its code, its status, what it says',
    text: 'Where the `type` of a problem points.',
    tag: 'house',
    answer: { text: 'A page.', media: 'text/html', example: '<!doctype html>' },
    refusals: [],
  }),
}

const swaggerFolder = (): string =>
  dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')))

const mediaOf: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
}

const parts = [...Object.keys(mediaOf), 'start.js']

const files: Route = {
  method: 'GET',
  path: '/docs/files/:file',
  show: async ({ c }) => {
    const name = c.req.param('file') ?? ''
    if (name === 'start.js') {
      return ok({ body: docsStart, headers: { 'content-type': 'text/javascript; charset=utf-8' } })
    }
    const media = Object.hasOwn(mediaOf, name) ? mediaOf[name] : undefined
    if (media === undefined) return refuse({ code: 'not-found', path: c.req.path })
    const bytes = await readFile(join(swaggerFolder(), name))
    const headers = { 'content-type': media, 'cache-control': 'public, max-age=86400' }
    return ok({ body: new Uint8Array(bytes), headers })
  },
  describe: () => ({
    summary: 'The parts of the documentation page',
    text: 'Style and script of Swagger UI, from the installed package.',
    tag: 'house',
    path: [{ name: 'file', text: 'The name of the part.', example: 'swagger-ui.css', values: parts }],
    answer: { text: 'A file.', media: 'text/javascript', example: docsStart },
    refusals: ['not-found'],
  }),
}

export const docs: readonly Route[] = [openapi, page, problems, files]
