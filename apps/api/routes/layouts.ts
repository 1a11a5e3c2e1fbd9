import { ok, refuse } from '@encours/core/result'
import { loadKnownLayouts } from '@encours/db/load/known-layout'
import { forgetLayout, knownLayoutKeys } from '@encours/db/remember-layout'
import { jsonAnswer, textAnswer, wantsText } from '../answer.ts'
import { sayLayouts } from '../imports/words/say-layouts.ts'
import type { Route } from '../route.ts'

const undescribed = (): never => {
  throw new Error('what only the command line may use is not in the documentation')
}

/** The layouts whose columns somebody confirmed. */
export const knownLayouts: Route = {
  method: 'GET',
  path: '/local/layouts',
  answer: async ({ c, deps, language }) => {
    const layouts = await deps.store.read(loadKnownLayouts)
    return ok(wantsText(c) ? textAnswer(sayLayouts(layouts, language)) : jsonAnswer({ layouts }))
  },
  describe: undescribed,
}

/** The next file with these columns asks again. */
export const forgetKnownLayout: Route = {
  method: 'POST',
  path: '/local/layouts/:id/forget',
  answer: async ({ c, deps }) => {
    const text = c.req.param('id') ?? ''
    const forgotten = await deps.store.write(knownLayoutKeys, (door) => forgetLayout(door, text))
    if (forgotten === null) return refuse({ code: 'layout-unknown', text })
    return ok(wantsText(c) ? textAnswer(forgotten) : jsonAnswer({ forgotten }))
  },
  describe: undescribed,
}
