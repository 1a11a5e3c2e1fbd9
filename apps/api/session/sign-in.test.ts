import { invariant } from '@encours/core/result'
import { doctor } from '@encours/db/doctor'
import { loadPeople } from '@encours/db/load/people'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import { newLinkSecret, tokenHash } from './token-secret.ts'

const ours = { 'sec-fetch-site': 'same-origin' }

describe.each(testStores)('signing in by a link on $engine', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.drop())

  const linkFor = async (name: string): Promise<string> => {
    const person = (await house.deps.store.read(loadPeople)).find((one) => one.name === name)
    invariant(person, `${name} is of the demo`)
    const secret = newLinkSecret()
    const linkId = `l-${tokenHash(secret).slice(0, 12)}`
    const outcome = await house.deps.perform(
      { id: linkId, type: 'link.add', linkId, personId: person.id, secretHash: tokenHash(secret) },
      { kind: 'system' },
    )
    invariant(outcome.ok, 'a link is made')
    return `/sign-in/${secret}`
  }
  const redeem = async (link: string, headers: Record<string, string> = ours) =>
    house.app.request(link, { method: 'POST', headers })
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const signedIn = async (name: string) => cookieOf(await redeem(await linkFor(name)))
  const whoIs = async (cookie: string) => {
    const response = await house.app.request('/api/me', asking(null, undefined, { cookie }))
    return response.status === 200
      ? (await bodyOf<{ actor: { name: string } }>(response)).actor.name
      : response.status
  }

  it('opened, the link says whom it signs in and changes nothing, ten times over', async () => {
    const link = await linkFor('Claire Maes')
    for (let time = 0; time < 10; time++) {
      const page = await house.app.request(link)
      expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null])
      expect(await page.text()).toContain('<strong>Claire Maes</strong>')
    }
    expect((await redeem(link)).status).toBe(303)
  })

  it('redeemed, it signs in: a cookie that no script reads and no other site sends, then on to the desk', async () => {
    const response = await redeem(await linkFor('Claire Maes'))
    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk'])
    expect(response.headers.get('set-cookie')).toMatch(
      /^encours_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
    )
    expect(await whoIs(cookieOf(response))).toBe('Claire Maes')
  })

  it('works once, even for two at the same moment', async () => {
    const link = await linkFor('Claire Maes')
    const statuses = (await Promise.all([redeem(link), redeem(link)])).map(({ status }) => status)
    expect(statuses.toSorted((one, other) => one - other)).toEqual([303, 410])
    const page = await house.app.request(link, { headers: { 'accept-language': 'fr' } })
    expect(page.status).toBe(410)
    expect(await page.text()).toContain('Ce lien de connexion a déjà servi')
  })

  it('is not redeemed for another site’s form, nor where its secret is wrong', async () => {
    const link = await linkFor('Claire Maes')
    expect((await redeem(link, { 'sec-fetch-site': 'cross-site' })).status).toBe(410)
    expect((await redeem(link, { origin: 'https://evil.example', host: 'localhost' })).status).toBe(410)
    expect((await redeem('/sign-in/nobody-made-this-secret-of-letters')).status).toBe(410)
    expect((await redeem(link)).status).toBe(303)
  })

  it('older than 15 minutes it is refused', async () => {
    const link = await linkFor('Claire Maes')
    await house.deps.store.write([], ({ db, t }) =>
      db.update(t.signInLink).set({ expiresAt: house.deps.now() }).where(sql`redeemed_at is null`),
    )
    expect((await house.app.request(link)).status).toBe(410)
    expect((await redeem(link)).status).toBe(410)
  })

  it('the session writes for our own pages only: another site that sends it is nobody', async () => {
    const cookie = await signedIn('Claire Maes')
    const check = (headers: Record<string, string>) =>
      house.app.request(
        '/api/credit-checks',
        asking(null, { account: 'C-1042', amount: 1 }, { cookie, ...headers }),
      )
    expect((await check(ours)).status).toBe(200)
    expect((await check({ origin: 'http://localhost', host: 'localhost' })).status).toBe(200)
    expect((await check({ 'sec-fetch-site': 'cross-site' })).status).toBe(401)
    expect((await check({ 'sec-fetch-site': 'same-site' })).status).toBe(401)
    expect((await check({ origin: 'https://evil.example', host: 'localhost' })).status).toBe(401)
  })

  it('signing out ends this session and no other', async () => {
    const [first, second] = [await signedIn('Claire Maes'), await signedIn('Claire Maes')]
    const out = await house.app.request('/sign-out', { method: 'POST', headers: { cookie: first, ...ours } })
    expect([out.status, out.headers.get('set-cookie')?.includes('Max-Age=0')]).toEqual([303, true])
    expect([await whoIs(first), await whoIs(second)]).toEqual([401, 'Claire Maes'])
    const again = await house.app.request('/sign-out', {
      method: 'POST',
      headers: { cookie: first, ...ours },
    })
    expect(again.status).toBe(401)
  })

  it('a session whose 30 days are over is nobody’s', async () => {
    const cookie = await signedIn('Julie Lambert')
    await house.deps.store.write([], ({ db, t }) => db.update(t.session).set({ expiresAt: house.deps.now() }))
    expect(await whoIs(cookie)).toBe(401)
  })

  it('a made-up cookie is nobody, and a wrong token is refused whatever the cookie', async () => {
    const cookie = await signedIn('Julie Lambert')
    expect(await whoIs(`encours_session=${newLinkSecret()}`)).toBe(401)
    expect(await whoIs('encours_session=../../etc/passwd')).toBe(401)
    const response = await house.app.request(
      '/api/me',
      asking('enc_aaaaaaaaaaaaaaaaaaaaaaaa', undefined, { cookie }),
    )
    expect(response.status).toBe(401)
  })

  it('only an administrator makes links over HTTP', async () => {
    const secretHash = tokenHash(newLinkSecret())
    const action = (linkId: string) => ({
      id: linkId,
      type: 'link.add',
      linkId,
      personId: 'demo.13-claire-maes',
      secretHash,
    })
    const as = async (name: string) =>
      house.app.request('/api/actions', asking(await house.tokenOf(name), action(`by-${name.slice(0, 4)}`)))
    expect((await as('Claire Maes')).status).toBe(403)
    expect((await as('Paul Lemaire')).status).toBe(200)
  })

  it('the journal tells it all, without a secret, and its chain holds', async () => {
    const types = await house.deps.store.read(({ rows, t }) =>
      rows<{ type: string; figures: unknown }>(
        sql`select type, figures from ${t.journal} where type in ('link.add', 'session.begin', 'session.end')`,
      ),
    )
    expect(new Set(types.map(({ type }) => type))).toEqual(
      new Set(['link.add', 'session.begin', 'session.end']),
    )
    expect(JSON.stringify(types)).not.toMatch(/[0-9a-f]{64}/)
    expect((await doctor(house.deps.store, house.deps.secretKey)).healthy).toBe(true)
  })
})
