import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { rowOf, workbookOf } from './read/workbook/given-workbook.ts'
import { bookLines, givenImporter, reportOf } from './with-importer.ts'
import { sayReport } from './words/say-report.ts'

const header = ['Client', 'Nom', 'N° facture', 'Date facture', 'Échéance', 'Montant TTC', 'Reste dû']
const csv = `${header.join(';')}
C-900;Müller & Fils;4711;03/11/2026;18/12/2026;1.200,50;1.200,50
C-900;Müller & Fils;004712;13/10/2026;12/11/2026;800,00;300,00
C-901;Café d'Anvers;AV-1;13/10/2026;12/11/2026;-80,00;-80,00
`
const utc = (text: string) =>
  ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }) as const
const cents = (value: number) => ({ value, type: Number, format: '#,##0.00' }) as const

/** The same ledger as a spreadsheet program keeps it: days and amounts as numbers. */
const ledgerRows = () => [
  ['Balance âgée au 22/11/2026'],
  [],
  header,
  ['C-900', 'Müller & Fils', 4711, utc('2026-11-03'), utc('2026-12-18'), cents(1200.5), cents(1200.5)],
  [
    'C-900',
    'Müller & Fils',
    '004712',
    utc('2026-10-13'),
    utc('2026-11-12'),
    cents(800),
    cents(100.1 + 199.9),
  ],
  ['C-901', "Café d'Anvers", 'AV-1', utc('2026-10-13'), utc('2026-11-12'), cents(-80), cents(-80)],
]
const ledger = (line: number, more: string[] = []) =>
  rowOf(line, ['Client', 'N° facture', 'Date facture', 'Montant', ...more])
const filler = (name: string) => ({ name, rows: rowOf(1, ['Month', 'Budget']) + rowOf(2, ['January', 12]) })

describe.each(testStores)('a workbook on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())
  const given = () => givenImporter(at.store, { today: '2026-11-22' })

  test('brings what the same ledger as CSV brings: after it, 3 invoices are unchanged', async () => {
    const { importText } = await given()
    await importText(csv)
    const lines = await bookLines(at.store)
    const report = reportOf(
      await importText(await writeWorkbook(ledgerRows(), { sheet: 'Balance' }).toBuffer()),
    )
    expect(report.invoices).toEqual({ added: 0, changed: 0, settled: 0, unchanged: 3 })
    expect(await bookLines(at.store)).toEqual(lines)
    expect(report.recognised).toMatchObject({ sheet: 'Balance', headerLine: 3, kind: 'open-items' })
    expect(sayReport(report, 'en')).toContain(
      'Read as sheet "Balance" of a workbook; columns named on line 3',
    )
    expect(sayReport(report, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toContain(
      'feuille « Balance » d’un classeur',
    )
  })

  test('is known again by its bytes and its sheet', async () => {
    const { importText } = await given()
    const sheet = (name: string, number: string) => ({
      name,
      rows: ledger(1) + rowOf(2, ['C-1', number, '2026-11-03', 10]),
    })
    const bytes = workbookOf({ sheets: [sheet('North', 'N-1'), sheet('South', 'S-1')] })
    expect(reportOf(await importText(bytes, { sheet: 'North' })).state).toBe('committed')
    expect(reportOf(await importText(bytes, { sheet: 'North' })).state).toBe('unchanged')
    expect(reportOf(await importText(bytes, { sheet: 'north ' })).recognised.sheet).toBe('North')
    expect(reportOf(await importText(bytes, { sheet: 'South', confirmSettled: true })).state).toBe(
      'committed',
    )
  })

  test('of ten sheets is taken from the only one that is a ledger, hidden ones left out', async () => {
    const { importText } = await given()
    const rows = ledger(1) + rowOf(2, ['C-1', 'F-1', '2026-11-03', 10])
    const others = Array.from({ length: 8 }, (_, index) => filler(`Budget ${index + 1}`))
    const sheets = [...others, { name: 'Balance', rows }, { name: 'Old', rows, state: 'hidden' as const }]
    const report = reportOf(await importText(workbookOf({ sheets })))
    expect(report.recognised.sheet).toBe('Balance')
  })

  test('of ten sheets of which three are ledgers is refused, and the three are named', async () => {
    const { importText } = await given()
    const rows = ledger(1) + rowOf(2, ['C-1', 'F-1', '2026-11-03', 10])
    const others = Array.from({ length: 7 }, (_, index) => filler(`Budget ${index + 1}`))
    const ledgers = ['Nord', 'Sud', 'Est'].map((name) => ({ name, rows }))
    const outcome = await importText(workbookOf({ sheets: [...others, ...ledgers] }))
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'sheet-unclear', sheets: ['Nord', 'Sud', 'Est'] },
    })
    expect(await bookLines(at.store)).toEqual([])
  })

  test('of which a formula failed lists the line and its column, and the rest can go in', async () => {
    const { importText } = await given()
    const failed = `<row r="3"><c t="inlineStr"><is><t>C-1</t></is></c><c t="e"><v>#N/A</v></c>
      <c t="inlineStr"><is><t>2026-11-03</t></is></c><c t="e"><v>#VALUE!</v></c></row>`
    const rows = ledger(1) + rowOf(2, ['C-1', 'F-1', '2026-11-03', 10]) + failed
    const bytes = workbookOf({ sheets: [{ name: 'Balance', rows }] })
    const outcome = await importText(bytes)
    expect(outcome).toMatchObject({
      ok: false,
      report: {
        faults: [
          { line: 3, code: 'cell-error', column: 'N° facture', found: '#N/A' },
          { line: 3, code: 'cell-error', column: 'Montant', found: '#VALUE!' },
        ],
      },
    })
    expect(reportOf(await importText(bytes, { skipFaulty: true })).lines).toMatchObject({
      taken: 1,
      faulty: 1,
    })
  })

  test('with sheets of which none is a ledger says what each has', async () => {
    const { importText } = await given()
    const outcome = await importText(workbookOf({ sheets: [filler('Budget'), filler('Staff')] }))
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: 'sheets-not-ledgers',
        sheets: [
          { name: 'Budget', columns: ['Month', 'Budget'] },
          { name: 'Staff', columns: ['Month', 'Budget'] },
        ],
      },
    })
  })

  test('and a sheet that it has not is refused with those it has, and so is one of a CSV file', async () => {
    const { importText } = await given()
    const bytes = workbookOf({ sheets: [filler('Budget')] })
    const refusal = { code: 'sheet-unknown', sheet: 'Balance', sheets: ['Budget'] }
    expect(await importText(bytes, { sheet: 'Balance' })).toMatchObject({ ok: false, refusal })
    expect(await importText(csv, { sheet: 'Balance' })).toMatchObject({
      ok: false,
      refusal: { ...refusal, sheets: [] },
    })
  })
})
