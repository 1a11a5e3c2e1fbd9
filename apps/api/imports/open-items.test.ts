import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { bookLines, givenImporter, reportOf } from './with-importer.ts'

const header = 'Code client;N° facture;Date facture;Échéance;Montant TTC;Reste dû;Litige'
const file = (...lines: string[]) => [header, ...lines, ''].join('\r\n')
const monday = file(
  'C1;F1;02/11/2026;02/12/2026;1.000,00;1.000,00;Non',
  'C1;F2;13/11/2026;13/12/2026;500,00;200,00;Oui',
  'C2;F3;20/11/2026;20/12/2026;1.500,00;1.500,00;Non',
  'C2;A1;20/11/2026;20/11/2026;-100,00;-100,00;Non',
)

describe.each(testStores)('open items on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const given = () => givenImporter(at.store, { today: '2026-11-22' })
  const accounts = () =>
    at.store.read(({ db, t }) =>
      db
        .select({ number: t.account.number, open: t.account.openMinor, credits: t.account.creditsMinor })
        .from(t.account)
        .orderBy(t.account.number),
    )

  test('a French file needs no mapping: 2,700.00 open, 200.00 of it disputed, a credit note of 100.00', async () => {
    const { importText } = await given()
    const report = reportOf(await importText(monday))
    expect(report.recognised).toMatchObject({ kind: 'open-items', separator: ';', decimalMark: ',' })
    expect(report.ledgerDay).toBe('2026-11-22')
    expect(report.figures).toEqual([
      {
        currency: 'EUR',
        openCount: 3,
        openMinor: 270_000,
        overdueCount: 0,
        overdueMinor: 0,
        creditCount: 1,
        creditsMinor: 10_000,
      },
    ])
    expect(await bookLines(at.store)).toContain(
      'C1 | F2 | 2026-11-13 | 2026-12-13 | 50000 | 20000 | 20000 |  | ',
    )
    expect(await accounts()).toEqual([
      { number: 'C1', open: 120_000, credits: 0 },
      { number: 'C2', open: 150_000, credits: 10_000 },
    ])
  })

  test('what the next file leaves out is settled on its ledger day, also of an account that it does not name', async () => {
    const { importText } = await given()
    await importText(monday)
    const tuesday = file('C1;F2;13/11/2026;13/12/2026;500,00;200,00;Oui')
    const report = reportOf(await importText(tuesday, { confirmSettled: true, asOf: '2026-11-24' }))
    expect(report.invoices).toEqual({ added: 0, changed: 0, settled: 3, unchanged: 1 })
    expect(report.accounts).toEqual({ inFile: 1, created: 0, changed: 2, unchanged: 0 })
    expect(await bookLines(at.store)).toContain(
      'C2 | A1 | 2026-11-20 | 2026-11-20 | -10000 | 0 | 0 | 2026-11-24 | ',
    )
    expect(await accounts()).toEqual([
      { number: 'C1', open: 20_000, credits: 0 },
      { number: 'C2', open: 0, credits: 0 },
    ])
  })

  test('a file that would settle 92.6 % of the book is refused until it is confirmed', async () => {
    const { importText } = await given()
    await importText(monday)
    const before = await bookLines(at.store)
    const cut = file('C1;F2;13/11/2026;13/12/2026;500,00;200,00;Oui')
    const refused = await importText(cut)
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: 'file-would-settle',
        settledMinor: 250_000,
        openMinor: 270_000,
        shareBps: 9_259,
        mostBps: 4_000,
      },
    })
    expect(await bookLines(at.store)).toEqual(before)
    expect(await importText(cut, { confirmSettled: true })).toMatchObject({ ok: true })
  })

  test('an invoice that comes back is open again', async () => {
    const { importText } = await given()
    await importText(monday)
    const without = monday.split('\r\n').filter((line) => !line.includes('F1'))
    await importText(without.join('\r\n'))
    const report = reportOf(await importText(`${monday}\r\n`))
    expect(report.invoices).toMatchObject({ changed: 1, settled: 0 })
    expect(await bookLines(at.store)).toContain(
      'C1 | F1 | 2026-11-02 | 2026-12-02 | 100000 | 100000 | 0 |  | ',
    )
  })

  test('what a file does not say stays: a dispute and a due day', async () => {
    const { importText } = await given()
    await importText(monday)
    const bare =
      'Customer No,Invoice No,Invoice date,Open amount\nC1,F1,2026-11-02,1000.00\nC1,F2,2026-11-13,150.00\n' +
      'C2,F3,2026-11-20,1500.00\nC2,A1,2026-11-20,-100.00\n'
    await importText(bare)
    expect(await bookLines(at.store)).toContain(
      'C1 | F2 | 2026-11-13 | 2026-12-13 | 15000 | 15000 | 15000 |  | ',
    )
  })

  test('a file of an earlier day than the book is refused', async () => {
    const { importText } = await given()
    await importText(monday)
    const old = await importText(monday, { asOf: '2026-11-20' })
    expect(old).toMatchObject({
      refusal: { code: 'file-older-than-book', ledgerDay: '2026-11-22', fileDay: '2026-11-20' },
    })
  })

  test('an old file does not pass for a fresh one: 60 days without an invoice make it 60 days old', async () => {
    const { importText } = await given()
    const old = reportOf(await importText(monday.replaceAll('/11/2026', '/09/2026')))
    expect(old.ledgerDay).toBe('2026-09-20')
  })
})
