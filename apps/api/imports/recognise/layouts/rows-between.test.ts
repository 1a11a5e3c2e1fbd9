import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf } from '../../with-importer.ts'
import { sayReport } from '../../words/say-report.ts'

const [sqlite] = testStores
let at: TestStore
beforeEach(async () => {
  if (sqlite) at = await sqlite.open()
})
afterEach(() => at.drop())

const imported = async (...lines: string[]) => {
  const { importText } = await givenImporter(at.store, { today: '2026-11-22' })
  return importText(`${lines.join('\n')}\n`)
}
const header = 'Code client;N° facture;Date facture;Échéance;Montant TTC'

describe('rows between invoices', () => {
  test('a balance with titles, ages, sub-totals, blank rows and its header again holds two invoices', async () => {
    const report = reportOf(
      await imported(
        'Grossiste du Nord',
        'Balance âgée clients',
        'Situation au 31/10/2026',
        header,
        '1-30 jours;;;;',
        'C1;F1;05/09/2026;05/10/2026;1 000,00',
        'Sous-total;;;;1 000,00',
        ';;;;',
        header,
        '31-60 jours;;;;',
        'C2;F2;05/08/2026;05/09/2026;(200,00)',
        'Sous-total;;;;(200,00)',
        'Total général;;;;800,00',
      ),
    )
    expect(report).toMatchObject({ faultCount: 0, ledgerDay: '2026-10-31', lines: { taken: 2 } })
    expect(report.layout).toEqual({
      name: 'report',
      leftOut: { heading: 3, total: 3 },
      totals: { agreeing: 3, differing: 0, examples: [] },
    })
    expect(sayReport(report, 'en')).toContain('6 headings and totals left out')
    expect(sayReport(report, 'en')).toContain('Its day is from line 3: Situation au 31/10/2026')
  })

  test('customers named as totals begin keep their invoices, and a faulty one of them is a fault', async () => {
    const report = reportOf(
      await imported(
        header,
        'Total Énergies;F1;05/09/2026;;10,00',
        'Grand Total SA;F2;05/09/2026;;20,00',
        'Total;;;;30,00',
      ),
    )
    expect(report.lines).toMatchObject({ read: 3, taken: 2 })
    const outcome = await imported(
      header,
      'C1;F3;05/09/2026;;10,00',
      'Total Énergies;F4;;;10,00',
      'Total;;;;10,00',
    )
    expect(outcome).toMatchObject({ ok: false, report: { faults: [{ line: 3, code: 'day-missing' }] } })
  })

  test('a total that its lines do not reach is told: €50 of 80 are missing', async () => {
    const report = reportOf(
      await imported(header, 'C1;F1;05/09/2026;;10,00', 'C1;F2;05/09/2026;;20,00', 'TOTAL;;;;80,00'),
    )
    expect(report.layout?.totals).toEqual({
      agreeing: 0,
      differing: 1,
      examples: [{ line: 4, label: 'TOTAL', currency: 'EUR', statedMinor: 8_000, foundMinor: 3_000 }],
    })
    expect(sayReport(report, 'fr')).toMatch(/ligne 4, TOTAL\s: 80\s€/)
  })

  test('a plain file has no layout: its lines go straight to the reader', async () => {
    const report = reportOf(await imported(header, 'C1;F1;05/09/2026;;10,00'))
    expect(report.layout).toBeNull()
    expect(report.recognised).toMatchObject({ layout: null, titleDay: null })
  })

  test('below a row with the customer’s code and name its invoices need no account', async () => {
    await imported(
      'N° facture;Date facture;Échéance;Reste dû',
      '411DUP DUPONT SARL;;;',
      'F1;05/09/2026;05/10/2026;100,00',
      'F2;06/09/2026;06/10/2026;50,00-',
      'Total 411DUP DUPONT SARL;;;50,00',
    )
    expect(await bookLines(at.store)).toEqual([
      '411DUP | F1 | 2026-09-05 | 2026-10-05 | 10000 | 10000 | 0 |  | ',
      '411DUP | F2 | 2026-09-06 | 2026-10-06 | -5000 | -5000 | 0 |  | ',
    ])
  })
})

describe('signs and sides', () => {
  test.each([
    ['S and H', 'S/H', 'S', 'H'],
    ['D and C', 'Sens', 'D', 'C'],
    ['debit and credit', 'Debit/Credit ind', 'Debit', 'Credit'],
  ])('%s in a column of their own give the sign', async (_, name, debit, credit) => {
    await imported(
      `account;invoice;date;amount;${name}`,
      `C1;1;2026-11-02;10,50;${debit}`,
      `C1;2;2026-11-02;4,25;${credit}`,
    )
    expect((await bookLines(at.store)).map((line) => line.split(' | ')[4])).toEqual(['1050', '-425'])
  })

  test('debit and credit in two columns are one amount', async () => {
    await imported(
      'Compte;N° pièce;Date;Échéance;Débit;Crédit',
      'C1;1;02/11/2026;02/12/2026;1 010,50;',
      'C1;2;03/11/2026;03/12/2026;0,00;4,25',
    )
    expect((await bookLines(at.store)).map((line) => line.split(' | ')[4])).toEqual(['101050', '-425'])
  })
})
