import { randomUUID } from 'node:crypto'
import { sessionDays } from '@encours/core/access/sign-in'
import type { Refusal } from '@encours/core/refusal'
import { ok, refuse } from '@encours/core/result'
import { loadLinkBySecret, loadSignedIn } from '@encours/db/load/sign-in'
import type { Answer } from '../answer.ts'
import { htmlAnswer } from '../html.ts'
import type { Route, Visit } from '../route.ts'
import { isFromOurPages, sessionCookie, sessionHash } from '../session/cookie.ts'
import { continuePage, refusedPage } from '../session/sign-in-page.ts'
import { newSessionSecret, tokenHash } from '../session/token-secret.ts'
import { statusOf } from '../status-of.ts'

/** Where a browser goes once it is signed in. */
const afterSignIn = '/desk'

/** What the link opens. It redeems nothing: previews and mail scanners open links too. */
const show: Route = {
  method: 'GET',
  path: '/sign-in/:secret',
  show: async (visit) => {
    const link = await linkOf(visit)
    const { deps, language } = visit
    if (link === null) return ok(refusedAnswer(visit, { code: 'link-unusable', why: 'unknown' }))
    if (link.redeemedAt !== null) return ok(refusedAnswer(visit, { code: 'link-unusable', why: 'used' }))
    if (link.expiresAt <= deps.now())
      return ok(refusedAnswer(visit, { code: 'link-unusable', why: 'expired' }))
    return ok(kept(htmlAnswer(continuePage({ language, pinnedDay: deps.pinnedDay }, link.name))))
  },
  describe: () => ({
    summary: 'A sign-in link',
    text: 'Says whom it signs in and shows a button. Opening it changes nothing.',
    tag: 'house',
    answer: { text: 'A page.', media: 'text/html', example: '<!doctype html>' },
    refusals: ['link-unusable'],
  }),
}

const redeem: Route = {
  method: 'POST',
  path: '/sign-in/:secret',
  show: async (visit) => {
    const { c, deps } = visit
    const link = isFromOurPages(c) ? await linkOf(visit) : null
    if (link === null) return ok(refusedAnswer(visit, { code: 'link-unusable', why: 'unknown' }))
    const secret = newSessionSecret()
    const begun = await deps.perform(
      {
        id: randomUUID(),
        type: 'session.begin',
        sessionId: randomUUID(),
        personId: link.personId,
        linkId: link.id,
        secretHash: tokenHash(secret),
      },
      { kind: 'system' },
    )
    if (!begun.ok) return ok(refusedAnswer(visit, begun.refusal))
    const { publicUrl } = deps
    return ok(goTo(afterSignIn, sessionCookie({ publicUrl, secret, days: sessionDays })))
  },
  describe: () => ({
    summary: 'Redeem a sign-in link',
    text: 'Once, within its 15 minutes: the browser is signed in for 30 days by a cookie.',
    tag: 'house',
    answer: { text: 'On to the desk.', media: 'text/html', example: '' },
    refusals: ['link-unusable'],
  }),
}

const signOut: Route = {
  method: 'POST',
  path: '/sign-out',
  answer: async ({ c, deps, actor }) => {
    const secretHash = sessionHash(c, deps.publicUrl)
    if (secretHash === null) return refuse({ code: 'session-unknown' })
    const now = deps.now()
    const signedIn = await deps.store.read((door) => loadSignedIn(door, { secretHash, now }))
    if (signedIn === null) return refuse({ code: 'session-unknown' })
    const { sessionId } = signedIn
    const { personId } = signedIn.actor
    const ended = await deps.perform({ id: randomUUID(), type: 'session.end', sessionId, personId }, actor)
    if (!ended.ok) return ended
    const { publicUrl } = deps
    return ok(goTo(afterSignIn, sessionCookie({ publicUrl, secret: '', days: 0 })))
  },
  describe: () => ({
    summary: 'Sign out',
    text: 'Ends the session of the cookie that comes along.',
    tag: 'house',
    answer: { text: 'On to the desk, which then knows nobody.', media: 'text/html', example: '' },
    refusals: ['session-unknown'],
  }),
}

function linkOf({ c, deps }: Visit) {
  const secretHash = tokenHash(c.req.param('secret') ?? '')
  return deps.store.read((door) => loadLinkBySecret(door, secretHash))
}

const refusedAnswer = ({ deps, language }: Visit, refusal: Refusal): Answer => ({
  ...kept(htmlAnswer(refusedPage({ language, pinnedDay: deps.pinnedDay }, refusal))),
  status: statusOf[refusal.code],
})

/** The address is a secret: nobody keeps the page, and no other page learns where its reader came from. */
const kept = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
})

const goTo = (location: string, cookie: string): Answer => ({
  status: 303,
  body: '',
  headers: { location, 'set-cookie': cookie, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
})

export const signIn: readonly Route[] = [show, redeem, signOut]
