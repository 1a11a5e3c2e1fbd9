import { ok } from '@encours/core/result'
import { homePage } from '../home-page.ts'
import { htmlAnswer } from '../html.ts'
import type { Route } from '../route.ts'

/** What is served here, for whoever opens the address in a browser. */
export const home: Route = {
  method: 'GET',
  path: '/',
  show: async ({ deps, language }) =>
    ok(
      htmlAnswer(
        homePage({
          language,
          pinnedDay: deps.pinnedDay,
          publicUrl: deps.publicUrl,
          demo: await deps.isDemo(),
          desk: deps.desk,
        }),
      ),
    ),
  describe: () => ({
    summary: 'What is served',
    text: 'A page in English or French, by `Accept-Language`.',
    tag: 'house',
    answer: { text: 'A page.', media: 'text/html', example: '<!doctype html>' },
    refusals: [],
  }),
}
