import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../test/api/test-house.ts'
import { whatStands } from '../../test/api/what-stands.ts'
import { testStores } from '../../test/store/engines.ts'
import type { Problem } from './problem.ts'

type Bad = {
  what: string
  path: string
  by?: 'rep' | 'credit' | 'director' | 'admin' | 'nobody' | 'enc_this-token-was-never-made-by-anyone' | 'none'
  body?: unknown
  status: number
  code: string
}

const checks = '/api/credit-checks'
const durand = { account: 'C-1042', amount: '25k', terms: '45d' }

const bad: Bad[] = [
  {
    what: 'an unknown account',
    path: checks,
    body: { ...durand, account: 'Zyxwv' },
    status: 404,
    code: 'account-unknown',
  },
  {
    what: 'an ambiguous name',
    path: checks,
    body: { ...durand, account: 'transports' },
    by: 'credit',
    status: 409,
    code: 'account-ambiguous',
  },
  {
    what: "somebody else's account",
    path: checks,
    body: { ...durand, account: 'C-1003' },
    status: 403,
    code: 'not-your-account',
  },
  {
    what: 'a negative amount',
    path: checks,
    body: { ...durand, amount: -5 },
    status: 422,
    code: 'amount-not-positive',
  },
  {
    what: 'a negative amount as text',
    path: checks,
    body: { ...durand, amount: '-5k' },
    status: 422,
    code: 'amount-not-positive',
  },
  { what: 'nothing', path: checks, body: { ...durand, amount: 0 }, status: 422, code: 'amount-not-positive' },
  {
    what: 'an absurd amount',
    path: checks,
    body: { ...durand, amount: 9e30 },
    status: 422,
    code: 'amount-too-large',
  },
  {
    what: 'an infinite amount',
    path: checks,
    body: '{"account":"C-1042","amount":1e999}',
    status: 422,
    code: 'amount-too-large',
  },
  {
    what: 'parts of a cent',
    path: checks,
    body: { ...durand, amount: 0.001 },
    status: 422,
    code: 'amount-unclear',
  },
  {
    what: 'an amount nobody understands',
    path: checks,
    body: { ...durand, amount: 'a lot' },
    status: 422,
    code: 'amount-unclear',
  },
  {
    what: 'an unknown currency',
    path: checks,
    body: { ...durand, currency: 'XQZ' },
    status: 422,
    code: 'currency-unknown',
  },
  {
    what: 'an unknown currency in the amount',
    path: checks,
    body: { ...durand, amount: '25k QQQ' },
    status: 422,
    code: 'currency-unknown',
  },
  {
    what: 'two currencies',
    path: checks,
    body: { ...durand, amount: '25k USD', currency: 'EUR' },
    status: 422,
    code: 'input-invalid',
  },
  {
    what: 'terms nobody understands',
    path: checks,
    body: { ...durand, terms: 'when the cows come home' },
    status: 422,
    code: 'terms-unclear',
  },
  {
    what: 'terms as wrong data',
    path: checks,
    body: { ...durand, terms: { kind: 'net', days: -1 } },
    status: 422,
    code: 'input-invalid',
  },
  { what: 'no amount', path: checks, body: { account: 'C-1042' }, status: 422, code: 'input-invalid' },
  {
    what: 'a field nobody knows',
    path: checks,
    body: { ...durand, ammount: 1 },
    status: 422,
    code: 'input-invalid',
  },
  { what: 'no JSON', path: checks, body: 'durand 25k 45d', status: 400, code: 'body-not-json' },
  { what: 'an empty body', path: checks, body: '', status: 400, code: 'body-not-json' },
  { what: 'JSON that is no object', path: checks, body: '[1]', status: 422, code: 'input-invalid' },
  {
    what: '100 KB of JSON',
    path: checks,
    body: { ...durand, orderRef: 'x'.repeat(100_000) },
    status: 413,
    code: 'too-large',
  },
  { what: 'no token', path: checks, body: durand, by: 'nobody', status: 401, code: 'signed-out' },
  {
    what: 'a token nobody made',
    path: checks,
    body: durand,
    by: 'enc_this-token-was-never-made-by-anyone',
    status: 401,
    code: 'token-unknown',
  },
  {
    what: 'a token that is none',
    path: checks,
    body: durand,
    by: 'none',
    status: 401,
    code: 'token-unknown',
  },
  {
    what: "an administrator's check",
    path: checks,
    body: durand,
    by: 'admin',
    status: 403,
    code: 'not-allowed',
  },
  {
    what: "a rep's import",
    path: '/api/imports',
    body: 'Customer;Invoice',
    status: 403,
    code: 'not-allowed',
  },
  { what: 'a zero in an address', path: '/api/accounts/A1%00', status: 422, code: 'input-invalid' },
  {
    what: 'a zero in what to go on from',
    path: '/api/broadcasts?after=%00',
    status: 422,
    code: 'input-invalid',
  },
  {
    what: 'a zero in a name',
    path: checks,
    body: { ...durand, account: 'C-1042\u0000' },
    status: 422,
    code: 'input-invalid',
  },
  {
    what: 'half a character in an order',
    path: checks,
    body: { ...durand, orderRef: 'SO-\ud800' },
    status: 422,
    code: 'input-invalid',
  },
  {
    what: 'a zero in a note',
    path: '/api/actions',
    by: 'credit',
    body: { id: 'x', type: 'account.note', accountId: 'A1', remarkId: 'm1', text: 'a\u0000b' },
    status: 422,
    code: 'input-invalid',
  },
  { what: 'an empty search', path: '/api/accounts?q=', status: 422, code: 'input-invalid' },
  {
    what: 'a search for a million',
    path: '/api/accounts?q=a&most=1000000',
    status: 422,
    code: 'input-invalid',
  },
  { what: 'an unknown account’s page', path: '/api/accounts/A99999', status: 404, code: 'account-unknown' },
  { what: 'an unknown import', path: '/api/imports/I99', by: 'credit', status: 404, code: 'import-unknown' },
  {
    what: 'an action nobody knows',
    path: '/api/actions',
    body: { id: 'x', type: 'limit.sett' },
    status: 422,
    code: 'action-unknown',
  },
  {
    what: 'an action without what it needs',
    path: '/api/actions',
    body: { id: 'x', type: 'hold.place' },
    status: 422,
    code: 'input-invalid',
  },
  {
    what: 'a file that is no ledger',
    path: '/api/imports?fileName=phones.csv',
    by: 'credit',
    body: 'Firstname;Phone\nAna;0601020304\nBob;0601020305\n',
    status: 422,
    code: 'file-not-a-ledger',
  },
  {
    what: 'a file of nothing',
    path: '/api/imports',
    by: 'credit',
    body: ' ',
    status: 422,
    code: 'file-unreadable',
  },
  {
    what: 'a picture',
    path: '/api/imports',
    by: 'credit',
    body: '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR',
    status: 422,
    code: 'file-unreadable',
  },
  {
    what: 'a day that is none',
    path: '/api/imports?asOf=2026-02-31',
    by: 'credit',
    body: 'x',
    status: 422,
    code: 'day-unclear',
  },
  {
    what: 'an option nobody knows',
    path: '/api/imports?dryrun=1',
    by: 'credit',
    body: 'x',
    status: 422,
    code: 'input-invalid',
  },
  {
    what: 'a text that no store keeps',
    path: '/api/actions',
    by: 'credit',
    body: '{"id":"x","type":"hold.place","accountId":"A1","kind":"manual","note":"a\\u0000"}',
    status: 422,
    code: 'input-invalid',
  },
  {
    what: 'half a character',
    path: checks,
    body: '{"account":"C-1042","amount":5,"orderRef":"\\ud800"}',
    status: 422,
    code: 'input-invalid',
  },
  { what: 'the character 0 in an address', path: '/api/accounts/A%001', status: 422, code: 'input-invalid' },
  {
    what: 'the character 0 in a question',
    path: '/api/disputes?account=%00',
    status: 422,
    code: 'input-invalid',
  },
  { what: 'an address where nothing is', path: '/api/acounts', status: 404, code: 'not-found' },
  {
    what: "the command line's own door",
    path: '/local/people',
    by: 'credit',
    status: 404,
    code: 'not-found',
  },
]

describe.each(testStores)('what cannot be answered, on $engine', (engine) => {
  let house: TestHouse
  const tokens = new Map<string, string | null>([
    ['nobody', null],
    ['none', 'Basic'],
  ])
  beforeAll(async () => {
    house = await openTestHouse(engine)
    tokens.set('rep', await house.tokenOf('Julie Lambert'))
    tokens.set('credit', await house.tokenOf('Claire Maes'))
    tokens.set('admin', await house.tokenFor('admin'))
  })
  afterAll(() => house.drop())

  const ask = ({ path, by = 'rep', body }: Bad, language: string) => {
    const token = tokens.has(by) ? (tokens.get(by) ?? null) : by
    return house.app.request(path, asking(token, body, { 'accept-language': language }))
  }

  it.each(bad)('$what: $status $code, said in two languages, and nothing changes', async (one) => {
    const before = await whatStands(house.deps.store)
    const english = await ask(one, 'en')
    expect(english.status).toBe(one.status)
    expect(english.headers.get('content-type')).toContain('application/problem+json')
    const said = await bodyOf<Problem>(english)
    expect(said).toMatchObject({ code: one.code, status: one.status, type: `/docs/problems#${one.code}` })
    expect(said.requestId).toBe(english.headers.get('x-request-id'))
    const french = await bodyOf<Problem>(await ask(one, 'fr-FR'))
    expect(french.code).toBe(one.code)
    for (const part of ['title', 'detail', 'todo'] as const) {
      expect(said[part].length).toBeGreaterThan(10)
      expect(french[part]).not.toBe(said[part])
    }
    expect(await whatStands(house.deps.store)).toEqual(before)
  })

  it('a body longer than its limit and without a length is not read to its end', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 8_192
        controller.enqueue(new Uint8Array(8_192).fill(32))
      },
    })
    const headers = { authorization: `Bearer ${tokens.get('rep')}` }
    const request = new Request('http://encours/api/credit-checks', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    })
    expect((await house.app.request(request)).status).toBe(413)
    expect(sent).toBeLessThan(200_000)
  })

  it.each([['with its length'], ['in chunks']])(
    'a text that is no UTF-8, %s, is not stored garbled',
    async (how) => {
      const token = tokens.get('rep') ?? ''
      const note = '{"id":"latin-1","type":"account.note","accountId":"A42","remarkId":"latin-1","text":"'
      const bytes = Buffer.concat([Buffer.from(note), Buffer.from([0xe9]), Buffer.from('"}')])
      const request = new Request('http://localhost/api/actions', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          ...(how === 'in chunks' ? {} : { 'content-length': String(bytes.length) }),
        },
        body: bytes,
      })
      const answer = await house.app.request(request)
      expect([answer.status, (await bodyOf<Problem>(answer)).code]).toEqual([400, 'body-not-json'])
    },
  )

  it('a weaker token hears which roles are needed', async () => {
    const response = await house.app.request('/api/imports', asking(tokens.get('rep') ?? '', 'x'))
    expect(await response.json()).toMatchObject({
      code: 'not-allowed',
      facts: { role: 'rep', needs: ['credit', 'finance'] },
    })
    expect(response.headers.get('www-authenticate')).toBeNull()
  })

  it('an error of ours is a 500 that tells nothing but its number', async () => {
    const broken = { ...house.deps, searchAccounts: () => Promise.reject(new Error('secret path /var/lib')) }
    const { createApp } = await import('./app.ts')
    const app = createApp(broken, async () => ({ ok: true, value: { kind: 'system' } }))
    const response = await app.request('/api/accounts?q=durand')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({
      code: 'internal',
      requestId: response.headers.get('x-request-id'),
    })
    expect(text).not.toMatch(/secret|var|Error/)
  })
})
