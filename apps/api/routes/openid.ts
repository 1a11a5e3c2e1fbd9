import { ok } from '@encours/core/result'
import { loadColleagues } from '@encours/db/load/colleague'
import type { Answer } from '../answer.ts'
import { htmlAnswer } from '../html.ts'
import type { Route, Visit } from '../route.ts'
import { afterSignIn, openSession } from '../session/open-session.ts'
import { callbackUrl, type OpenIdFailure } from '../session/openid.ts'
import { begunBy, begunCookie, noBegunCookie } from '../session/openid-cookie.ts'
import { type OpenIdTrouble, signInPage, troublePage, unknownPage } from '../session/openid-pages.ts'
import { whomOpenIdMeans } from '../session/whom-openid-means.ts'
import { frameOf, goTo, kept, refusedAnswer } from './sign-in-answers.ts'

const page = { text: 'A page.', media: 'text/html', example: '<!doctype html>' }

const troubles = {
  400: 'The sign-in was not begun here, or the issuer refused it.',
  404: 'No issuer is set up.',
  429: 'Too many tries from one address.',
  503: 'The issuer does not answer.',
}

/** How to get in. */
const choose: Route = {
  method: 'GET',
  path: '/sign-in',
  show: (visit) =>
    Promise.resolve(ok(kept(htmlAnswer(signInPage(frameOf(visit), visit.deps.openid?.name ?? null))))),
  describe: () => ({
    summary: 'How to sign in',
    text: 'A button for OpenID Connect where that is set up, and how to get a link.',
    tag: 'house',
    answer: page,
    refusals: [],
  }),
}

const begin: Route = {
  method: 'GET',
  path: '/sign-in/openid',
  show: async (visit) => {
    const over = await visit.attempt()
    if (over) return ok(refusedAnswer(visit, over))
    const { deps } = visit
    if (deps.openid === null) return ok(troubleAnswer(visit, 'not-set-up'))
    const begun = await deps.openid.begin()
    if (!begun.ok) return ok(troubleAnswer(visit, begun.refusal))
    return ok(goTo(begun.value.url, [begunCookie(begun.value.begun, deps)]))
  },
  describe: () => ({
    summary: 'Sign in by OpenID Connect',
    text: 'On to the issuer that is set up (authorization code with PKCE), which sends the browser back.',
    tag: 'house',
    answer: { ...page, status: 303, text: 'On to the issuer.', example: '' },
    pages: troubles,
    refusals: [],
  }),
}

const comeBack: Route = {
  method: 'GET',
  path: '/sign-in/openid/callback',
  show: async (visit) => {
    const over = await visit.attempt()
    if (over) return ok(refusedAnswer(visit, over))
    const { answer, sessionCookie } = await finishSignIn(visit)
    const cookies = [noBegunCookie(visit.deps), ...(sessionCookie === null ? [] : [sessionCookie])]
    return ok({ ...answer, cookies })
  },
  describe: () => ({
    summary: 'Back from the issuer',
    text: `Exchanges the code and signs in the colleague whom the issuer means: by the subject, else by a verified e-mail
that exactly one colleague has. Whom nobody knows is told how to be added (403); nobody is added here.`,
    tag: 'house',
    answer: { ...page, status: 303, text: 'On to the desk.', example: '' },
    pages: { ...troubles, 403: 'Nobody here is known by that name, or may come in.' },
    refusals: [],
  }),
}

/** Comes before `/sign-in/:secret`, which would take `openid` for a secret. */
export const openid: readonly Route[] = [choose, begin, comeBack]

type Finished = { answer: Answer; sessionCookie: string | null }

const unfinished = (answer: Answer): Finished => ({ answer, sessionCookie: null })

async function finishSignIn(visit: Visit): Promise<Finished> {
  const { c, deps } = visit
  if (deps.openid === null) return unfinished(troubleAnswer(visit, 'not-set-up'))
  const begun = begunBy(c, deps)
  if (begun === null) return unfinished(troubleAnswer(visit, 'not-begun'))
  const cameBackTo = new URL(callbackUrl(deps.publicUrl))
  cameBackTo.search = new URL(c.req.url).search
  const claimed = await deps.openid.finish(cameBackTo, begun)
  if (!claimed.ok) return unfinished(troubleAnswer(visit, claimed.refusal))
  const personId = await whomOpenIdMeans(deps, claimed.value)
  if (personId === null) {
    const html = unknownPage(frameOf(visit), {
      claimed: claimed.value,
      administrators: await administratorsOf(visit),
    })
    return unfinished({ ...kept(htmlAnswer(html)), status: 403 })
  }
  const opened = await openSession(deps, { personId, linkId: null })
  return opened.ok
    ? { answer: goTo(afterSignIn, []), sessionCookie: opened.value }
    : unfinished(refusedAnswer(visit, opened.refusal))
}

async function administratorsOf({ deps }: Visit): Promise<string[]> {
  const people = await deps.store.read(loadColleagues)
  return people.filter(({ actor }) => actor.role === 'admin').map(({ actor }) => actor.name)
}

const statusOfTrouble: Record<OpenIdTrouble, number> = {
  'not-begun': 400,
  refused: 400,
  'not-set-up': 404,
  down: 503,
}

function troubleAnswer(visit: Visit, trouble: OpenIdFailure | OpenIdTrouble): Answer {
  const html = troublePage(frameOf(visit), trouble, visit.deps.openid?.name ?? '')
  const answer = kept(htmlAnswer(html))
  const headers = trouble === 'down' ? { ...answer.headers, 'retry-after': '60' } : answer.headers
  return { ...answer, headers, status: statusOfTrouble[trouble] }
}
