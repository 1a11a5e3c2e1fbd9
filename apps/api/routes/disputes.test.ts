import { invariant } from '@encours/core/result'
import type { DisputeThread } from '@encours/db/load/dispute-thread'
import type { DisputePage } from '@encours/db/load/disputes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { photo, refusedFiles, takenFiles } from '../../../test/api/sample-files.ts'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { testStores } from '../../../test/store/engines.ts'
import type { Problem } from '../problem.ts'

type Who = 'Julie Lambert' | 'Koen Janssens' | 'Claire Maes' | 'Tom Verhaeghe' | 'Paul Lemaire'
type Sent = { hash: string; type: string; bytes: number }
type Listed = Omit<DisputePage, 'next'> & { next: string | null }

const [sqlite] = testStores
if (sqlite === undefined) throw new Error('there is a store to test on')

describe('disputes over HTTP', () => {
  let house: TestHouse
  let durand: string
  const tokens = new Map<Who, string>()
  beforeAll(async () => {
    house = await openTestHouse(sqlite)
    for (const who of [
      'Julie Lambert',
      'Koen Janssens',
      'Claire Maes',
      'Tom Verhaeghe',
      'Paul Lemaire',
    ] as const) {
      tokens.set(who, await house.tokenOf(who))
    }
    const found = await get('/api/accounts/C-1042', 'Julie Lambert')
    durand = (await bodyOf<{ dossier: { account: { id: string } } }>(found)).dossier.account.id
    sent = await bodyOf<Sent>(await send(photo(), 'Julie Lambert'))
    const raised = await raise({ attachments: [{ hash: sent.hash, name: 'pallet.jpg' }] })
    invariant(raised.status === 200, 'a dispute is raised')
  })
  afterAll(() => house.drop())

  let sent: Sent
  const tokenOf = (who: Who) => tokens.get(who) ?? null
  const get = (path: string, who: Who, headers: Record<string, string> = {}) =>
    house.app.request(path, asking(tokenOf(who), undefined, headers))
  const send = (content: Uint8Array<ArrayBuffer>, who: Who, headers: Record<string, string> = {}) =>
    house.app.request('/api/files', {
      method: 'POST',
      headers: { authorization: `Bearer ${tokenOf(who) ?? ''}`, ...headers },
      body: content,
    })
  let made = 0
  const act = (action: object, who: Who, headers: Record<string, string> = {}) => {
    made += 1
    const whole = { id: `http-${String(made)}`, accountId: durand, disputeId: 'd1', ...action }
    return house.app.request('/api/actions', asking(tokenOf(who), whole, headers))
  }
  const raise = (differs: object = {}, who: Who = 'Julie Lambert') =>
    act(
      { type: 'dispute.raise', invoiceNumber: 'FA-2291', reason: 'SHORT', amountMinor: 310_000, ...differs },
      who,
    )
  const list = async (query: string, who: Who) => bodyOf<Listed>(await get(`/api/disputes${query}`, who))
  const thread = (who: Who, query = '') => get(`/api/accounts/${durand}/disputes/d1${query}`, who)

  it('what Julie disputes is on logistics’ list, due on Wednesday, and on hers with what is open', async () => {
    const [mine] = (await list('?mine=yes', 'Koen Janssens')).disputes
    expect(mine).toMatchObject({
      account: { number: 'C-1042', name: 'Durand & Fils SA', currency: 'EUR' },
      dispute: { invoiceNumber: 'FA-2291', amountMinor: 310_000, dueDay: '2026-11-25', invoice: null },
    })
    expect((await list('?mine=yes', 'Julie Lambert')).disputes).toEqual([])
    const [seen] = (await list('', 'Julie Lambert')).disputes
    expect(seen?.dispute.invoice).toMatchObject({ openMinor: 1_440_000 })
    expect((await list('', 'Tom Verhaeghe')).disputes).toEqual([])
    expect((await get('/api/disputes', 'Paul Lemaire')).status).toBe(403)
  })

  it('a resolver answers in its thread and hears of nothing but that dispute', async () => {
    const answered = await act(
      { type: 'dispute.comment', text: 'The driver signed for 14.' },
      'Koen Janssens',
    )
    const { changes } = await bodyOf<{ changes: { kind: string; document?: object }[] }>(answered)
    expect(changes.map(({ kind }) => kind)).toEqual(['dispute-commented', 'matter-changed'])
    expect(changes[1]?.document).toMatchObject({ commentCount: 1, invoice: null })
    const seen = await bodyOf<DisputeThread>(await thread('Koen Janssens'))
    expect(seen.comments).toMatchObject([{ number: 1, by: { name: 'Koen Janssens' } }])
    expect(JSON.stringify(seen)).not.toMatch(/1440000|limit|exposure|headroom|habits/)
    const byNumber = await get('/api/accounts/C-1042/disputes/d1', 'Koen Janssens')
    expect(await byNumber.json()).toEqual(seen)
  })

  it('whoever may not see it hears whose it is; what nobody knows is unknown', async () => {
    const refused = await bodyOf<Problem>(await thread('Tom Verhaeghe'))
    expect(refused).toMatchObject({
      status: 403,
      code: 'not-your-account',
      facts: { accountNumber: 'C-1042', ownerName: 'Julie Lambert' },
    })
    const unknown = await get(`/api/accounts/${durand}/disputes/d404`, 'Julie Lambert')
    expect(await bodyOf<Problem>(unknown)).toMatchObject({ status: 404, code: 'dispute-unknown' })
  })

  it('a thread comes in pages', async () => {
    await act({ type: 'dispute.comment', text: 'Two are still on the lorry.' }, 'Koen Janssens')
    const page = async (query: string) =>
      bodyOf<Omit<DisputeThread, 'next'> & { next: string | null }>(await thread('Julie Lambert', query))
    const first = await page('?most=1')
    const last = await page(`?most=1&after=${first.next ?? ''}`)
    expect([...first.comments, ...last.comments].map(({ number }) => number)).toEqual([1, 2])
    expect(last.next).toBeNull()
  })

  it('a list comes in pages', async () => {
    for (const reason of ['DAMAGED', 'QUALITY']) {
      await raise({ disputeId: `d-${reason}`, reason, amountMinor: 1_000 })
    }
    const first = await list('?most=2', 'Julie Lambert')
    const last = await list(`?most=2&after=${first.next ?? ''}`, 'Julie Lambert')
    const reasons = [...first.disputes, ...last.disputes].map(({ dispute }) => dispute.reason)
    expect([reasons, last.next]).toEqual([['DAMAGED', 'SHORT', 'QUALITY'], null])
  })

  it.each(['?after=abc', '?most=0', '?most=201', '?team=sales', '?ended=all', '?mine=true', '?page=2'])(
    'the list %s is refused',
    async (query) => {
      const response = await get(`/api/disputes${query}`, 'Julie Lambert')
      expect(await bodyOf<Problem>(response)).toMatchObject({ status: 422, code: 'input-invalid' })
    },
  )

  describe('files', () => {
    it('the photo is seen by whoever sees the dispute, sealed, and by nobody else', async () => {
      const path = `/api/files/${sent.hash}`
      const seen = await get(path, 'Koen Janssens')
      expect(Object.fromEntries(seen.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'content-length': '600',
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
        'cache-control': 'private, max-age=3600',
      })
      expect(new Uint8Array(await seen.arrayBuffer())).toEqual(photo())
      expect((await get(`${path}?account=${durand}`, 'Koen Janssens')).status).toBe(200)
      for (const [who, status] of [
        ['Tom Verhaeghe', 404],
        ['Paul Lemaire', 403],
      ] as const) {
        expect((await get(path, who)).status).toBe(status)
      }
    })

    it('the same content twice is one file, which both who sent it see', async () => {
      expect((await get(`/api/files/${sent.hash}`, 'Tom Verhaeghe')).status).toBe(404)
      expect(await bodyOf<Sent>(await send(photo(), 'Tom Verhaeghe'))).toEqual(sent)
      expect((await get(`/api/files/${sent.hash}`, 'Tom Verhaeghe')).status).toBe(200)
      expect(sent).toMatchObject({ type: 'image/jpeg', bytes: 600 })
    })

    it('what the header says of a file does not count', async () => {
      const [pdf] = takenFiles.filter(([, , type]) => type === 'application/pdf')
      const [page] = refusedFiles
      if (!pdf || !page) return
      const taken = await send(pdf[1], 'Julie Lambert', { 'content-type': 'text/html' })
      const { hash, type } = await bodyOf<Sent>(taken)
      expect(type).toBe('application/pdf')
      const shown = await get(`/api/files/${hash}`, 'Julie Lambert')
      expect(shown.headers.get('content-security-policy')).not.toContain('sandbox')
      const refused = await send(page[1], 'Julie Lambert', { 'content-type': 'image/jpeg' })
      expect(await bodyOf<Problem>(refused)).toMatchObject({ status: 415, code: 'upload-type' })
    })
  })

  const hash = 'ef'.repeat(32)
  /** Each as it is sent, with the status and the code of its refusal. */
  const refusals: [string, () => Promise<Response> | Response, number, string][] = [
    ['an empty file', () => send(new Uint8Array(0), 'Julie Lambert'), 422, 'upload-empty'],
    [
      'a file announced too large',
      () => send(photo(), 'Julie Lambert', { 'content-length': '10485761' }),
      413,
      'too-large',
    ],
    ['a file too large', () => send(photo(10_485_761), 'Julie Lambert'), 413, 'too-large'],
    ['a file nobody sent', () => get(`/api/files/${hash}`, 'Julie Lambert'), 404, 'attachment-unknown'],
    [
      'a hash that is none',
      () => get('/api/files/..%2F..%2Fetc', 'Julie Lambert'),
      404,
      'attachment-unknown',
    ],
    [
      'a dispute with a file nobody sent',
      () => raise({ disputeId: 'd9', reason: 'SETOFF', attachments: [{ hash, name: 'lost.jpg' }] }),
      404,
      'attachment-unknown',
    ],
    ['the same dispute again', () => raise(), 409, 'dispute-exists'],
    ['the same reason again', () => raise({ disputeId: 'd9' }), 409, 'dispute-open-already'],
    [
      'more than is open',
      () => raise({ disputeId: 'd9', reason: 'SETOFF', amountMinor: 9_999_999 }),
      409,
      'dispute-beyond-open',
    ],
    [
      'an unknown invoice',
      () => raise({ disputeId: 'd9', invoiceNumber: 'FA-404' }),
      404,
      'dispute-invoice-unknown',
    ],
    ['somebody else’s account', () => raise({}, 'Tom Verhaeghe'), 403, 'not-your-account'],
    ['a resolver who raises one', () => raise({}, 'Koen Janssens'), 403, 'not-allowed'],
    ['a rep who accepts', () => act({ type: 'dispute.accept' }, 'Julie Lambert'), 403, 'not-allowed'],
    [
      'a rep who credits',
      () => act({ type: 'dispute.resolve', what: 'credit', creditMinor: 1 }, 'Julie Lambert'),
      403,
      'dispute-not-yours-to-end',
    ],
  ]

  it.each(refusals)('%s: refused with its status and its code', async (_, ask, status, code) => {
    const response = await ask()
    expect(await bodyOf<Problem>(response)).toMatchObject({ status, code, todo: expect.any(String) })
    expect(response.status).toBe(status)
  })
})
