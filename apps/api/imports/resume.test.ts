import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { generateSample, sampleCsv, sampleFigures } from './generate-sample.ts'
import { bookLines, givenImporter, reportOf } from './with-importer.ts'

const sample = generateSample({ seed: 11, accounts: 500, invoices: 2_000, from: '2026-01-05', days: 300 })
const today = '2027-06-01'
const asOf = '2026-09-30'

/** Stands for a process that is killed: after so many writes nothing reaches the database any more. */
function dyingStore(store: TestStore['store'], writes: number): TestStore['store'] {
  let left = writes
  return {
    ...store,
    write: (keys, fn) => (left-- > 0 ? store.write(keys, fn) : Promise.reject(new Error('killed'))),
  }
}

describe.each(testStores)('an interrupted import on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  test('is finished at the next start, whichever write was its last', async () => {
    const whole = await wholeBook()
    const seen = new Set<string | undefined>()
    for (const writes of [3, 5, 6, 7, 8, 9, 10]) {
      await at.drop()
      at = await open()
      const dying = await givenImporter(at.store, { today })
      await dying
        .through(dyingStore(at.store, writes))
        .importText(sampleCsv(sample), { asOf })
        .catch(() => null)
      const { importer, importText } = await givenImporter(at.store, { today, hoursLater: 1 })
      const states = await at.store.read(({ db, t }) => db.select({ state: t.import.state }).from(t.import))
      seen.add(states[0]?.state)
      const resumed = await importer.resume()
      if (states[0]?.state === 'committing') expect(resumed).toHaveLength(1)
      const report = reportOf(await importText(sampleCsv(sample), { asOf }))
      expect(report.invoices.added + report.invoices.unchanged).toBe(report.lines.taken)
      expect(await bookLines(at.store)).toEqual(whole)
      const [book] = await at.store.read(({ db, t }) => db.select().from(t.book))
      expect(book).toMatchObject({ ledgerDay: asOf, openTotalMinor: sampleFigures(sample, asOf).openMinor })
    }
    expect([...seen]).toEqual(['staging', 'committing', 'committed'])
  })

  test('leaves each account whole: its sums are those of its rows at any moment', async () => {
    const dying = await givenImporter(at.store, { today })
    await dying
      .through(dyingStore(at.store, 7))
      .importText(sampleCsv(sample), { asOf })
      .catch(() => null)
    const torn = await at.store.read((door) =>
      door.rows(sql`
        select a.number from account a
        where a.open_minor <> (select coalesce(sum(i.open_minor), 0) from invoice i where i.account_id = a.id)`),
    )
    expect(torn).toEqual([])
  })

  test('notes once what was paid since the ledger before, though some accounts had it noted already', async () => {
    const seen: { meanwhile: number; after: unknown[] }[] = []
    for (const writes of [6, Number.POSITIVE_INFINITY]) {
      await at.drop()
      at = await open()
      const { importText, through } = await givenImporter(at.store, { today })
      await importText(sampleCsv(sample), { asOf: '2026-08-31' })
      const next = { asOf, confirmSettled: true }
      await through(dyingStore(at.store, writes))
        .importText(sampleCsv(sample), next)
        .catch(() => null)
      const meanwhile = (await paidAccounts()).length
      const later = await givenImporter(at.store, { today, hoursLater: 1 })
      await later.importer.resume()
      seen.push({ meanwhile, after: await paidAccounts() })
    }
    const [broken, whole] = seen
    expect(whole?.after.length).toBeGreaterThan(100)
    expect(broken?.meanwhile).toBeGreaterThan(0)
    expect(broken?.meanwhile).toBeLessThan(whole?.meanwhile ?? 0)
    expect(broken?.after).toEqual(whole?.after)
  })

  const paidAccounts = () =>
    at.store.read((door) =>
      door.rows(sql`
        select number, newest_invoice_day as newest, paid_minor as paid, paid_on as "on" from account
        where paid_on is not null order by number`),
    )

  async function wholeBook(): Promise<string[]> {
    const { importText } = await givenImporter(at.store, { today })
    await importText(sampleCsv(sample), { asOf })
    return bookLines(at.store)
  }
})
