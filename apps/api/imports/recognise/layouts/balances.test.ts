import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf } from '../../with-importer.ts'
import { sayReport } from '../../words/say-report.ts'
import { openDocuments, type SampleDocument } from './samples/ledger.ts'
import { balancesByAge, quickbooksDetail } from './samples/quickbooks.ts'

const xero = {
  title: 'Aged Receivables Summary',
  header: ['Contact', 'Current', '< 1 Month', '1 Month', '2 Months', '3 Months', 'Older', 'Total'],
  least: [-999, 1, 31, 61, 91, 121],
}
const quickbooks = {
  title: 'A/R Aging Summary',
  header: ['', 'CURRENT', '1 - 30', '31 - 60', '61 - 90', '91 AND OVER', 'TOTAL'],
  least: [-999, 1, 31, 61, 91],
}
const open = openDocuments()
const sum = (some: readonly SampleDocument[]) => some.reduce((total, { openMinor }) => total + openMinor, 0)

describe.each(testStores)('balances by age on $engine', ({ open: openStore }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await openStore()
  })
  afterEach(() => at.drop())

  test.each([
    ['Xero', xero],
    ['QuickBooks', quickbooks],
  ])('%s: each age is one item, and what is past due adds up', async (_, shape) => {
    const { importText } = await givenImporter(at.store, { today: '2026-11-02' })
    const report = reportOf(await importText(balancesByAge(open, shape)))
    expect(report).toMatchObject({ faultCount: 0, ledgerDay: '2026-10-31', layout: { name: 'balances' } })
    const [figures] = report.figures
    expect(figures?.openMinor).toBe(sum(open))
    expect(figures?.overdueMinor).toBe(sum(open.filter(({ dueDay }) => dueDay < '2026-10-31')))
    expect(report.layout?.totals).toMatchObject({ agreeing: 1, differing: 0 })
    expect(report.worst.map(({ name }) => name)).toContain('Total Énergies')
    expect(sayReport(report, 'en')).toContain('The file has balances by age and no invoices')
    expect(sayReport(report, 'fr')).toContain('soldes par ancienneté et aucune facture')
  })

  test('an age is due on its latest day: 31 to 60 days past due on 31 October were due by 30 September', async () => {
    const { importText } = await givenImporter(at.store, { today: '2026-11-02' })
    await importText(balancesByAge(open, quickbooks))
    const lines = await bookLines(at.store)
    expect(lines).toContain('Müller & Fils | Σ 31 - 60 | 2026-09-30 | 2026-09-30 | 161187 | 161187 | 0 |  | ')
    expect(lines).toContain(
      'Müller & Fils | Σ CURRENT | 2026-10-31 | 2026-11-30 | 1048759 | 1048759 | 0 |  | ',
    )
  })

  test('a file with invoices takes their place: nothing counts as paid, and no question is asked', async () => {
    const { importText } = await givenImporter(at.store, { today: '2026-11-02' })
    await importText(balancesByAge(open, quickbooks))
    const report = reportOf(await importText(quickbooksDetail(open)))
    expect(report.invoices).toEqual({ added: open.length, changed: 0, settled: 0, unchanged: 0 })
    const lines = await bookLines(at.store)
    expect(lines).toHaveLength(open.length)
    expect(lines.filter((line) => line.includes('Σ'))).toEqual([])
  })
})
