import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf } from '../../with-importer.ts'
import { figuresOf, openDocuments, sampleLedger } from './samples/ledger.ts'
import { sapTableRows } from './samples/sap.ts'

const [sqlite] = testStores
let at: TestStore
beforeEach(async () => {
  if (sqlite) at = await sqlite.open()
})
afterEach(() => at.drop())

const settled = sampleLedger().filter(({ settledDay }) => settledDay !== null)

test('BSID: signs from S and H, due days from their parts; a bill is a bill, and a request is no debt', async () => {
  const { importText } = await givenImporter(at.store, { today: '2026-10-31' })
  const report = reportOf(await importText(sapTableRows(openDocuments())))
  expect(report).toMatchObject({ faultCount: 0, recognised: { kind: 'open-items' } })
  expect(report.figures).toEqual([{ currency: 'EUR', ...figuresOf(openDocuments()) }])
  expect(report.layout?.leftOut).toEqual({ request: 1 })
  const bills = await at.store.read((door) =>
    door.rows(sql`select b.number, b.state, b.due_day as day, b.amount_minor as amount from bill b`),
  )
  expect(bills).toEqual([{ number: 'LCR-1', state: 'accepted', day: '2026-11-15', amount: 70_000 }])
})

test('BSAD after BSID: what is settled joins what is open, on the day of its clearing, and bills stay', async () => {
  const { importText } = await givenImporter(at.store, { today: '2026-10-31' })
  await importText(sapTableRows(openDocuments()))
  const report = reportOf(await importText(sapTableRows(settled).replace(/^.*LCR-1.*\n/m, '')))
  expect(report).toMatchObject({ faultCount: 0, recognised: { kind: 'history' } })
  expect(report.invoices).toEqual({ added: settled.length, changed: 0, settled: 0, unchanged: 0 })
  expect(await bookLines(at.store)).toHaveLength(openDocuments().length + settled.length)
  expect(await bookLines(at.store)).toContain(
    'C-101 | FA-2001 | 2026-06-20 | 2026-07-20 | 12345 | 0 | 0 | 2026-07-10 | ',
  )
  const bills = await at.store.read((door) => door.rows(sql`select number from bill`))
  expect(bills).toHaveLength(1)
})

test('days may be dotted, and the second item of a document has its own number', async () => {
  const { importText } = await givenImporter(at.store, { today: '2026-10-31' })
  const header = 'KUNNR;BELNR;BUZEI;BLDAT;SHKZG;WRBTR;WAERS;ZFBDT;ZBD1T;ZBD2T;ZBD3T;REBZG;AUGDT'
  await importText(
    [
      header,
      'K1;90001;001;15.09.2026;S;1.100,00;EUR;15.09.2026;10;0;0;;00.00.0000',
      'K1;90001;002;15.09.2026;S;900,00;EUR;15.10.2026;10;0;0;;00.00.0000',
      'K1;14001;001;20.09.2026;H;100,00;EUR;20.09.2026;10;0;0;;00.00.0000',
      'K1;14002;001;20.09.2026;H;50,00;EUR;20.09.2026;10;0;0;90001;00.00.0000',
    ].join('\n'),
  )
  expect((await bookLines(at.store)).map((line) => line.split(' | ').slice(1, 5).join(' '))).toEqual([
    '14001 2026-09-20 2026-09-20 -10000',
    '14002 2026-09-20 2026-09-30 -5000',
    '90001 2026-09-15 2026-09-25 110000',
    '90001/2 2026-09-15 2026-10-25 90000',
  ])
})
