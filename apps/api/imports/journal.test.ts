import { hash } from 'node:crypto'
import { day } from '@encours/core/day'
import { generateCompany } from '@encours/db/demo/generate-company'
import { loadCompany } from '@encours/db/demo/load-company'
import { doctor } from '@encours/db/doctor'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { generateSample, sampleCsv } from './generate-sample.ts'
import { givenImporter, importerKey, reportOf } from './with-importer.ts'

const sample = generateSample({ seed: 5, accounts: 20, invoices: 200, from: '2026-03-02', days: 200 })
const today = '2026-11-22'

describe.each(testStores)('what the journal says of imports, on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  /** Of the book's chain: alerts that the files open stand on their accounts'. */
  const lines = () =>
    at.store.read(({ db, t }) =>
      db.select().from(t.journal).where(eq(t.journal.type, 'import.commit')).orderBy(t.journal.line),
    )
  const healthy = async () => (await doctor(at.store, importerKey)).healthy

  test('is one line on the book’s chain: who, when, which file, how much; and that the demo company went', async () => {
    await loadCompany(at.store, generateCompany({ seed: 1, today: day(today), shape: 'demo' }))
    const { importText } = await givenImporter(at.store, { today })
    const text = sampleCsv(sample)
    reportOf(await importText(text, { fileName: 'march.csv' }))
    expect(await lines()).toMatchObject([
      {
        subjectKind: 'book',
        line: 1,
        actor: 'system',
        type: 'import.commit',
        figures: {
          importId: 'I1',
          fileHash: hash('sha256', text),
          accountsCreated: 20,
          invoicesAdded: 200,
          demoRemoved: 1,
        },
      },
    ])
    const texts = await at.store.read(({ db, t }) => db.select().from(t.journalText))
    expect(texts.map(({ text }) => text)).toEqual([{ fileName: 'march.csv' }])
    expect(await healthy()).toBe(true)
  })

  test('is nothing for a dry run, a refused file and one that the book has already; the next one joins the chain', async () => {
    const { importText } = await givenImporter(at.store, { today })
    await importText(sampleCsv(sample), { dryRun: true })
    await importText(`${sampleCsv(sample)}391,short\n`)
    expect(await lines()).toEqual([])
    await importText(sampleCsv(sample))
    await importText(sampleCsv(sample))
    await importText(sampleCsv(sample.slice(1)))
    const [first, second, ...more] = await lines()
    expect(more).toEqual([])
    // In between stands that a ledger of the 8th is too old
    expect([first?.line, second?.line]).toEqual([1, 3])
    expect(second?.figures).toMatchObject({ demoRemoved: 0, accountsCreated: 0 })
    expect(await healthy()).toBe(true)
  })

  test('cannot be changed unseen: one account less, and the doctor finds the line', async () => {
    const { importText } = await givenImporter(at.store, { today })
    await importText(sampleCsv(sample))
    const [line] = await lines()
    await at.store.write([], ({ db, t }) =>
      db
        .update(t.journal)
        .set({ figures: { ...line?.figures, accountsCreated: 19 } })
        .where(eq(t.journal.type, 'import.commit')),
    )
    expect((await doctor(at.store, importerKey)).journal.faults).toMatchObject([{ fault: 'line-changed' }])
  })

  test('is still one line where the process was killed while it committed', async () => {
    const dying = await givenImporter(at.store, { today })
    let writes = 7
    const write: TestStore['store']['write'] = (keys, fn) =>
      writes-- > 0 ? at.store.write(keys, fn) : Promise.reject(new Error('killed'))
    const { importText: importDying } = dying.through({ ...at.store, write })
    await importDying(sampleCsv(sample)).catch(() => null)
    const { importer, importText } = await givenImporter(at.store, { today, hoursLater: 1 })
    await importer.resume()
    await importText(sampleCsv(sample))
    expect(await lines()).toHaveLength(1)
    expect(await healthy()).toBe(true)
  })
})
