import { randomUUID } from 'node:crypto'
import { invariant } from '@encours/core/result'
import { loadPeople } from '@encours/db/load/people'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Claims, type Issuer, openIssuer } from '../../../test/api/open-issuer.ts'
import { asking, bodyOf, openTestHouse, type TestHouse, testUrl } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import { callbackUrl } from './openid.ts'

const redirectUri = callbackUrl(testUrl)
const verified = (email: string, more: Claims = {}): Claims => ({ email, email_verified: true, ...more })

/** A browser that keeps the issuer's cookies and follows it until it sends one back to us. */
async function atTheIssuer(location: string): Promise<string> {
  const cookies = new Map<string, string>()
  let url = location
  for (let step = 0; step < 10; step++) {
    const cookie = [...cookies].map(([name, text]) => `${name}=${text}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', text = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, text)
    }
    url = new URL(response.headers.get('location') ?? '', url).href
    if (url.startsWith(redirectUri)) return url
  }
  throw new Error(`the issuer did not send the browser back, but to ${url}`)
}

describe.each(testStores)('signing in by OpenID Connect on $engine', (engine) => {
  let house: TestHouse
  let issuer: Issuer
  beforeAll(async () => {
    issuer = await openIssuer(redirectUri)
    house = await openTestHouse(engine, { openid: issuer.settings })
  })
  afterAll(async () => {
    await issuer.close()
    await house.drop()
  })
  beforeEach(() => issuer.bends(null))

  const begin = async () => {
    const response = await house.app.request('/sign-in/openid')
    const [cookie = ''] = response.headers.getSetCookie().map((set) => set.split(';')[0] ?? '')
    return { response, cookie, location: response.headers.get('location') ?? '' }
  }
  const back = async (url: string, cookie: string) =>
    house.app.request(`${new URL(url).pathname}${new URL(url).search}`, { headers: { cookie } })
  const signIn = async () => {
    const { cookie, location } = await begin()
    return back(await atTheIssuer(location), cookie)
  }
  const sessionOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((set) => set.split(';')[0] ?? '')
      .find((set) => set.startsWith('encours_session='))
  const whoIs = async (response: Response) => {
    const me = await house.app.request(
      '/api/me',
      asking(null, undefined, { cookie: sessionOf(response) ?? '' }),
    )
    return me.status === 200 ? (await bodyOf<{ actor: { name: string } }>(me)).actor.name : me.status
  }
  const counts = () =>
    house.deps.store.read(async ({ db, t }) => [
      (await db.select().from(t.person)).length,
      (await db.select().from(t.session)).length,
      (await db.select().from(t.journal)).length,
    ])
  /** Refused with a page, and nothing at all has come of it. */
  const refused = async (attempt: () => Promise<Response>) => {
    const before = await counts()
    const response = await attempt()
    expect([sessionOf(response), await counts()]).toEqual([undefined, before])
    return { status: response.status, page: await response.text() }
  }
  const change = async (name: string, changed: object) => {
    const person = (await house.deps.store.read(loadPeople)).find((one) => one.name === name)
    invariant(person, `${name} is of the demo`)
    const token = await house.tokenOf('Paul Lemaire')
    const action = { id: randomUUID(), type: 'person.change', personId: person.id, ...changed }
    const response = await house.app.request('/api/actions', asking(token, action))
    expect(response.status).toBe(200)
  }

  it('goes to the issuer with a state, a nonce and a PKCE challenge, kept by the browser for ten minutes', async () => {
    const { response, location } = await begin()
    expect(response.status).toBe(303)
    const asked = Object.fromEntries(new URL(location).searchParams)
    expect(asked).toMatchObject({
      client_id: 'encours',
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^encours_openid=[\w-]+\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/,
      ),
    ])
  })

  it('a verified e-mail that one colleague has is that colleague, who is known by the subject from then on', async () => {
    issuer.isNow('S-claire', verified('Claire-Maes@demo.example'))
    const first = await signIn()
    expect([first.status, first.headers.get('location')]).toEqual([303, '/desk'])
    expect(await whoIs(first)).toBe('Claire Maes')
    const cookies = first.headers.getSetCookie()
    expect(cookies.some((set) => set.startsWith('encours_openid=;'))).toBe(true)
    issuer.isNow('S-claire')
    expect(await whoIs(await signIn())).toBe('Claire Maes')
    const lines = await house.deps.store.read(({ db, t }) => db.select().from(t.journal))
    expect(lines.map(({ type, actor, figures }) => [type, actor, figures['changed']])).toEqual(
      expect.arrayContaining([
        ['person.change', 'system', 'openidSubject'],
        ['session.begin', 'system', undefined],
      ]),
    )
  })

  it('whom nobody knows is told how to be added and by whom, in French too: 403, and nothing comes of it', async () => {
    issuer.isNow('S-nora', verified('nora@elsewhere.example', { name: 'Nora "$(rm)" Body' }))
    const { status, page } = await refused(signIn)
    expect(status).toBe(403)
    expect(page).toContain('I do not know you yet')
    expect(page).toContain('Ask Paul Lemaire')
    expect(page).toContain('user add --name &#34;Nora (rm) Body&#34; --role rep --openid &#39;S-nora&#39;')
    const { cookie, location } = await begin()
    const url = new URL(await atTheIssuer(location))
    const french = await house.app.request(`${url.pathname}${url.search}`, {
      headers: { cookie, 'accept-language': 'fr' },
    })
    expect(await french.text()).toContain('Paul Lemaire')
  })

  it.each([
    [
      'an e-mail that the issuer has not verified',
      { email: 'julie-lambert@demo.example', email_verified: false },
    ],
    ['an e-mail of which it says nothing', { email: 'julie-lambert@demo.example' }],
    ['"true" as a text', { email: 'julie-lambert@demo.example', email_verified: 'true' }],
    ['no e-mail', {}],
  ])('%s is nobody’s', async (_, claims) => {
    issuer.isNow('S-julie', claims)
    expect((await refused(signIn)).status).toBe(403)
  })

  it('an e-mail of two colleagues, or of one who has another subject, is nobody’s', async () => {
    await change('Tom Verhaeghe', { email: 'north@demo.example' })
    await change('Sofie Peeters', { email: 'north@demo.example' })
    issuer.isNow('S-tom', verified('north@demo.example'))
    expect((await refused(signIn)).status).toBe(403)
    await change('Bart Claes', { openidSubject: 'S-bart' })
    issuer.isNow('S-other', verified('bart-claes@demo.example'))
    expect((await refused(signIn)).status).toBe(403)
    issuer.isNow('S-bart')
    expect(await whoIs(await signIn())).toBe('Bart Claes')
  })

  it('whoever has left is nobody, by subject and by e-mail', async () => {
    await change('Yann Le Bihan', { openidSubject: 'S-yann' })
    issuer.isNow('S-yann', verified('yann-le-bihan@demo.example'))
    const before = await signIn()
    expect(await whoIs(before)).toBe('Yann Le Bihan')
    const person = (await house.deps.store.read(loadPeople)).find(({ name }) => name === 'Yann Le Bihan')
    const ended = { id: 'end-yann', type: 'person.end' as const, personId: person?.id ?? '' }
    expect(await house.deps.perform(ended, { kind: 'system' })).toMatchObject({ ok: true })
    expect(await whoIs(before)).toBe(401)
    expect((await refused(signIn)).status).toBe(403)
  })

  describe('nobody is signed in where', () => {
    const claire = () => issuer.isNow('S-claire', verified('claire-maes@demo.example'))

    it('the state is another than the browser began with: 400', async () => {
      claire()
      const { cookie, location } = await begin()
      const url = new URL(await atTheIssuer(location))
      url.searchParams.set('state', 'made-up')
      const { status, page } = await refused(() => back(url.href, cookie))
      expect([status, page.includes('Begin anew')]).toEqual([400, true])
    })

    it('the browser began nothing, or has changed what it began: 400', async () => {
      claire()
      const { cookie, location } = await begin()
      const url = await atTheIssuer(location)
      const [payload = '', signature = ''] = cookie.slice('encours_openid='.length).split('.')
      const begun: object = JSON.parse(Buffer.from(payload, 'base64url').toString())
      const changed = Buffer.from(JSON.stringify({ ...begun, nonce: 'x' })).toString('base64url')
      for (const other of [
        '',
        `encours_openid=${changed}.${signature}`,
        `encours_openid=${payload}`,
        'encours_openid=.',
      ]) {
        const { status, page } = await refused(() => back(url, other))
        expect([status, page.includes('did not begin in this browser')]).toEqual([400, true])
      }
      expect(await whoIs(await back(url, cookie))).toBe('Claire Maes')
    })

    it('a code comes a second time, cookie and all: 400', async () => {
      claire()
      const { cookie, location } = await begin()
      const url = await atTheIssuer(location)
      expect(await whoIs(await back(url, cookie))).toBe('Claire Maes')
      expect((await refused(() => back(url, cookie))).status).toBe(400)
    })

    it('they said no at the issuer: 400', async () => {
      const { cookie, location } = await begin()
      const state = new URL(location).searchParams.get('state') ?? ''
      const url = `${redirectUri}?error=access_denied&state=${state}&iss=${issuer.settings.issuer}`
      const { status, page } = await refused(() => back(url, cookie))
      expect([status, page.includes('Acme did not say who you are')]).toEqual([400, true])
    })

    const hourAgo = () => Math.floor(Date.now() / 1_000) - 3_600
    it.each<[string, (claims: Claims) => Claims, { forge: boolean }]>([
      [
        'the token is for somebody else',
        (claims) => ({ ...claims, aud: 'another-client' }),
        { forge: false },
      ],
      ['the token is of another sign-in', (claims) => ({ ...claims, nonce: 'another' }), { forge: false }],
      [
        'the token is of another issuer',
        (claims) => ({ ...claims, iss: 'https://evil.example' }),
        { forge: false },
      ],
      ['the token is over', (claims) => ({ ...claims, exp: hourAgo() }), { forge: false }],
      ['the token is signed by somebody else', (claims) => claims, { forge: true }],
    ])('%s: 400', async (_, how, forged) => {
      claire()
      issuer.bends(how, forged)
      expect((await refused(signIn)).status).toBe(400)
      issuer.bends((claims) => claims)
      expect(await whoIs(await signIn())).toBe('Claire Maes')
    })

    it('the issuer is down when they come back: 503, in a minute again', async () => {
      claire()
      const { cookie, location } = await begin()
      const url = await atTheIssuer(location)
      await issuer.goDown()
      const response = await back(url, cookie)
      await issuer.comeBack()
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60'])
      expect(sessionOf(response)).toBeUndefined()
      expect(await response.text()).toContain('Acme does not answer')
    })
  })
})

describe('an issuer that is down when the house opens', () => {
  const [sqlite] = testStores
  invariant(sqlite, 'there is a store to test on')

  it('is said to be, and asked again with the next sign-in', async () => {
    const issuer = await openIssuer(redirectUri)
    const house = await openTestHouse(sqlite, { openid: issuer.settings, demo: false })
    await issuer.goDown()
    const down = await house.app.request('/sign-in/openid')
    expect([down.status, down.headers.getSetCookie()]).toEqual([503, []])
    await issuer.comeBack()
    expect((await house.app.request('/sign-in/openid')).status).toBe(303)
    await issuer.close()
    await house.drop()
  })

  it('is on the sign-in page by its name; without one there is the link alone', async () => {
    const settings = { issuer: 'http://127.0.0.1:1', clientId: 'c', clientSecret: 's', name: 'Acme & Co' }
    const house = await openTestHouse(sqlite, { openid: settings, demo: false })
    const page = await (await house.app.request('/sign-in')).text()
    expect(page).toContain('Sign in with Acme &#38; Co')
    expect(page).toContain('link --user NAME')
    await house.drop()
    const without = await openTestHouse(sqlite, { demo: false })
    const french = await without.app.request('/sign-in', { headers: { 'accept-language': 'fr' } })
    expect(await french.text()).toMatch(/On entre par un lien/)
    expect((await without.app.request('/sign-in')).headers.get('cache-control')).toBe('no-store')
    expect((await without.app.request('/sign-in/openid')).status).toBe(404)
    expect((await without.app.request('/sign-in/openid/callback?code=1')).status).toBe(404)
    await without.drop()
  })
})
