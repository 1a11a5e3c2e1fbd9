import type { Refusal } from '@encours/core/refusal'
import type { Language } from '@encours/core/words/language'
import { sayRefusal } from '@encours/core/words/say-refusal'
import type { Said } from '@encours/core/words/shape/refusal-words'
import type { BotVisit } from '../bot-route.ts'
import { deskWordsOf } from './words/words-of.ts'

/** What the desk refuses before anything is asked. */
export type DeskRefusal =
  | Extract<
      Refusal,
      { code: 'input-invalid' | 'body-not-json' | 'too-large' | 'person-unknown' | 'not-found' }
    >
  | NoSpeaker
  /** Someone picks who they are where the book is real. */
  | { code: 'person-not-picked' }
  /** Another page in the same browser. */
  | { code: 'other-site' }

export type NoSpeaker =
  /** Nobody is signed in, or somebody who is no longer known. */
  | { code: 'signed-out' }
  /** A token without a person: the desk speaks with people. */
  | { code: 'token-is-nobody' }

const statusOf: Record<DeskRefusal['code'], number> = {
  'input-invalid': 422,
  'body-not-json': 400,
  'too-large': 413,
  'person-unknown': 404,
  'not-found': 404,
  'signed-out': 401,
  'token-is-nobody': 403,
  'person-not-picked': 403,
  'other-site': 403,
}

/** A refusal as the API says it, in `application/problem+json`: what happened, what did not change, what to do. */
export function problemResponse(
  refusal: DeskRefusal,
  { language, requestId }: Pick<BotVisit, 'language' | 'requestId'>,
): Response {
  const { code, ...facts } = refusal
  const said = sayDeskRefusal(refusal, language)
  const problem = {
    type: isOnlyOurs(code) ? 'about:blank' : `/docs/problems#${code}`,
    title: said.happened,
    status: statusOf[code],
    detail: `${said.happened} ${said.unchanged}`,
    code,
    todo: said.todo,
    facts,
    requestId,
  }
  const signIn = code === 'signed-out' ? { 'www-authenticate': 'Bearer realm="encours"' } : {}
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...signIn,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
  })
}

/** Signing in is said in the desk's own words: a browser sends no header. */
function sayDeskRefusal(refusal: DeskRefusal, language: Language): Said {
  switch (refusal.code) {
    case 'signed-out':
    case 'token-is-nobody':
    case 'person-not-picked':
    case 'other-site':
      return deskWordsOf[language].refusals[refusal.code]
    default:
      return sayRefusal(refusal, language)
  }
}

/** Those that the page of the API's refusals does not list. */
const isOnlyOurs = (code: DeskRefusal['code']): boolean =>
  code === 'token-is-nobody' || code === 'person-not-picked' || code === 'other-site'
