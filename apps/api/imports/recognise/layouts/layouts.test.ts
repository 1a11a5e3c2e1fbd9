import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../../../test/store/engines.ts'
import { givenImporter, reportOf } from '../../with-importer.ts'
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

const nameOf = (text: string): string =>
  open.find(({ customer }) => customer.number === text)?.customer.name ?? text
