import type { Action } from '@encours/core/action'
import { doctor } from '@encours/db/doctor'
import { appendLine, eraseText } from '@encours/db/journal'
import { sealJournal } from '@encours/db/journal-seal'
import { recordCheck } from '@encours/db/record-check'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import {
  accountRow,
  creditManager,
  givenAccounts,
  givenBook,
  nineOClock,
  performOn,
  secretKey,
} from './given.ts'
import { checkOn } from './given-check.ts'

const hold = (id: string, accountId: string, placed: boolean): Action =>
  placed
    ? { id, type: 'hold.place', accountId, kind: 'manual', note: `note of ${id}` }
    : { id, type: 'hold.release', accountId, note: null }

const ended = {
  at: nineOClock,
  actor: 'system',
  type: 'person.end',
  actionId: null,
  figures: {},
  text: null,
} as const

describe.each(testStores)('the journal on $engine', ({ open }) => {
  let it: TestStore
  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    await givenAccounts(it.store, [accountRow('A1'), accountRow('A2')])
    const perform = performOn(it.store)
    for (const id of ['A1', 'A2']) {
      for (let line = 1; line <= 4; line++) {
        const outcome = await perform(hold(`${id}-${line}`, id, line % 2 === 1), creditManager)
        expect(outcome.ok).toBe(true)
      }
    }
  })
  afterEach(() => it.drop())

  const examine = () => doctor(it.store, secretKey)
  const tamper = (statement: string) => it.store.write([], (door) => door.rows(sql.raw(statement)))
  const seal = (kind: 'heads' | 'checks') => sealJournal(it.store, secretKey, nineOClock, kind)
  const ofA1 = { subjectKind: 'account', subjectId: 'A1' }

  test('two chains of four lines are whole', async () => {
    expect(await examine()).toMatchObject({ healthy: true, journal: { chains: 2, lines: 8, faults: [] } })
  })

  test('a changed line is found and named', async () => {
    await tamper(`update journal set actor = 'person:p-other' where subject_id = 'A1' and line = 2`)
    expect((await examine()).journal.faults).toEqual([{ ...ofA1, line: 2, fault: 'line-changed' }])
  })

  test('a changed figure is found and named', async () => {
    await tamper(`update journal set figures = '{"kind":"fraud"}' where subject_id = 'A1' and line = 1`)
    expect((await examine()).journal.faults).toEqual([{ ...ofA1, line: 1, fault: 'line-changed' }])
  })

  test('figures and answers that are no JSON any more are found and stop nothing', async () => {
    const check = await checkOn(it.store, 'A1')
    await recordCheck(it.store, { at: nineOClock, actor: creditManager, check })
    await seal('checks')
    if (it.store.engine === 'postgres') return
    await tamper(`update journal set figures = 'oops' where subject_id = 'A1' and line = 1`)
    await tamper(`update credit_check set answer = 'oops'`)
    const { journal, seals } = await examine()
    expect(journal.faults).toEqual([{ ...ofA1, line: 1, fault: 'line-changed' }])
    expect(seals.faults).toEqual([{ sealId: 1, fault: 'covered-changed' }])
  })

  test('a line that was taken out of the middle is found and named', async () => {
    await tamper(`delete from journal where subject_id = 'A1' and line = 2`)
    expect((await examine()).journal.faults).toEqual([{ ...ofA1, line: 2, fault: 'line-missing' }])
  })

  test('a chain whose end was cut is found by its actions', async () => {
    await tamper(`delete from journal where subject_id = 'A1' and line > 2`)
    expect((await examine()).journal.faults).toEqual([{ ...ofA1, line: 3, fault: 'chain-cut' }])
  })

  test('a chain whose end was cut along with its actions is found by the seal', async () => {
    expect(await seal('heads')).toBe(1)
    await tamper(`delete from journal where subject_id = 'A1' and line > 2`)
    await tamper(`delete from action where subject_id = 'A1'`)
    expect((await examine()).journal.faults).toEqual([{ ...ofA1, line: 3, fault: 'chain-cut' }])
  })

  test('a chain that is gone as a whole is found by the seal', async () => {
    await seal('heads')
    await tamper(`delete from journal where subject_id = 'A1'`)
    await tamper(`delete from action where subject_id = 'A1'`)
    expect((await examine()).journal.faults).toEqual([{ ...ofA1, line: 1, fault: 'chain-cut' }])
  })

  test('two lines that were exchanged are found', async () => {
    for (const [from, to] of [
      [2, 99],
      [4, 2],
      [99, 4],
    ]) {
      await tamper(`update journal set line = ${to} where subject_id = 'A1' and line = ${from}`)
    }
    const faults = (await examine()).journal.faults.map(({ line, fault }) => `${line} ${fault}`)
    expect(faults).toEqual(expect.arrayContaining(['2 line-changed', '4 line-changed']))
  })

  test('a text that was changed beside its line is found and named', async () => {
    await tamper(`update journal_text set text = '{"note":"nothing"}' where subject_id = 'A2' and line = 3`)
    expect((await examine()).journal.faults).toEqual([
      { subjectKind: 'account', subjectId: 'A2', line: 3, fault: 'text-changed' },
    ])
  })

  test('erasing the text of a line, or of a chain, leaves the chains whole', async () => {
    const textsLeft = () => it.store.read(async ({ db, t }) => (await db.select().from(t.journalText)).length)
    expect(await textsLeft()).toBe(4)
    await it.store.write([], (door) => eraseText(door, ofA1, 1))
    expect(await textsLeft()).toBe(3)
    await it.store.write([], (door) => eraseText(door, { subjectKind: 'account', subjectId: 'A2' }))
    expect(await textsLeft()).toBe(1)
    expect((await examine()).healthy).toBe(true)
  })

  test('another key finds every line and every seal changed', async () => {
    await seal('heads')
    const report = await doctor(it.store, 'another key')
    expect(report.journal.faults).toHaveLength(8)
    expect(report.seals.faults).toEqual([{ sealId: 1, fault: 'seal-changed' }])
  })

  test('heads that have not moved are not sealed again', async () => {
    expect([await seal('heads'), await seal('heads')]).toEqual([1, 0])
    await performOn(it.store)(hold('A1-5', 'A1', true), creditManager)
    expect(await seal('heads')).toBe(1)
    const heads = await it.store.read(({ db, t }) => db.select().from(t.journalSealHead))
    expect(heads.map(({ sealId, subjectId, line }) => [sealId, subjectId, line])).toEqual([
      [1, 'A1', 4],
      [1, 'A2', 4],
      [2, 'A1', 5],
    ])
    expect((await examine()).healthy).toBe(true)
  })

  test('of a thousand chains each head is sealed once, in three seals; one line more is one seal more', async () => {
    const line = (subjectId: string) =>
      it.store.write([], (door) =>
        appendLine(door, { subjectKind: 'person', subjectId }, { entry: ended, secretKey }),
      )
    await it.store.write([], async (door) => {
      for (let number = 0; number < 1_000; number++) {
        const chain = { subjectKind: 'person', subjectId: `p-${String(number)}` }
        await appendLine(door, chain, { entry: ended, secretKey })
      }
    })
    expect([await seal('heads'), await seal('heads')]).toEqual([3, 0])
    await line('p-7')
    expect(await seal('heads')).toBe(1)
    const heads = await it.store.read(({ db, t }) => db.select().from(t.journalSealHead))
    expect(heads).toHaveLength(1_003)
    expect((await examine()).healthy).toBe(true)
  })

  test('recorded checks are sealed once; one that is changed, or gone, is found', async () => {
    const check = await checkOn(it.store, 'A1')
    for (let asked = 0; asked < 5; asked++)
      await recordCheck(it.store, { at: nineOClock, actor: creditManager, check })
    expect([await seal('checks'), await seal('checks')]).toEqual([1, 0])
    await recordCheck(it.store, { at: nineOClock, actor: creditManager, check })
    expect(await seal('checks')).toBe(1)
    expect(await examine()).toMatchObject({ healthy: true, seals: { seals: 2 } })
    await tamper(`update credit_check set verdict = 'approved' where id = 3`)
    expect((await examine()).seals.faults).toEqual([{ sealId: 1, fault: 'covered-changed' }])
    await tamper('delete from credit_check where id = 6')
    expect((await examine()).seals.faults).toEqual([
      { sealId: 1, fault: 'covered-changed' },
      { sealId: 2, fault: 'covered-changed' },
    ])
  })

  test('a seal that was taken out is missed, the last one by what it covered', async () => {
    const check = await checkOn(it.store, 'A1')
    await seal('heads')
    await recordCheck(it.store, { at: nineOClock, actor: creditManager, check })
    await seal('checks')
    await tamper('delete from journal_seal where id = 2')
    expect((await examine()).seals.faults).toEqual([{ sealId: 2, fault: 'seal-missing' }])
    await tamper('delete from journal_seal where id = 1')
    expect((await examine()).seals.faults).toEqual(
      expect.arrayContaining([{ sealId: 2, fault: 'seal-missing' }]),
    )
  })
})
