import { day } from '@encours/core/day'
import { unknownPortfolio } from '@encours/core/habits/learn-portfolio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../test/store/engines.ts'
import { generateCompany } from './demo/generate-company.ts'
import { loadCompany } from './demo/load-company.ts'
import { loadPortfolio, refreshHabits, refreshHabitsOf } from './habits.ts'

const today = day('2026-11-22')
const asOf = day('2026-11-20')

describe.each(testStores)('habits on $engine', ({ open }) => {
  let test: TestStore
  beforeAll(async () => {
    test = await open()
    await loadCompany(test.store, generateCompany({ seed: 3, today, shape: 'big', onePartIn: 100 }))
  })
  afterAll(() => test.drop())

  const habitsOf = (id: string) =>
    test.store.read(async ({ db, t }) => {
      const [row] = await db.select().from(t.account).where(eq(t.account.id, id))
      return row?.habits ?? null
    })

  it('rest on the last 200 settled invoices, of which the largest account has 210', async () => {
    expect((await habitsOf('A1'))?.settledCount).toBe(200)
  })

  it('are unknown where fewer than three invoices are settled', async () => {
    expect(await habitsOf('A500')).toBeNull()
  })

  it('are written again only where they differ', async () => {
    const portfolio = await loadPortfolio(test.store)
    const ids = ['A1', 'A2', 'A3', 'A500']
    const refresh = () => test.store.write(['book'], (door) => refreshHabits(door, ids, { asOf, portfolio }))
    await refresh()
    expect(await refresh()).toEqual([])
    await test.store.write(['book'], async ({ db, t }) => {
      await db.update(t.account).set({ habits: null }).where(eq(t.account.id, 'A2'))
    })
    expect(await refresh()).toEqual(['A2'])
    expect(await habitsOf('A2')).not.toBeNull()
  })

  it('of 500 accounts are learnt in chunks, and only those that changed get a new version', async () => {
    const portfolio = await loadPortfolio(test.store)
    const accounts = await test.store.read(({ db, t }) =>
      db.select({ id: t.account.id, groupId: t.account.groupId }).from(t.account),
    )
    await refreshHabitsOf(test.store, accounts, { asOf, portfolio })
    const versions = () =>
      test.store.read(({ db, t }) =>
        db.select({ id: t.account.id, seq: t.account.seq }).from(t.account).orderBy(t.account.id),
      )
    const before = await versions()
    await test.store.write(['book'], async ({ db, t }) => {
      await db.update(t.account).set({ habits: null }).where(eq(t.account.id, 'A7'))
    })
    await refreshHabitsOf(test.store, accounts, { asOf, portfolio })
    const after = await versions()
    const changed = after.filter(({ seq }, index) => seq !== before[index]?.seq)
    expect(changed.map(({ id }) => id)).toEqual(['A7'])
    expect(await habitsOf('A7')).not.toBeNull()
  })

  it('of the book show in 500 accounts: a median between -8 and 15 days', async () => {
    const portfolio = await loadPortfolio(test.store)
    expect(portfolio).not.toEqual(unknownPortfolio)
    expect(portfolio.medianDelayDays).toBeGreaterThan(-8)
    expect(portfolio.medianDelayDays).toBeLessThan(15)
    expect(portfolio.earlyDelayDays).toBeLessThan(portfolio.medianDelayDays)
    expect(portfolio.lateDelayDays).toBeGreaterThan(portfolio.medianDelayDays)
  })
})
