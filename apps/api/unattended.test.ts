import { PassThrough } from 'node:stream'
import type { Message } from '@encours/core/messages/message'
import { loadLedgerArrivals } from '@encours/db/load/ledger-arrivals'
import { loadMessagesFor } from '@encours/db/messages/load-messages'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../test/api/test-house.ts'
import { testStores } from '../../test/store/engines.ts'
import { defaultOptions } from './imports/options.ts'
import { mostFileBytes } from './limit-bytes.ts'
import type { Problem } from './problem.ts'

const ledger = `Customer;Name;Invoice;Invoice date;Due date;Amount;Open amount
C-1;Durand & Fils;F-1;01/10/2026;31/10/2026;1000,00;1000,00
C-2;Petit SARL;F-3;03/11/2026;03/12/2026;250,50;250,50
`
const faulty = ledger.replace('31/10/2026', 'soon')

describe.each(testStores)('the nightly file that a program sends, on $engine', (engine) => {
  let house: TestHouse
  let program: string
  beforeEach(async () => {
    house = await openTestHouse(engine, { demo: false })
    program = await house.tokenFor('credit')
    await house.deps.store.write([], ({ db, t }) =>
      db
        .insert(t.person)
        .values({ id: 'cleo', name: 'Cléo', role: 'credit', level: 'manager', language: 'fr' }),
    )
  })
  afterEach(() => house.drop())

  const send = (body: string, { query = '', token = program, headers = {} } = {}) =>
    house.app.request(`/api/imports?fileName=nightly.csv${query}`, asking(token, body, headers))
  /** Of files: that the first one has brought overdue accounts is told too. */
  const told = async () =>
    (await house.deps.store.read((door) => loadMessagesFor(door, 'cleo'))).flatMap(({ message }) =>
      message?.kind.startsWith('import-') ? message : [],
    )

  it('comes in, comes again unchanged, and is expected from then on', async () => {
    expect(await bodyOf(await send(ledger))).toMatchObject({ state: 'committed' })
    expect(await bodyOf(await send(ledger))).toMatchObject({ state: 'unchanged' })
    const { lastAt } = await house.deps.store.read(loadLedgerArrivals)
    expect(lastAt).not.toBeNull()
    expect(await told()).toEqual([])
    const metrics = await (await house.app.request('/metrics')).text()
    expect(metrics).toContain('encours_unattended_imports_total{outcome="committed"} 1')
    expect(metrics).toContain('encours_unattended_imports_total{outcome="unchanged"} 1')
    // Open items are as old as the day they came: Monday, and it is Monday
    expect(metrics).toMatch(/^encours_ledger_age_days 0$/m)
  })

  it('refused, is told once a day, without a figure; corrected, nothing more is said', async () => {
    const [first, second] = [await send(faulty), await send(faulty)]
    expect([first.status, second.status]).toEqual([422, 422])
    const expected: Message[] = [
      {
        kind: 'import-failed',
        from: 'program',
        fileName: 'nightly.csv',
        importId: 'I1',
        code: 'file-faulty',
        ledgerDay: null,
      },
    ]
    expect(await told()).toEqual(expected)
    expect((await send(ledger)).status).toBe(200)
    expect(await told()).toEqual(expected)
    await send(faulty.replace('F-3', 'F-4'))
    expect(await told()).toHaveLength(2)
  })

  it('line by line is told just so; a dry run is nobody’s business', async () => {
    const response = await send(faulty, { headers: { accept: 'application/x-ndjson' } })
    expect(await response.text()).toContain('file-faulty')
    await send(faulty.replace('F-3', 'F-5'), { query: '&dryRun=true' })
    await send(ledger, { query: '&dryRun=true' })
    expect(await house.deps.store.read(loadLedgerArrivals)).toMatchObject({ lastAt: null })
    await send('', {})
    expect((await told()).map((message) => message !== null && 'code' in message && message.code)).toEqual([
      'file-unreadable',
      'file-faulty',
    ])
  })

  it('announced with more than 1 GiB is refused at once and told', async () => {
    const response = await send('x', { headers: { 'content-length': String(mostFileBytes + 1) } })
    expect(response.status).toBe(413)
    expect(await told()).toMatchObject([{ code: 'too-large', importId: null }])
  })

  it('of a name that plays tricks is told without them', async () => {
    const name = encodeURIComponent('led\u202eger\n.csv')
    await house.app.request(`/api/imports?fileName=${name}`, asking(program, faulty))
    expect(await told()).toMatchObject([{ fileName: 'led_ger_.csv' }])
  })

  it('sent by a person is answered to the person only; the demo’s credit people hear of a program’s', async () => {
    const demo = await openTestHouse(engine)
    const messages = () => demo.deps.store.read(({ db, t }) => db.select().from(t.job))
    const sendAs = async (token: string) =>
      (await demo.app.request('/api/imports', asking(token, faulty))).status
    expect(await sendAs(await demo.tokenOf('Claire Maes'))).toBe(422)
    expect(await messages()).toEqual([])
    expect(await sendAs(await demo.tokenFor('finance'))).toBe(422)
    const people = (await messages()).map(({ receiverId }) => receiverId).toSorted()
    expect(people).toEqual(['demo.12-nadia-haddad', 'demo.13-claire-maes'])
    await demo.drop()
  })

  it('while another import is under way is answered 503 with half a minute to wait, and tells nobody', async () => {
    const upload = new PassThrough()
    const importing = (await house.deps.importer()).importFile({
      stream: upload,
      fileName: 'by-hand.csv',
      options: defaultOptions,
      actor: { kind: 'system' },
      onProgress: () => {},
    })
    const response = await send(ledger)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await bodyOf<Problem>(response)).toMatchObject({ code: 'import-running' })
    upload.end(ledger)
    await importing
    expect((await send(ledger)).status).toBe(200)
    expect(await told()).toEqual([])
  })

  it('that the house fails on is answered 500 with a minute to wait, and told without a reason', async () => {
    house.deps.importer = () => Promise.reject(new Error('no room'))
    const response = await send(ledger)
    expect([response.status, response.headers.get('retry-after')]).toEqual([500, '60'])
    expect(await told()).toMatchObject([{ code: 'failed', importId: null }])
  })
})
