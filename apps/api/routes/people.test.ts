import { randomUUID } from 'node:crypto'
import { invariant } from '@encours/core/result'
import { loadPeople } from '@encours/db/load/people'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import type { Problem } from '../problem.ts'
import { newLinkSecret, tokenHash } from '../session/token-secret.ts'

type Listed = { id: string; name: string; [fact: string]: unknown }

describe.each(testStores)('people, sessions, tokens and the set-up on $engine', (engine) => {
  let house: TestHouse
  let admin: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    admin = await house.tokenOf('Paul Lemaire')
  })
  afterAll(() => house.drop())

  const get = async <Body>(path: string, token: string) =>
    bodyOf<Body>(await house.app.request(path, asking(token)))
  const act = async (token: string, action: object) => {
    const response = await house.app.request('/api/actions', asking(token, { id: randomUUID(), ...action }))
    return response.status === 200 ? 'ok' : (await bodyOf<Problem>(response)).code
  }
  const idOf = async (name: string) =>
    (await house.deps.store.read(loadPeople)).find((one) => one.name === name)?.id ?? ''
  const signIn = async (name: string) => {
    const [secret, linkId] = [newLinkSecret(), randomUUID()]
    const link = { type: 'link.add', linkId, personId: await idOf(name), secretHash: tokenHash(secret) }
    expect(await act(admin, link)).toBe('ok')
    const response = await house.app.request(`/sign-in/${secret}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  describe('who is a colleague', () => {
    it('is told to credit and managers without how they are reached, to administrators with it', async () => {
      const claire = await house.tokenOf('Claire Maes')
      const { people, next } = await get<{ people: Listed[]; next: string | null }>('/api/people', claire)
      expect([people.length, next]).toEqual([18, null])
      expect(people.find(({ name }) => name === 'Julie Lambert')).toEqual({
        id: 'demo.01-julie-lambert',
        name: 'Julie Lambert',
        role: 'rep',
        level: null,
        region: 'North',
        team: null,
        repCodes: ['R01'],
        delegate: null,
      })
      const julie = await get<Listed>('/api/people/demo.01-julie-lambert', admin)
      expect(julie).toMatchObject({
        repCodes: ['R01'],
        email: 'julie-lambert@demo.example',
        slackId: null,
        teamsId: null,
        openidSubject: null,
        language: 'fr',
        endedAt: null,
      })
      expect(await get('/api/people/nobody', claire)).toMatchObject({ code: 'person-unknown' })
    })

    it('comes in pages that leave nobody out', async () => {
      const names: string[] = []
      let after: string | null = ''
      while (after !== null) {
        const query: string = after === '' ? '' : `&after=${after}`
        const page: { people: Listed[]; next: string | null } = await get(`/api/people?most=5${query}`, admin)
        expect(page.people.length).toBeLessThanOrEqual(5)
        names.push(...page.people.map(({ name }) => name))
        after = page.next
      }
      expect([names.length, new Set(names).size]).toEqual([18, 18])
      expect(await get('/api/people?most=201', admin)).toMatchObject({ code: 'input-invalid' })
    })

    it('says who stands in; whoever has left is shown to administrators alone', async () => {
      const [claire, bart] = [await house.tokenOf('Claire Maes'), await house.tokenOf('Bart Claes')]
      const [personId, toPersonId] = [await idOf('Claire Maes'), await idOf('Nadia Haddad')]
      const delegated = { type: 'person.delegate', personId, toPersonId, until: '2026-12-01' }
      expect(await act(bart, delegated)).toBe('not-allowed')
      expect(await act(claire, delegated)).toBe('ok')
      expect(await get(`/api/people/${personId}`, bart)).toMatchObject({
        delegate: { personId: toPersonId, name: 'Nadia Haddad', until: '2026-12-01' },
      })
      const leaving = await idOf('Karim Benali')
      expect(await act(admin, { type: 'person.end', personId: leaving })).toBe('ok')
      expect(await get(`/api/people/${leaving}`, bart)).toMatchObject({ code: 'person-unknown' })
      expect(await get(`/api/people/${leaving}`, admin)).toMatchObject({ endedAt: expect.any(String) })
      const seen = async (token: string) =>
        (await get<{ people: Listed[] }>('/api/people', token)).people.some(({ id }) => id === leaving)
      expect([await seen(bart), await seen(admin)]).toEqual([false, true])
    })
  })

  describe('where somebody is signed in', () => {
    type Sessions = { sessions: { id: string; by: string; isThis: boolean }[]; next: string | null }
    const sessionsOf = async (cookie: string, query = '') =>
      bodyOf<Sessions & Problem>(
        await house.app.request(`/api/sessions${query}`, asking(null, undefined, { cookie })),
      )

    it('is told with which one asks and how it began; ending one leaves the others', async () => {
      const [first, second] = [await signIn('Hélène Girard'), await signIn('Hélène Girard')]
      const personId = await idOf('Hélène Girard')
      const told = { type: 'session.begin' as const, sessionId: 's-openid', personId, linkId: null }
      await house.deps.perform(
        { id: randomUUID(), ...told, secretHash: tokenHash('elsewhere') },
        { kind: 'system' },
      )
      const { sessions, next } = await sessionsOf(first, '?most=2')
      const rest = await sessionsOf(first, `?most=2&after=${next ?? ''}`)
      expect([sessions.length, rest.sessions.length, rest.next]).toEqual([2, 1, null])
      sessions.push(...rest.sessions)
      expect(sessions.map(({ by }) => by).toSorted()).toEqual(['link', 'link', 'openid'])
      expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
      const others = sessions.filter(({ isThis }) => !isThis)
      for (const { id } of others) {
        const end = { id: randomUUID(), type: 'session.end', sessionId: id, personId }
        const ours = { cookie: first, 'sec-fetch-site': 'same-origin' }
        expect((await house.app.request('/api/actions', asking(null, end, ours))).status).toBe(200)
      }
      expect((await sessionsOf(first)).sessions).toMatchObject([{ by: 'link', isThis: true }])
      expect((await sessionsOf(second)).code).toBe('signed-out')
    })

    it('is one’s own; an administrator may see and end anybody’s', async () => {
      const cookie = await signIn('Marc Vandenberghe')
      const marc = await idOf('Marc Vandenberghe')
      expect((await sessionsOf(cookie, `?person=${await idOf('Claire Maes')}`)).code).toBe('not-allowed')
      expect((await sessionsOf(cookie, `?person=${marc}`)).sessions).toHaveLength(1)
      const { sessions } = await get<Sessions>(`/api/sessions?person=${marc}`, admin)
      expect(sessions).toMatchObject([{ by: 'link', isThis: false }])
      const [one] = sessions
      invariant(one, 'he is signed in')
      const end = { type: 'session.end', sessionId: one.id, personId: marc }
      expect(await act(await house.tokenOf('Claire Maes'), end)).toBe('not-allowed')
      expect(await act(admin, end)).toBe('ok')
      expect((await sessionsOf(cookie)).code).toBe('signed-out')
    })

    it('of a program without a person is nowhere', async () => {
      expect(await get('/api/sessions', await house.tokenFor('credit'))).toEqual({ sessions: [], next: null })
    })
  })

  it('tokens: one’s own for oneself, all for an administrator, no secret and no hash', async () => {
    const [elodie, machine] = [await house.tokenOf('Élodie Fabre'), await house.tokenFor('director')]
    type Tokens = {
      tokens: { id: string; personName: string | null; role: string | null }[]
      next: string | null
    }
    const own = await get<Tokens>('/api/tokens', elodie)
    expect(own.tokens).toMatchObject([{ personName: 'Élodie Fabre', role: null }])
    expect(await get('/api/tokens', machine)).toEqual({ tokens: [], next: null })
    const all: Tokens['tokens'] = []
    for (let after: string | null = ''; after !== null; ) {
      const query: string = after === '' ? '' : `&after=${after}`
      const page: Tokens = await get(`/api/tokens?most=3${query}`, admin)
      all.push(...page.tokens)
      after = page.next
    }
    expect(all.filter(({ role }) => role === 'director')).toHaveLength(1)
    expect(all.length).toBeGreaterThan(5)
    expect(JSON.stringify(all)).not.toMatch(/enc_|[0-9a-f]{64}/)
  })
})

describe.each(testStores)('the set-up over HTTP on $engine', (engine) => {
  it('is open on the demo; a real administrator stays, and of the demo nobody gets in any more', async () => {
    const house = await openTestHouse(engine)
    const pinned = house.deps.today()
    const add = { id: 'a1', type: 'person.add', personId: 'ana', name: 'Ana', role: 'admin' }
    const system = { method: 'POST', body: JSON.stringify(add) }
    expect((await house.localApp.request('/api/actions', system)).status).toBe(200)
    const ana = await house.tokenOf('Ana')
    const rep = await house.tokenOf('Julie Lambert')
    const get = async (path: string) => bodyOf(await house.app.request(path, asking(ana)))
    expect(await get('/api/setup')).toMatchObject({
      open: true,
      demo: true,
      currency: 'EUR',
      preset: 'balanced',
    })
    const setUp = {
      id: 'set-up',
      type: 'book.set-up',
      currency: 'CHF',
      country: 'FR',
      timeZone: 'Pacific/Tahiti',
      languages: ['en'],
      preset: 'careful',
    }
    expect((await house.app.request('/api/me', asking(rep))).status).toBe(200)
    expect((await house.app.request('/api/actions', asking(ana, setUp))).status).toBe(200)
    expect(await get('/api/setup')).toEqual({
      open: true,
      demo: false,
      currency: 'CHF',
      country: 'FR',
      timeZone: 'Pacific/Tahiti',
      languages: ['en'],
      preset: 'careful',
      policyVersion: 2,
      ledgerDay: null,
    })
    expect(house.deps.currency).toBe('CHF')
    expect(house.deps.today()).toBe(pinned)
    expect((await house.app.request('/api/me', asking(rep))).status).toBe(401)
    await house.drop()
  })
})
