import { day } from '@encours/core/day'
import { givenBroadcast } from '@encours/core/testing/given-broadcast'
import { generateCompany } from '@encours/db/demo/generate-company'
import { loadCompany } from '@encours/db/demo/load-company'
import { loadBook } from '@encours/db/load/book'
import { verifySums } from '@encours/db/verify-sums'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { generateSample, sampleCsv } from './generate-sample.ts'
import { givenImporter, reportOf } from './with-importer.ts'

const sample = generateSample({ seed: 3, accounts: 20, invoices: 200, from: '2026-03-02', days: 200 })

describe.each(testStores)('the demo company on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
    await loadCompany(at.store, generateCompany({ seed: 1, today: day('2026-11-22'), shape: 'demo' }))
  })
  afterEach(() => at.drop())

  const counts = () =>
    at.store.read(async ({ db, t }) => ({
      accounts: (await db.select({ id: t.account.id }).from(t.account)).length,
      people: (await db.select({ id: t.person.id }).from(t.person)).length,
      broadcasts: (await db.select({ id: t.broadcast.id }).from(t.broadcast)).length,
    }))

  test('goes with the first real import, which compares nothing with it; a dry run and a refusal leave it', async () => {
    const document = givenBroadcast()
    await at.store.write([], ({ db, t }) =>
      db.insert(t.broadcast).values({ id: document.id, sentAt: document.sentAt, document }),
    )
    const { importText } = await givenImporter(at.store, { today: '2026-11-22' })
    const before = await counts()
    const dry = reportOf(await importText(sampleCsv(sample), { dryRun: true }))
    expect(dry).toMatchObject({ accounts: { created: 20 }, invoices: { added: 200, settled: 0 } })
    expect(await importText(`${sampleCsv(sample)}391,short\n`)).toMatchObject({ ok: false })
    expect(await counts()).toEqual(before)

    const report = reportOf(await importText(sampleCsv(sample)))
    expect(report).toMatchObject({ demoRemoved: true, accounts: { created: 20 } })
    expect(await counts()).toEqual({ accounts: 20, people: 0, broadcasts: 0 })
    expect(await at.store.read(loadBook)).toMatchObject({ demo: false, ledgerDay: report.ledgerDay })
    expect(await verifySums(at.store)).toEqual({ accounts: 20, faults: [] })

    const again = reportOf(await importText(sampleCsv(sample.slice(1)), {}))
    expect(again.demoRemoved).toBe(false)
  })
})
