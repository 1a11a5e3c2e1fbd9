import { type Instant, toInstant } from '@encours/core/day'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { givenBook } from '../../../test/store/given.ts'
import { arrivalKeys, loadLedgerArrivals, noteUnattendedLedger, noteWatched } from './ledger-arrivals.ts'

/** A moment of November 2026 in UTC; Paris is an hour ahead. The 20th is a Friday. */
const at = (date: number, hour: number): Instant => toInstant(Date.UTC(2026, 10, date, hour))

describe.each(testStores)('ledgers that come by themselves, on $engine', ({ open }) => {
  let test: TestStore
  beforeEach(async () => {
    test = await open()
    await givenBook(test.store)
  })
  afterEach(() => test.drop())

  const load = () => test.store.read(loadLedgerArrivals)
  const comes = (moment: Instant) =>
    test.store.write(arrivalKeys, (door) => noteUnattendedLedger(door, moment))

  it('are none on a new book', async () => {
    expect(await load()).toEqual({ watchedSince: null, unattendedDays: 0, lastAt: null })
  })

  it('count a business day once, and days off not at all', async () => {
    await comes(at(20, 2))
    await comes(at(20, 9))
    await comes(at(21, 2))
    expect(await load()).toMatchObject({ unattendedDays: 1, lastAt: at(21, 2) })
    await comes(at(22, 23))
    expect(await load()).toMatchObject({ unattendedDays: 2, lastAt: at(22, 23) })
  })

  it('and those that people bring: the later one is the last', async () => {
    const row = {
      fileName: 'ledger.csv',
      fileHash: 'f',
      options: {},
      report: {},
      actor: 'person:p1',
      startedAt: at(20, 8),
    }
    await comes(at(20, 2))
    await test.store.write([], ({ db, t }) =>
      db.insert(t.import).values([
        { ...row, id: 'I1', kind: 'ledger', state: 'committed', endedAt: at(20, 8) },
        { ...row, id: 'I2', kind: 'accounts', state: 'committed', endedAt: at(20, 10) },
        { ...row, id: 'I3', kind: 'ledger', state: 'refused', endedAt: at(20, 11) },
      ]),
    )
    expect(await load()).toMatchObject({ lastAt: at(20, 8) })
    await comes(at(20, 20))
    expect(await load()).toMatchObject({ lastAt: at(20, 20) })
  })

  it('are watched for since the first time that was said', async () => {
    for (const moment of [at(19, 8), at(20, 8)]) {
      await test.store.write(arrivalKeys, (door) => noteWatched(door, moment))
    }
    expect(await load()).toMatchObject({ watchedSince: at(19, 8) })
  })
})
