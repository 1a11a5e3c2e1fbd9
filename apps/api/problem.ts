import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Refusal, RefusalCode } from '@encours/core/refusal'
import type { Language } from '@encours/core/words/language'
import { sayRefusal } from '@encours/core/words/say-refusal'
import type { Answer } from './answer.ts'
import { statusOf } from './status-of.ts'

/** An RFC 9457 problem: what happened, what did not change, what to do, and the refusal's facts. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: RefusalCode | 'internal'
  todo: string
  facts: Record<string, unknown>
  requestId: string
}

/** Who reads it: the language, the request, and what amounts and days are near to. */
export type Reader = {
  language: Language
  requestId: string
  about: { currency: Currency; today: IsoDay }
}

/** Without the book at hand: amounts are taken for euros. */
type Words = Omit<Reader, 'about'> & { about?: Reader['about'] }

/** Where a refusal becomes what HTTP and the command line show. */
export function problemOf(refusal: Refusal, says: Words): Problem {
  const { code, ...facts } = refusal
  const said = sayRefusal(refusal, says.language, says.about ?? {})
  return {
    type: `/docs/problems#${code}`,
    title: said.happened,
    status: statusOf[code],
    detail: `${said.happened} ${said.unchanged}`,
    code,
    todo: said.todo,
    facts,
    requestId: says.requestId,
  }
}

/** What went wrong in the house itself: says no more than a number under which the log has the rest. */
export const internalProblem = (says: Words): Problem => ({
  type: '/docs/problems#internal',
  status: 500,
  code: 'internal',
  facts: {},
  requestId: says.requestId,
  ...internalWords[says.language],
})

const internalWords = {
  en: {
    title: 'Something went wrong on our side.',
    detail: 'What was under way has been undone.',
    todo: 'Try again; if it happens again, give the request id to whoever runs Encours.',
  },
  fr: {
    title: "Une erreur s'est produite de notre côté.",
    detail: 'Ce qui était en cours a été annulé.',
    todo: "Réessayez ; si l'erreur revient, donnez le numéro de requête à la personne qui exploite Encours.",
  },
}

export function problemAnswer(problem: Problem): Answer {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8' }
  if (problem.status === 401) headers['www-authenticate'] = 'Bearer realm="encours"'
  const retryAfterSeconds = problem.facts['retryAfterSeconds'] ?? worthATryAfter[problem.code]
  if (typeof retryAfterSeconds === 'number') headers['retry-after'] = String(retryAfterSeconds)
  return { status: problem.status, body: JSON.stringify(problem), headers }
}

/** What passes by itself, and after how many seconds it is worth another try: programs wait for that header. */
const worthATryAfter: Partial<Record<Problem['code'], number>> = {
  'import-running': 30,
  'not-ready': 5,
  internal: 60,
}

/** The first of the two languages that a reader's `Accept-Language` names; English where it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'en'
  const wanted = acceptLanguage
    .split(',')
    .map((part) => ({
      tag: part.trim().toLowerCase(),
      weight: Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1),
    }))
    .filter(({ tag, weight }) => weight > 0 && /^(en|fr)\b/.test(tag))
    .sort((one, other) => other.weight - one.weight)
  return wanted[0]?.tag.startsWith('fr') ? 'fr' : 'en'
}
