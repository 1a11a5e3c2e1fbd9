import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { generateSample, padNumbers, sampleCsv, sampleFigures } from './generate-sample.ts'
import { bookLines, givenImporter, reportOf, versions } from './with-importer.ts'

const shape = { seed: 7, accounts: 60, invoices: 1_200, from: '2026-01-05', days: 300 }
const sample = generateSample(shape)
const today = '2027-06-01'

describe.each(testStores)('an import on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const given = () => givenImporter(at.store, { today })

  test('a history as of a day holds what was open at its end, to the cent', async () => {
    const { importText } = await given()
    const report = reportOf(await importText(sampleCsv(sample), { asOf: '2026-09-30' }))
    const expected = sampleFigures(sample, '2026-09-30')
    expect(report.figures).toEqual([{ currency: 'EUR', ...expected, creditCount: 0, creditsMinor: 0 }])
    expect(report).toMatchObject({ state: 'committed', ledgerDay: '2026-09-30', faultCount: 0 })
    expect(report.accounts.created).toBe(60)
    expect(report.worst).toHaveLength(5)
    expect(report.lines.later).toBe(sample.filter((row) => row.invoiceDay > dayNumber('2026-09-30')).length)
    const book = await at.store.read(({ db, t }) => db.select().from(t.book))
    expect(book).toMatchObject([{ ledgerDay: '2026-09-30', openTotalMinor: expected.openMinor }])
  })

  test('the same file twice changes nothing, and neither do its rows in another order', async () => {
    const { importText } = await given()
    await importText(sampleCsv(sample))
    const before = await versions(at.store)
    const again = reportOf(await importText(sampleCsv(sample)))
    expect(again.state).toBe('unchanged')
    const reordered = reportOf(await importText(sampleCsv(sample.toReversed())))
    expect(reordered.invoices).toEqual({ added: 0, changed: 0, settled: 0, unchanged: 1_200 })
    expect(reordered.accounts).toEqual({ inFile: 60, created: 0, changed: 0, unchanged: 60 })
    expect(await versions(at.store)).toBe(before)
  })

  test('a later state of a history changes only the accounts whose rows differ', async () => {
    const { importText } = await given()
    await importText(sampleCsv(sample))
    const paid = sample.map((row, index) =>
      index === 3 ? { ...row, amountMinor: row.amountMinor + 1 } : row,
    )
    const report = reportOf(await importText(sampleCsv(paid)))
    expect(report.invoices).toEqual({ added: 0, changed: 1, settled: 0, unchanged: 1_199 })
    expect(report.accounts).toMatchObject({ changed: 1, unchanged: 59 })
  })

  test('a dry run reports what would change and leaves no trace', async () => {
    const { importText } = await given()
    const report = reportOf(await importText(sampleCsv(sample), { dryRun: true }))
    expect(report).toMatchObject({
      state: 'would-commit',
      invoices: { added: 1_200 },
      accounts: { created: 60 },
    })
    expect(await bookLines(at.store)).toEqual([])
    expect(await staged()).toEqual([0, 0, 0])
  })

  test('numbers that differ only by leading zeros are a question; the same, they double nothing', async () => {
    const { importText } = await given()
    await importText(sampleCsv(sample))
    const before = await bookLines(at.store)
    const short = sample.filter((row) => row.number.length < 10).length
    const refused = await importText(sampleCsv(padNumbers(sample)))
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'file-zeros-unclear', pairCount: short } })
    expect(await bookLines(at.store)).toEqual(before)
    const same = reportOf(await importText(sampleCsv(padNumbers(sample)), { zeros: 'same' }))
    expect(same.invoices).toEqual({ added: 0, changed: 0, settled: 0, unchanged: 1_200 })
    const different = reportOf(await importText(sampleCsv(padNumbers(sample)), { zeros: 'different' }))
    expect(different.invoices.added).toBe(short)
    expect(await bookLines(at.store)).toHaveLength(1_200 + short)
    expect(await staged()).toEqual([4, 0, 0])
  })

  test('an account without a description gets its number as its name and the policy’s defaults', async () => {
    const { importText } = await given()
    await importText('Customer No;Invoice No;Date;Amount\nC-9;1;20/11/2026;100,00\n')
    const [account] = await at.store.read(({ db, t }) => db.select().from(t.account))
    expect(account).toMatchObject({
      number: 'C-9',
      name: 'C-9',
      described: false,
      country: 'FR',
      currency: 'EUR',
      vatBps: 2_000,
      terms: { kind: 'net', days: 30 },
      limitMinor: 300_000,
      openMinor: 10_000,
      itemCount: 1,
    })
  })

  test('a second file is refused while the first is under way, in this process or another', async () => {
    const { importText, through } = await given()
    const other = at.store.engine === 'postgres' ? through(at.store) : { importText }
    const meanwhile: ReturnType<typeof importText>[] = []
    const onProgress = () => {
      if (meanwhile.length === 0) meanwhile.push(importText('a'), other.importText('a'))
    }
    expect(await importText(sampleCsv(sample), { onProgress })).toMatchObject({ ok: true })
    for (const outcome of await Promise.all(meanwhile)) {
      expect(outcome).toMatchObject({ refusal: { code: 'import-running', importId: 'I1' } })
    }
    expect(await importText('a')).toMatchObject({ refusal: { code: 'file-unreadable' } })
  })

  test('progress is told by lines and accounts', async () => {
    const { importText } = await given()
    const phases = new Set<string>()
    await importText(sampleCsv(sample), { onProgress: ({ phase }) => phases.add(phase) })
    expect([...phases]).toEqual(['reading', 'checking', 'committing'])
  })

  async function staged(): Promise<number[]> {
    return at.store.read(async ({ db, t }) => {
      const imports = await db.select().from(t.import)
      const invoices = await db.select().from(t.stageInvoice)
      const accounts = await db.select().from(t.stageAccount)
      return [imports.length, invoices.length, accounts.length]
    })
  }
})

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000
