import { money } from '@encours/core/money'
import { givenCheck } from '@encours/core/testing/given-check'
import { loadRecordedCheck } from '@encours/db/load/recorded-check'
import { recordCheck } from '@encours/db/record-check'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import {
  accountRow,
  creditManager,
  givenAccounts,
  givenBook,
  nineOClock,
  performOn,
  system,
} from './given.ts'

describe.each(testStores)('a recorded check on $engine', ({ open }) => {
  let it: TestStore
  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    await givenAccounts(it.store, [accountRow('A1')])
    const claire = { personId: 'p-credit', name: 'Claire Maes', role: 'credit', level: 'manager' } as const
    const none = { email: null, region: null, team: null, slackId: null, teamsId: null, openidSubject: null }
    const add = { id: 'add', type: 'person.add' as const, ...claire, ...none, repCodes: [] }
    await performOn(it.store)({ ...add, language: 'en' }, system)
  })
  afterEach(() => it.drop())

  const account = { id: 'A1', number: 'C-A1', name: 'Maison A1', city: 'Lille', kind: 'company' } as const
  const check = givenCheck({ account: { ...account, currency: money(0, 'EUR').currency } })
  const record = () => recordCheck(it.store, { at: nineOClock, actor: creditManager, check })
  const load = (id: number) => it.store.read((door) => loadRecordedCheck(door, id))

  test('is told again as it was answered', async () => {
    const id = await record()
    const recorded = await load(id)
    expect(recorded).toMatchObject({ id, askedBy: 'person:p-credit', account: { vatBps: 2_000 } })
    expect(recorded?.check).toEqual({ ...check, checkedAt: nineOClock })
  })

  test('keeps no name: account and decider are called as they are now', async () => {
    const reserved = {
      code: 'reserved-by-another',
      reservedMinor: 100,
      by: 'Julie Martin',
      until: nineOClock,
    } as const
    const seen = { ...check, reasons: [...check.reasons, { ...reserved, severity: 'refer' as const }] }
    const id = await recordCheck(it.store, { at: nineOClock, actor: creditManager, check: seen })
    const [row] = await it.store.read(({ db, t }) => db.select().from(t.creditCheck))
    expect(JSON.stringify(row)).not.toMatch(/Maison|Claire|Lille|Julie/)
    await it.store.write([], async (door) => {
      await door.db
        .update(door.t.account)
        .set({ name: 'Maison Neuve', seq: 99 })
        .where(eq(door.t.account.id, 'A1'))
    })
    expect((await load(id))?.check).toMatchObject({
      account: { name: 'Maison Neuve' },
      decider: { names: ['Claire Maes'], withinHours: 3 },
    })
  })

  test('under a number that there is none of is null', async () => {
    const id = await record()
    expect(await load(id + 1)).toBeNull()
  })
})
