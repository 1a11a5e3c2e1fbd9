import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf, versions } from '../../with-importer.ts'
import { sayReport } from '../../words/say-report.ts'
import type { LayoutName } from './layout.ts'
import { figuresOf, openDocuments, sampleLedger, worstOf } from './samples/ledger.ts'
import { businessCentral, erpnext, odoo, sage } from './samples/others.ts'
import { quickbooksByAge, quickbooksByCustomer, quickbooksDetail } from './samples/quickbooks.ts'
import { sapItems, sapOdata } from './samples/sap.ts'

const open = openDocuments()

/** Exports that say all there is to know of what is open: each must give the same figures. */
const exports: [title: string, layout: LayoutName, text: () => string][] = [
  ['QuickBooks, a line a document', 'quickbooks', () => quickbooksDetail(open)],
  ['QuickBooks Online by age', 'quickbooks', () => quickbooksByAge(open)],
  ['QuickBooks by customer', 'quickbooks', () => quickbooksByCustomer(open)],
  ['SAP line items in English', 'sap-items', () => sapItems(open, 'en')],
  ['SAP line items in French', 'sap-items', () => sapItems(open, 'fr')],
  ['SAP line items in Dutch', 'sap-items', () => sapItems(open, 'nl')],
  ['S/4HANA items', 'sap-odata', () => sapOdata(open)],
  ['Sage 50', 'sage', () => sage(open, { separator: ',', named: true })],
  ['Sage 50 without a line of names', 'sage', () => sage(open, { separator: ',', named: false })],
  ['Sage 50 of a European PC', 'sage', () => sage(open, { separator: ';', named: false })],
  ['ERPNext', 'erpnext', () => erpnext(open)],
  ['Odoo with due days', 'odoo', () => odoo(open, { dueDays: true })],
  ['Business Central', 'business-central', () => businessCentral(sampleLedger())],
]

describe.each(testStores)('exports of known systems on $engine', ({ open: openStore, engine }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await openStore()
  })
  afterEach(() => at.drop())

  test.each(engine === 'sqlite' ? exports : exports.slice(1, 2))('%s', async (_, layout, text) => {
    const { importText } = await givenImporter(at.store, { today: '2026-10-31' })
    const report = reportOf(await importText(text()))
    expect(report).toMatchObject({ faultCount: 0, ledgerDay: '2026-10-31', layout: { name: layout } })
    expect(report.figures).toEqual([{ currency: 'EUR', ...figuresOf(open) }])
    expect(
      report.worst.slice(0, 2).map(({ name, number }) => nameOf(name === number ? number : name)),
    ).toEqual(worstOf(open))
    expect(report.layout?.totals).toMatchObject({ differing: 0 })
  })
})

describe('exports that say less, or something else', () => {
  const [sqlite] = testStores
  let at: TestStore
  beforeEach(async () => {
    if (sqlite) at = await sqlite.open()
  })
  afterEach(() => at.drop())
  const given = () => givenImporter(at.store, { today: '2026-10-31' })

  test('Odoo without due days: an invoice was due on the latest day of its age, and the report says so', async () => {
    const { importText } = await given()
    const report = reportOf(await importText(odoo(open, { dueDays: false })))
    const { openMinor, overdueMinor } = figuresOf(open)
    expect(report.figures).toMatchObject([{ openMinor, overdueMinor }])
    expect(sayReport(report, 'en')).toContain('taken as due on the latest day of its age')
    expect(await bookLines(at.store)).toContain(
      'Müller & Fils | FA-2052 | 2026-07-13 | 2026-08-31 | 341738 | 341738 | 0 |  | ',
    )
  })

  test('a ledger of suppliers is refused, and the book stays as it was', async () => {
    const { importText } = await given()
    await importText(quickbooksDetail(open))
    const before = await versions(at.store)
    const vendors = quickbooksDetail(open).replace('Customer', 'Vendor').replace('A/R Aging', 'A/P Aging')
    expect(await importText(vendors)).toMatchObject({
      ok: false,
      refusal: { code: 'file-is-payables', found: 'Vendor' },
    })
    expect(await versions(at.store)).toBe(before)
  })

  test('a file cut before its end: its last total does not agree with its lines', async () => {
    const { importText } = await given()
    const lines = quickbooksByAge(open).split('\n')
    const cut = [...lines.slice(0, 12), ...lines.slice(20)].join('\n')
    const report = reportOf(await importText(cut))
    expect(report.layout?.totals.differing).toBeGreaterThan(0)
    expect(sayReport(report, 'en')).toContain('the file may be cut')
  })
})

const nameOf = (text: string): string =>
  open.find(({ customer }) => customer.number === text)?.customer.name ?? text
