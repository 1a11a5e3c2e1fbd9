import type { Dossier } from '@encours/core/dossier'
import type { AccountHint } from '@encours/core/refusal'
import { invariant, ok } from '@encours/core/result'
import type { AnsweredCheck } from '@encours/db/ask/answer-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../test/api/test-house.ts'
import { testStores } from '../../test/store/engines.ts'
import { access } from './access.ts'
import { createApp } from './app.ts'
import type { Deps } from './deps.ts'
import type { Problem } from './problem.ts'
import { routeKey } from './route.ts'
import { localRoutes } from './routes/local.ts'
import { routes } from './routes/routes.ts'

describe.each(testStores)('the HTTP side on $engine', (engine) => {
  let house: TestHouse
  let rep: string
  let credit: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    rep = await house.tokenOf('Julie Lambert')
    credit = await house.tokenOf('Claire Maes')
  })
  afterAll(() => house.drop())

  const get = (path: string, token: string | null, headers?: Record<string, string>) =>
    house.app.request(path, asking(token, undefined, headers))
  const check = (ask: object, token: string | null, headers?: Record<string, string>) =>
    house.app.request('/api/credit-checks', asking(token, ask, headers))

  it('answers 25,000 to Durand on 45 days: not yet, 20,000 over limit, FA-2291 31 days late', async () => {
    const response = await check({ account: 'durand', amount: '25k', terms: '45d' }, rep)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      id: expect.any(Number),
      verdict: 'refer',
      account: { number: 'C-1042' },
      amount: { withoutVatMinor: 2_500_000, withVatMinor: 3_000_000 },
      reasons: expect.arrayContaining([
        expect.objectContaining({ code: 'over-limit', overMinor: 2_000_000 }),
        expect.objectContaining({ code: 'past-due', oldestNumber: 'FA-2291', oldestDays: 31 }),
      ]),
      decider: { names: expect.arrayContaining(['Claire Maes']) },
    })
  })

  it('takes an amount as 25000, "25k" or "25 000 €", the account by number, id or name, and says the same', async () => {
    const asked = [
      { account: 'C-1042', amount: 25_000, terms: { kind: 'net', days: 45 }, basis: 'HT' },
      { account: 'Durand & Fils', amount: '25 000 €', terms: '45 jours' },
      { account: 'durnad', amount: '25k', currency: 'eur' },
    ]
    const answers = await Promise.all(asked.map(async (ask) => bodyOf<AnsweredCheck>(await check(ask, rep))))
    const said = answers.map(({ verdict, ask, exposure, dueDay }) => ({ verdict, ask, exposure, dueDay }))
    expect(said[1]).toEqual(said[0])
    expect(said[2]).toEqual(said[0])
  })

  it('records a check that was asked under the next number, and no estimate', async () => {
    const first = await bodyOf<AnsweredCheck>(await check({ account: 'C-1042', amount: 100 }, rep))
    const estimate = await bodyOf<AnsweredCheck>(
      await check({ account: 'C-1042', amount: 100, estimate: true }, rep),
    )
    const second = await bodyOf<AnsweredCheck>(await check({ account: 'C-1042', amount: 100 }, rep))
    expect(estimate.id).toBeNull()
    expect(second.id).toBe((first.id ?? 0) + 1)
  })

  it('gives the card as plain text where that is asked for, in French too', async () => {
    const french = { accept: 'text/plain', 'accept-language': 'fr-BE, en;q=0.5' }
    const card = await (await check({ account: 'C-1042', amount: '25k', terms: '45d' }, rep, french)).text()
    expect(card).toContain('PAS ENCORE · Durand & Fils SA, Lille (C-1042)')
    expect(card).toContain('FA-2291')
  })

  it('finds accounts with slips and without accents, only those one may see', async () => {
    const found = async (q: string, token: string) =>
      (
        await bodyOf<{ accounts: AccountHint[] }>(
          await get(`/api/accounts?q=${encodeURIComponent(q)}`, token),
        )
      ).accounts
    expect(await found('durnad lile', rep)).toMatchObject([{ number: 'C-1042' }])
    expect(await found('comptoir lyonnais batiment', credit)).toMatchObject([{ number: 'C-1003' }])
    expect(await found('comptoir lyonnais', rep)).toEqual([])
  })

  it("shows an account's dossier and exposure to whoever may see it, and whose it is to others", async () => {
    const mine = await bodyOf<{ dossier: Dossier }>(await get('/api/accounts/C-1042', rep))
    expect(mine).toMatchObject({
      dossier: { account: { number: 'C-1042' }, limit: { minor: 6_000_000 } },
      exposure: { totalMinor: 5_000_000 },
      today: '2026-11-23',
    })
    const byId = await (await get(`/api/accounts/${mine.dossier.account.id}`, rep)).json()
    expect(byId).toEqual(mine)
    const others = await get('/api/accounts/C-1003', rep)
    expect(others.status).toBe(403)
    expect(await others.json()).toMatchObject({
      code: 'not-your-account',
      facts: { accountNumber: 'C-1003', ownerName: 'Karim Benali' },
    })
  })

  it('does an action once: the same id again answers the same, with another payload 409', async () => {
    const { dossier } = await bodyOf<{ dossier: Dossier }>(await get('/api/accounts/C-1042', credit))
    const accountId = dossier.account.id
    const hold = { id: 'h-1', type: 'hold.place', accountId, kind: 'manual', note: 'wrong address' }
    const act = (body: object) => house.app.request('/api/actions', asking(credit, body))
    const first = await act(hold)
    expect(first.status).toBe(200)
    expect(await (await act(hold)).json()).toEqual(await first.json())
    const other = await act({ ...hold, kind: 'fraud' })
    expect([other.status, (await bodyOf<Problem>(other)).code]).toEqual([409, 'action-id-taken'])
    const release = await act({ id: 'h-2', type: 'hold.release', accountId })
    expect(release.status).toBe(200)
  })

  it('says who one is, by a person’s token and by a machine’s', async () => {
    expect(await (await get('/api/me', rep)).json()).toMatchObject({
      actor: { kind: 'person', name: 'Julie Lambert', role: 'rep' },
      today: '2026-11-23',
      dayPinned: true,
    })
    const machine = await house.tokenFor('director')
    expect(await (await get('/api/me', machine)).json()).toMatchObject({
      actor: { kind: 'token', role: 'director' },
    })
  })

  it('says on the page and in every answer that the day is pinned', async () => {
    const page = await (await get('/', null, { 'accept-language': 'fr' })).text()
    expect(page).toContain('Le jour est figé : nous sommes le 2026-11-23')
    expect(page).toContain('société de démonstration')
    expect((await get('/healthz', null)).headers.get('x-encours-today')).toBe('2026-11-23')
  })

  it('counts requests by route and checks by verdict, without a name or an amount', async () => {
    await check({ account: 'C-1042', amount: '25k' }, rep)
    const text = await (await get('/metrics', null)).text()
    expect(text).toMatch(/encours_credit_checks_total\{verdict="refer"\} \d+/)
    expect(text).toContain('route="POST /api/credit-checks"')
    expect(text).not.toMatch(/durand|C-1042/i)
  })

  it('gives a request its id back, and makes one where it is none', async () => {
    const given = await get('/healthz', null, { 'x-request-id': 'abc-123' })
    expect(given.headers.get('x-request-id')).toBe('abc-123')
    const odd = await get('/healthz', null, { 'x-request-id': 'a b\tc' })
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('says of a method that is not there which ones are', async () => {
    const answer = await house.app.request('/api/actions', { method: 'PUT' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await answer.json()).toMatchObject({
      code: 'method-not-allowed',
      title: '/api/actions is not there for PUT.',
      todo: 'Send POST; /docs says what each does.',
    })
    expect((await house.app.request('/api/acounts', { method: 'PUT' })).status).toBe(404)
  })

  it('answers HEAD with the headers of GET and nothing else, and closes what the body would come from', async () => {
    const [healthz] = routes.filter(({ path }) => path === '/healthz')
    invariant(healthz && 'show' in healthz, 'the house says whether it is alive')
    let closed = 0
    const show = () => {
      const body = new ReadableStream<Uint8Array>({ cancel: () => void (closed += 1) })
      return Promise.resolve(ok({ body, headers: { 'content-length': '600' } }))
    }
    const app = createApp(house.deps, async () => ok(null), { served: [{ ...healthz, show }] })
    const answer = await app.request('/healthz', { method: 'HEAD' })
    expect([answer.headers.get('content-length'), await answer.text(), closed]).toEqual(['600', '', 1])
  })

  it('lets no cache on the way keep what it tells', async () => {
    for (const path of ['/api/portfolio', '/api/journal', '/api/accounts?q=durand']) {
      const { headers } = await get(path, credit)
      expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
        'no-store',
        'nosniff',
      ])
    }
  })

  it('is alive and ready', async () => {
    expect((await get('/healthz', null)).status).toBe(200)
    expect((await get('/readyz', null)).status).toBe(200)
  })

  it('a layout that nobody has confirmed is not there to be forgotten', async () => {
    const answer = await house.localApp.request('/local/layouts/L9/forget', { method: 'POST' })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'layout-unknown', facts: { text: 'L9' } })
  })

  it.each([
    ['that stops', { welcome: () => false }],
    ['whose store does not answer', { store: { read: () => Promise.reject(new Error('gone')) } }],
  ])('%s is alive and not ready, and says when to try again: after 5 seconds', async (_, differs) => {
    const app = createApp({ ...house.deps, ...differs } as Deps, async () => ({ ok: true, value: null }))
    expect((await app.request('/healthz')).status).toBe(200)
    const answer = await app.request('/readyz')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await answer.json()).toMatchObject({ code: 'not-ready' })
  })
})

describe('every route', () => {
  it('has a row that says who may use it, and every row its route', async () => {
    const [sqlite] = testStores
    invariant(sqlite, 'there is a store to test on')
    const by = { kind: 'http', signingSecret: 'a signing secret' } as const
    const slack = { botToken: 'xoxb-test', apiUrl: 'http://localhost:1/api/', by }
    const house = await openTestHouse(sqlite, { slack, demo: false })
    const served = [...routes, ...localRoutes, ...house.bot.routes].map(routeKey)
    await house.drop()
    expect([...served].sort()).toEqual(Object.keys(access).sort())
    expect(new Set(served).size).toBe(served.length)
  })

  it('without a row is served to nobody: the application does not start', () => {
    const route = { ...routes[0], path: '/forgotten' } as (typeof routes)[number]
    expect(() => createApp({} as never, {} as never, { served: [route] })).toThrow(
      'GET /forgotten has no row',
    )
  })
})
