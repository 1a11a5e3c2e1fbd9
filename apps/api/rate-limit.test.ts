import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../test/api/test-house.ts'
import { testStores } from '../../test/store/engines.ts'
import type { Problem } from './problem.ts'

const [sqlite] = testStores
if (sqlite === undefined) throw new Error('there is a store to test on')

/** A request as it comes over a connection from an address. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

describe('with ten requests a minute', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(sqlite, { rateLimit: 10 })
  })
  afterAll(() => house.drop())

  const statuses = async (times: number, ask: () => Response | Promise<Response>) => {
    const answered: number[] = []
    for (let time = 0; time < times; time++) answered.push((await ask()).status)
    return answered
  }
  const me = (token: string | null, address = '10.0.0.1') =>
    house.app.request('/api/me', asking(token), from(address))
  const ten = (status: number) => Array.from({ length: 10 }, () => status)

  it('the eleventh of a person is refused with when to come back, whatever the token and the address', async () => {
    const [one, other] = [await house.tokenOf('Claire Maes'), await house.tokenOf('Claire Maes')]
    expect(await statuses(10, () => me(one))).toEqual(ten(200))
    const refused = await me(other, '10.0.0.2')
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
    const problem = await bodyOf<Problem>(refused)
    expect(problem).toMatchObject({
      code: 'too-many-requests',
      facts: { retryAfterSeconds: expect.any(Number) },
    })
    expect(problem.facts['retryAfterSeconds']).toBeGreaterThan(50)
    expect((await me(await house.tokenOf('Julie Lambert'))).status).toBe(200)
  })

  it('whoever is nobody counts by the address, and only there', async () => {
    const search = (address: string) => house.app.request('/api/accounts?q=d', {}, from(address))
    expect(await statuses(12, () => search('10.1.0.1'))).toEqual([...ten(401), 429, 429])
    expect((await search('10.1.0.2')).status).toBe(401)
    expect((await house.app.request('/docs', {}, from('10.1.0.1'))).status).toBe(429)
  })

  it('an IPv6 subscriber is one, however many addresses it has; IPv4 is the same written either way', async () => {
    const ask = (address: string) => house.app.request('/', {}, from(address))
    expect(await statuses(10, () => ask('2001:db8:0:7::1'))).toEqual(ten(200))
    expect((await ask('2001:0DB8:0000:7:a:b:c:d')).status).toBe(429)
    expect((await ask('2001:db8:0:8::1')).status).toBe(200)
    expect(await statuses(10, () => ask('10.2.0.1'))).toEqual(ten(200))
    expect((await ask('::ffff:10.2.0.1')).status).toBe(429)
  })

  it('machines that look after the server are never refused, nor is what a page brings along', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics', '/desk/files/start.js']) {
      expect(await statuses(12, () => house.app.request(path, {}, from('10.3.0.1')))).not.toContain(429)
    }
  })

  it('what the command line asks is never refused', async () => {
    expect(await statuses(12, () => house.localApp.request('/api/me'))).toEqual([...ten(200), 200, 200])
  })

  it('the desk counts as everything else', async () => {
    const desk = () => house.app.request('/desk', {}, from('10.4.0.1'))
    expect(await statuses(11, desk)).toEqual([...ten(200), 429])
  })

  it('`X-Forwarded-For` is anybody’s to write where no proxy is trusted', async () => {
    const ask = (time: number) =>
      house.app.request('/', { headers: { 'x-forwarded-for': `10.9.0.${String(time)}` } }, from('10.5.0.1'))
    let time = 0
    expect(await statuses(11, () => ask(time++))).toEqual([...ten(200), 429])
  })
})

describe('getting in', () => {
  const open = (trustsProxy = false) => openTestHouse(sqlite, { rateLimit: 1_000, demo: false, trustsProxy })

  it('takes twenty tries a minute and address: links, OpenID and wrong tokens together', async () => {
    const house = await open()
    const of = from('10.6.0.1')
    const wrong = asking('enc_aaaaaaaaaaaaaaaaaaaaaaaa')
    for (let time = 0; time < 5; time++) {
      expect((await house.app.request('/sign-in/no-such-secret', { method: 'POST' }, of)).status).toBe(410)
      expect((await house.app.request('/sign-in/openid', {}, of)).status).toBe(404)
      expect((await house.app.request('/sign-in/openid/callback', {}, of)).status).toBe(404)
      expect((await house.app.request('/api/me', wrong, of)).status).toBe(401)
    }
    const page = await house.app.request('/sign-in/no-such-secret', { method: 'POST' }, of)
    expect([page.status, page.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8'])
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(50)
    expect((await house.app.request('/sign-in/openid', {}, of)).status).toBe(429)
    expect((await house.app.request('/sign-in/openid/callback', {}, of)).status).toBe(429)
    expect((await house.app.request('/api/me', wrong, of)).status).toBe(429)
    expect((await house.app.request('/api/me', wrong, from('10.6.0.2'))).status).toBe(401)
    expect((await house.app.request('/sign-in', {}, of)).status).toBe(200)
    const right = asking(await house.tokenFor('credit'))
    expect((await house.app.request('/api/me', right, of)).status).toBe(200)
    await house.drop()
  })

  it('behind a proxy of ours the address is what that wrote last', async () => {
    const house = await open(true)
    const ask = (forwarded: string) =>
      house.app.request('/sign-in/openid', { headers: { 'x-forwarded-for': forwarded } }, from('10.0.0.9'))
    for (let time = 0; time < 20; time++) await ask(`1.2.3.${String(time)}, 10.7.0.1`)
    expect((await ask('9.9.9.9, 10.7.0.1')).status).toBe(429)
    expect((await ask('10.7.0.1, 10.7.0.2')).status).toBe(404)
    expect((await house.app.request('/sign-in/openid', {}, from('10.0.0.9'))).status).toBe(404)
    await house.drop()
  })
})
