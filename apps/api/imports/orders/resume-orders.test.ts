import { verifySums } from '@encours/db/verify-sums'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../../test/store/engines.ts'
import { givenImporter, reportOf } from '../with-importer.ts'

const today = '2026-11-22'
/** Two chunks of accounts, three orders each. */
const csv = [
  'Client;N° commande;Date de livraison;Montant HT',
  ...Array.from({ length: 900 }, (_, at) => `C-${at % 300};SO-${at};15/12/2026;${at + 1},00`),
  '',
].join('\n')

/** Stands for a process that is killed: after so many writes nothing reaches the database any more. */
function dyingStore(store: TestStore['store'], writes: number): TestStore['store'] {
  let left = writes
  return {
    ...store,
    write: (keys, fn) => (left-- > 0 ? store.write(keys, fn) : Promise.reject(new Error('killed'))),
  }
}

describe.each(testStores)('an interrupted orders file on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  test('is finished at the next start, whichever write was its last: 900 orders, and none twice', async () => {
    const seen = new Set<string | undefined>()
    for (const writes of [3, 5, 6, 7, 8, 9]) {
      await at.drop()
      at = await open()
      const dying = await givenImporter(at.store, { today })
      await dying
        .through(dyingStore(at.store, writes))
        .importText(csv)
        .catch(() => null)
      const { importer, importText } = await givenImporter(at.store, { today, hoursLater: 1 })
      const [row] = await at.store.read(({ db, t }) => db.select({ state: t.import.state }).from(t.import))
      seen.add(row?.state)
      expect(await importer.resume()).toHaveLength(row?.state === 'committing' ? 1 : 0)
      const { orders } = reportOf(await importText(csv))
      expect(orders.added + orders.unchanged).toBe(900)
      const rows = await at.store.read(({ db, t }) => db.select().from(t.salesOrder))
      expect(rows).toHaveLength(900)
      expect(rows.reduce((sum, { orderedMinor }) => sum + orderedMinor, 0)).toBe((900 * 901 * 120) / 2)
      expect((await verifySums(at.store)).faults).toEqual([])
      expect(await at.store.read(({ db, t }) => db.select().from(t.stageOrder))).toEqual([])
    }
    expect([...seen]).toEqual(['staging', 'committing', 'committed'])
  })
})
