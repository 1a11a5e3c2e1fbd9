import { askedSchema } from '@encours/core/credit/parse-ask'
import { daySchema } from '@encours/core/day'
import { ok } from '@encours/core/result'
import { sayCheck } from '@encours/core/words/say-check'
import { doctor } from '@encours/db/doctor'
import { loadPeople } from '@encours/db/load/people'
import * as v from 'valibot'
import { jsonAnswer, textAnswer, wantsText } from '../answer.ts'
import { readBody } from '../read-body.ts'
import type { Route } from '../route.ts'
import { sayDoctor } from '../say-doctor.ts'
import { sayPeople } from '../say-people.ts'
import { forgetKnownLayout, knownLayouts } from './layouts.ts'

const localAskSchema = v.strictObject({ ask: askedSchema, today: v.optional(daySchema) })

const undescribed = (): never => {
  throw new Error('what only the command line may use is not in the documentation')
}

/** The same check, and where asked for it on another day. */
const localCheck: Route = {
  method: 'POST',
  path: '/local/credit-checks',
  answer: async ({ c, deps, actor, today, language }) => {
    const asked = await readBody(c, localAskSchema)
    if (!asked.ok) return asked
    const answered = await deps.answerCheck(asked.value.ask, { actor, today: asked.value.today ?? today })
    if (!answered.ok) return answered
    return ok(wantsText(c) ? textAnswer(sayCheck(answered.value, { language })) : jsonAnswer(answered.value))
  },
  describe: undescribed,
}

const people: Route = {
  method: 'GET',
  path: '/local/people',
  answer: async ({ c, deps, language }) => {
    const known = await deps.store.read(loadPeople)
    return ok(wantsText(c) ? textAnswer(sayPeople(known, language)) : jsonAnswer({ people: known }))
  },
  describe: undescribed,
}

const health: Route = {
  method: 'GET',
  path: '/local/doctor',
  answer: async ({ c, deps, language, today }) => {
    const report = await doctor(deps.store, deps.secretKey, { now: deps.now(), today })
    const answer = wantsText(c) ? textAnswer(sayDoctor(report, language)) : jsonAnswer(report)
    return ok({ ...answer, headers: { ...answer.headers, 'x-encours-healthy': String(report.healthy) } })
  },
  describe: undescribed,
}

/** Where people reach the server, for a link to send them. */
const address: Route = {
  method: 'GET',
  path: '/local/address',
  answer: ({ deps }) => Promise.resolve(ok(jsonAnswer({ publicUrl: deps.publicUrl }))),
  describe: undescribed,
}

/** What the command line needs besides the public routes; served on the local socket only. */
export const localRoutes: readonly Route[] = [
  localCheck,
  people,
  address,
  health,
  knownLayouts,
  forgetKnownLayout,
]
