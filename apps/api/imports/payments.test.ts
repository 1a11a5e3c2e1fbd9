import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { givenImporter, reportOf } from './with-importer.ts'

const header = 'Code client;N° facture;Date facture;Échéance;Montant TTC;Reste dû;Affacturage'
const file = (...lines: string[]) => [header, ...lines, ''].join('\n')

const f1 = (open: string, flag = '') => `C1;F1;02/11/2026;02/12/2026;1.000,00;${open};${flag}`
const f2 = 'C1;F2;10/11/2026;10/12/2026;500,00;500,00;'
const a1 = 'C1;A1;21/11/2026;21/11/2026;-100,00;-100,00;'
const g1 = 'C2;G1;05/11/2026;05/12/2026;2.000,00;2.000,00;'
const monday = file(f1('1.000,00'), f2, a1, g1)

describe.each(testStores)('what a ledger shows on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const given = () => givenImporter(at.store, { today: '2026-11-22' })
  const seen = async () => {
    const rows = await at.store.read(({ db, t: { account } }) =>
      db
        .select({
          number: account.number,
          newest: account.newestInvoiceDay,
          paid: account.paidMinor,
          on: account.paidOn,
        })
        .from(account)
        .orderBy(account.number),
    )
    return rows.map((row) => Object.values(row).join(' '))
  }

  test('the first ledger shows when was last invoiced, credit notes aside, and no payment', async () => {
    const { importText } = await given()
    await importText(monday)
    expect(await seen()).toEqual(['C1 2026-11-10  ', 'C2 2026-11-05  '])
  })

  test('€600 off one invoice and €500 for another are €1,100 paid, on the ledger’s day; the other account keeps none', async () => {
    const { importText } = await given()
    await importText(monday)
    await importText(file(f1('400,00'), g1), { asOf: '2026-11-24', confirmSettled: true })
    expect(await seen()).toEqual(['C1 2026-11-10 110000 2026-11-24', 'C2 2026-11-05  '])
    const again = file(g1, f1('400,00'))
    expect(reportOf(await importText(again, { asOf: '2026-11-25' })).accounts.changed).toBe(0)
    expect(await seen()).toEqual(['C1 2026-11-10 110000 2026-11-24', 'C2 2026-11-05  '])
  })

  test('a ledger that brings no payment leaves what the one before has shown, a new payment takes its place', async () => {
    const { importText } = await given()
    await importText(monday)
    await importText(file(f1('400,00'), f2, a1, g1), { asOf: '2026-11-23' })
    const more = 'C1;F3;24/11/2026;24/12/2026;50,00;50,00;'
    await importText(file(f1('400,00'), f2, a1, g1, more), { asOf: '2026-11-24' })
    expect(await seen()).toEqual(['C1 2026-11-24 60000 2026-11-23', 'C2 2026-11-05  '])
    await importText(file(f1('300,00'), f2, a1, g1, more), { asOf: '2026-11-25' })
    expect(await seen()).toEqual(['C1 2026-11-24 10000 2026-11-25', 'C2 2026-11-05  '])
  })

  test('what was sold to a factor, an invoice that grows and a credit that is used are no payments', async () => {
    const { importText } = await given()
    await importText(file(f1('400,00'), f2, a1, g1))
    const sold = file(f1('700,00'), f2, `${g1}sans recours`)
    expect(reportOf(await importText(sold)).invoices).toMatchObject({ changed: 2, settled: 1 })
    expect(await seen()).toEqual(['C1 2026-11-10  ', 'C2 2026-11-05  '])
  })

  test('a history shows it by settlement days, and what it leaves out was not paid', async () => {
    const { importText } = await given()
    const history = (...lines: string[]) =>
      ['customer,invoice number,invoice date,due date,amount,settled date', ...lines, ''].join('\n')
    const open = ['C1,F1,2026-10-02,2026-11-02,1000.00,', 'C1,F2,2026-10-05,2026-11-05,300.00,']
    await importText(history(...open, 'C1,F0,2026-09-02,2026-10-02,70.00,2026-10-03'))
    await importText(history('C1,F1,2026-10-02,2026-11-02,1000.00,2026-11-20'))
    expect(await seen()).toEqual(['C1 2026-10-05 100000 2026-11-20'])
  })

  test('an invoice of a day to come counts once that day has come', async () => {
    const { importText } = await given()
    const ahead = file(f1('1.000,00'), 'C1;F9;15/12/2026;15/01/2027;80,00;80,00;')
    await importText(ahead)
    expect(await seen()).toEqual(['C1 2026-11-02  '])
    const later = await givenImporter(at.store, { today: '2026-12-16', hoursLater: 1 })
    expect(reportOf(await later.importText(`${ahead}\n`)).accounts.changed).toBe(1)
    expect(await seen()).toEqual(['C1 2026-12-15  '])
  })

  test('balances by age say nothing of either', async () => {
    const { importText } = await given()
    const balances = (late: string) =>
      `Aged Receivables Summary\nAs at 20 November 2026\nContact,Current,1 - 30 days,31 - 60 days,Total\nMaison Lavergne,100.00,${late},0.00,300.00\nAtelier Dubois,50.00,70.00,0.00,120.00\n`
    reportOf(await importText(balances('200.00')))
    reportOf(await importText(balances('20.00'), { confirmSettled: true }))
    expect(await seen()).toEqual(['Atelier Dubois   ', 'Maison Lavergne   '])
  })
})
