import type { Refusal } from '@encours/core/refusal'
import type { Answer } from '../answer.ts'
import { htmlAnswer, type PageFrame } from '../html.ts'
import type { Visit } from '../route.ts'
import { refusedPage } from '../session/sign-in-page.ts'
import { statusOf } from '../status-of.ts'

export const frameOf = ({ deps, language }: Visit): PageFrame => ({ language, pinnedDay: deps.pinnedDay })

/** A refusal as a page: whoever reads it sits in front of a browser. */
export function refusedAnswer(visit: Visit, refusal: Refusal): Answer {
  const answer = kept(htmlAnswer(refusedPage(frameOf(visit), refusal)))
  const wait =
    refusal.code === 'too-many-requests' ? { 'retry-after': String(refusal.retryAfterSeconds) } : {}
  return { ...answer, headers: { ...answer.headers, ...wait }, status: statusOf[refusal.code] }
}

/** The address is a secret: nobody keeps the page, and no other page learns where its reader came from. */
export const kept = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
})

export const goTo = (location: string, cookies: readonly string[]): Answer => ({
  status: 303,
  body: '',
  headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
  cookies,
})
