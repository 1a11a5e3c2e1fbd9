import { day, type Instant, toInstant } from '@encours/core/day'
import { arrivalKeys, noteUnattendedLedger } from '@encours/db/load/ledger-arrivals'
import { loadMessagesFor } from '@encours/db/messages/load-messages'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { givenBook } from '../../../test/store/given.ts'
import { tellMissingLedger } from './tell-missing-ledger.ts'

/** A moment of November 2026 on a wall in Paris; the 20th is a Friday. */
const at = (date: number, hour: number, minute = 0): Instant =>
  toInstant(Date.UTC(2026, 10, date, hour - 1, minute))
const log = pino({ level: 'silent' })

describe.each(testStores)('the ledger that did not come, on $engine', ({ open }) => {
  let test: TestStore
  beforeEach(async () => {
    test = await open()
    await givenBook(test.store)
    await test.store.write([], ({ db, t }) =>
      db
        .insert(t.person)
        .values({ id: 'cleo', name: 'Cléo', role: 'credit', level: 'manager', language: 'fr' }),
    )
  })
  afterEach(() => test.drop())

  const clock = (now: Instant, differs: { importDir?: string; pinnedDay?: string } = {}) =>
    tellMissingLedger({
      store: test.store,
      log,
      now: () => now,
      pinnedDay: differs.pinnedDay === undefined ? null : day(differs.pinnedDay),
      importDir: differs.importDir ?? null,
    })
  const comes = (moment: Instant) =>
    test.store.write(arrivalKeys, (door) => noteUnattendedLedger(door, moment))
  const told = async () =>
    (await test.store.read((door) => loadMessagesFor(door, 'cleo'))).map(({ message }) => message)

  it('is told at nine on the Monday, once, though the clock comes by every minute', async () => {
    await comes(at(19, 3))
    await comes(at(20, 3))
    await clock(at(23, 8, 59))
    expect(await told()).toEqual([])
    for (const minute of [0, 1, 2]) await clock(at(23, 9, minute))
    expect(await told()).toEqual([{ kind: 'import-missing', dueDay: '2026-11-23', ledgerDay: '2026-11-20' }])
    await clock(at(24, 9))
    expect(await told()).toHaveLength(2)
  })

  it('that came late is told no more on the next day', async () => {
    await comes(at(19, 3))
    await comes(at(20, 3))
    await clock(at(23, 9))
    await comes(at(23, 11))
    await clock(at(23, 12))
    await comes(at(24, 3))
    await clock(at(24, 9))
    expect(await told()).toHaveLength(1)
  })

  it('is waited for where a folder is watched, from the first look on, though none ever came', async () => {
    await clock(at(19, 8), { importDir: '/watched' })
    await clock(at(19, 9), { importDir: '/watched' })
    expect(await told()).toEqual([])
    await clock(at(20, 9), { importDir: '/watched' })
    expect(await told()).toMatchObject([{ dueDay: '2026-11-20' }])
  })

  it('is not waited for on a pinned day, on the demo company, or where people bring it', async () => {
    await clock(at(23, 9))
    await comes(at(18, 3))
    await comes(at(19, 3))
    await clock(at(23, 9), { pinnedDay: '2026-11-23' })
    await test.store.write(['book'], ({ db, t }) => db.update(t.book).set({ demo: true, seq: 99 }))
    await clock(at(23, 9))
    expect(await told()).toEqual([])
  })
})
