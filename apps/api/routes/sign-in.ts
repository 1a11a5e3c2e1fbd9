import { randomUUID } from 'node:crypto'
import { ok, refuse } from '@encours/core/result'
import { loadLinkBySecret, loadSignedIn } from '@encours/db/load/sign-in'
import { htmlAnswer } from '../html.ts'
import type { Route, Visit } from '../route.ts'
import { isFromOurPages, sessionCookie, sessionHash } from '../session/cookie.ts'
import { afterSignIn, openSession } from '../session/open-session.ts'
import { continuePage } from '../session/sign-in-page.ts'
import { tokenHash } from '../session/token-secret.ts'
import { frameOf, goTo, kept, refusedAnswer } from './sign-in-answers.ts'

const secretInPath = [{ name: 'secret', text: 'The secret of the link.', example: 'a-secret-of-43-letters' }]

/** What the link opens. It redeems nothing: previews and mail scanners open links too. */
const show: Route = {
  method: 'GET',
  path: '/sign-in/:secret',
  show: async (visit) => {
    const link = await linkOf(visit)
    const { deps } = visit
    if (link === null) return ok(refusedAnswer(visit, { code: 'link-unusable', why: 'unknown' }))
    if (link.redeemedAt !== null) return ok(refusedAnswer(visit, { code: 'link-unusable', why: 'used' }))
    if (link.expiresAt <= deps.now())
      return ok(refusedAnswer(visit, { code: 'link-unusable', why: 'expired' }))
    return ok(kept(htmlAnswer(continuePage(frameOf(visit), link.name))))
  },
  describe: () => ({
    summary: 'A sign-in link',
    text: 'Says whom it signs in and shows a button. Opening it changes nothing.',
    tag: 'house',
    path: secretInPath,
    answer: { text: 'A page.', media: 'text/html', example: '<!doctype html>' },
    pages: { 410: 'The link was used, has expired, or is none.' },
    refusals: [],
  }),
}

const redeem: Route = {
  method: 'POST',
  path: '/sign-in/:secret',
  show: async (visit) => {
    const { c, deps } = visit
    const over = await visit.attempt()
    if (over) return ok(refusedAnswer(visit, over))
    const link = isFromOurPages(c) ? await linkOf(visit) : null
    if (link === null) return ok(refusedAnswer(visit, { code: 'link-unusable', why: 'unknown' }))
    const opened = await openSession(deps, { personId: link.personId, linkId: link.id })
    return ok(opened.ok ? goTo(afterSignIn, [opened.value]) : refusedAnswer(visit, opened.refusal))
  },
  describe: () => ({
    summary: 'Redeem a sign-in link',
    text: 'Once, within its 15 minutes: the browser is signed in for 30 days by a cookie.',
    tag: 'house',
    path: secretInPath,
    answer: { status: 303, text: 'On to the desk.', media: 'text/html', example: '' },
    pages: {
      410: 'The link was used, has expired, or is none.',
      429: 'Too many tries from one address.',
    },
    refusals: [],
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
    return ok(goTo(afterSignIn, [sessionCookie({ publicUrl, secret: '', days: 0 })]))
  },
  describe: () => ({
    summary: 'Sign out',
    text: 'Ends the session of the cookie that comes along.',
    tag: 'house',
    answer: {
      status: 303,
      text: 'On to the desk, which then knows nobody.',
      media: 'text/html',
      example: '',
    },
    refusals: ['session-unknown'],
  }),
}

function linkOf({ c, deps }: Visit) {
  const secretHash = tokenHash(c.req.param('secret') ?? '')
  return deps.store.read((door) => loadLinkBySecret(door, secretHash))
}

export const signIn: readonly Route[] = [show, redeem, signOut]
