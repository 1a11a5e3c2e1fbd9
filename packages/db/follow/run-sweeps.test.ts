import { addDays, type IsoDay, toInstant } from '@encours/core/day'
import { givenAlert } from '@encours/core/testing/given-alert'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import {
  accountRow,
  givenAccounts,
  givenBook,
  invoiceRow,
  nineOClock,
  secretKey,
  today,
} from '../../../test/store/given.ts'
import { touchBook } from '../counter.ts'
import { doctor } from '../doctor.ts'
import { loadBook } from '../load/book.ts'
import { loadMessagesFor } from '../messages/load-messages.ts'
import type { Store } from '../store.ts'
import { endFirstLook } from './first-look.ts'
import { followBook } from './follow-book.ts'
import { addSweep, runSweeps } from './run-sweeps.ts'

const late = { dueDay: addDays(today, -20), openMinor: 300_000 }

describe.each(testStores)('sweeps on $engine', ({ open }) => {
  let test: TestStore
  beforeEach(async () => {
    test = await open()
    await givenBook(test.store)
    await test.store.write([], ({ db, t }) =>
      db.insert(t.person).values([
        { id: 'rita', name: 'Rita', role: 'rep', level: null, language: 'fr' },
        { id: 'cleo', name: 'Cléo', role: 'credit', level: 'manager', language: 'fr' },
      ]),
    )
    await givenAccounts(
      test.store,
      ['A1', 'A2', 'A3'].map((id) => accountRow(id, { ownerId: 'rita' })),
      [
        invoiceRow('A1', 'F1', late),
        invoiceRow('A2', 'F2', { dueDay: addDays(today, -14), openMinor: 300_000 }),
      ],
    )
  })
  afterEach(() => test.drop())

  /** A sweep so many days after Friday 20 November. */
  const sweep = async (days: number, store: Store = test.store) => {
    const at = { today: addDays(today, days), now: toInstant(Date.parse(nineOClock) + days * 86_400_000) }
    await store.write([], (door) => addSweep(door, { slot: at.today, at: at.now }))
    await runSweeps(store, { at: () => at, secretKey })
  }
  const told = async (personId = 'rita') =>
    (await test.store.read((door) => loadMessagesFor(door, personId)))
      .map(({ message }) => message)
      .toReversed()
  const alerts = () =>
    test.store.read(({ rows }) =>
      rows<{ id: string }>(
        sql`select subject_id as "id" from matter where ended_at is null order by subject_id`,
      ),
    )
  const seqs = () => test.store.read(({ rows }) => rows(sql`select id, seq from account order by id`))

  it('the first one is silent and ends with counts; the next tells what time brought', async () => {
    await sweep(0)
    expect(await alerts()).toEqual([{ id: 'A1' }, { id: 'A2' }])
    const counts = [{ rule: 'overdue', count: 2 }]
    expect(await told()).toEqual([{ kind: 'first-ledger', counts }])
    expect(await told('cleo')).toEqual([{ kind: 'first-ledger', counts }])
    await sweep(1)
    expect((await told()).slice(1)).toMatchObject([
      { kind: 'alert', accountId: 'A2', rule: 'overdue', stage: '15' },
    ])
    expect((await doctor(test.store, secretKey)).healthy).toBe(true)
  })

  it('the first one’s counts tell a rep nothing of the insurer’s clock, and nobody anything before the digest', async () => {
    await test.store.write([], ({ db, t }) =>
      db.insert(t.matter).values({
        subjectId: 'A3',
        kind: 'alert',
        id: 'a1',
        slot: 'insurer-clock',
        openedAt: nineOClock,
        document: givenAlert({ rule: 'insurer-clock' }),
        endedAt: null,
      }),
    )
    await test.store.write([], async (door) => endFirstLook(door, await loadBook(door), nineOClock))
    const counts = [{ rule: 'insurer-clock', count: 1 }]
    expect([await told(), await told('cleo')]).toEqual([[], [{ kind: 'first-ledger', counts }]])
    const due = await test.store.read(({ db, t }) => db.select({ dueAt: t.job.dueAt }).from(t.job))
    expect(due).toEqual([{ dueAt: '2026-11-23T07:00:00.000Z' }])
  })

  it('of a day that brings nothing touches nothing', async () => {
    await sweep(0)
    const before = await seqs()
    await sweep(0.5)
    expect(await seqs()).toEqual(before)
    expect(await told()).toHaveLength(1)
  })

  it('before the first ledger is no first look: what that brings is still old news', async () => {
    const ledgerDay = (on: IsoDay | null) =>
      test.store.write(['book'], async (door) => {
        await door.db.update(door.t.book).set({ ledgerDay: on })
        await touchBook(door)
      })
    await ledgerDay(null)
    await sweep(0)
    expect(await told()).toEqual([])
    await ledgerDay(today)
    await sweep(1)
    expect(await told()).toEqual([{ kind: 'first-ledger', counts: [{ rule: 'overdue', count: 2 }] }])
  })

  it('by two processes at once says everything once', async () => {
    await sweep(0)
    await Promise.all([sweep(1), sweep(1), sweep(1)])
    expect(await told()).toHaveLength(2)
    const lines = await test.store.read(({ rows }) =>
      rows(sql`select type from journal where subject_id = 'A2' order by line`),
    )
    expect(lines).toEqual([{ type: 'alert.open' }, { type: 'alert.worsen' }])
  })

  it('that a stopped process had begun goes on when its lease is over', async () => {
    let writes = 3
    const dying: Store = {
      ...test.store,
      write: (keys, fn) => (writes-- > 0 ? test.store.write(keys, fn) : Promise.reject(new Error('killed'))),
    }
    await expect(sweep(0, dying)).rejects.toThrow('killed')
    await sweep(0)
    expect(await told()).toEqual([])
    await test.store.write([], ({ rows }) =>
      rows(sql`update task set lease_until = '2026-01-01T00:00:00.000Z'`),
    )
    await sweep(0)
    expect(await alerts()).toHaveLength(2)
    expect(await told()).toHaveLength(1)
  })

  it('waits while half a ledger is in the book', async () => {
    const state = (to: 'committing' | 'committed') =>
      test.store.write([], ({ rows }) => rows(sql`update import set state = ${to}`))
    await test.store.write([], ({ db, t }) =>
      db.insert(t.import).values({
        id: 'I1',
        kind: 'ledger',
        fileName: 'l.csv',
        fileHash: 'x',
        state: 'committing',
        options: {},
        report: {},
        actor: 'system',
        startedAt: nineOClock,
      }),
    )
    await sweep(0)
    expect(await alerts()).toEqual([])
    await state('committed')
    await sweep(0)
    expect(await alerts()).toHaveLength(2)
  })

  it('a ledger three business days old is one alert of the book, told to credit once', async () => {
    const follow = (days: number) =>
      followBook(test.store, { at: { today: addDays(today, days), now: nineOClock }, secretKey })
    expect(await follow(4)).toBe(false)
    expect(await follow(5)).toBe(true)
    expect(await follow(5)).toBe(false)
    expect((await test.store.read(loadBook)).alerts).toMatchObject([{ rule: 'ledger-old' }])
    expect(await told('cleo')).toEqual([
      { kind: 'alert', accountId: null, rule: 'ledger-old', about: null, stage: 'old' },
    ])
    expect((await doctor(test.store, secretKey)).healthy).toBe(true)
  })
})
