import { addDays, day } from '@encours/core/day'
import { touchAccounts, touchBook } from '@encours/db/counter'
import { doctor } from '@encours/db/doctor'
import { insertRows } from '@encours/db/insert-rows'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadBook } from '@encours/db/load/book'
import { groupIdOf } from '@encours/db/load/group-id'
import { loadPerson, loadTakenToken } from '@encours/db/load/person'
import type { Door } from '@encours/db/store'
import { refreshSums } from '@encours/db/sums'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countingRows, planOf } from './counting-rows.ts'
import { type TestStore, testStores } from './engines.ts'
import {
  accountRow,
  givenAccounts,
  givenBook,
  givenGroup,
  invoiceRow,
  nineOClock,
  secretKey,
} from './given.ts'

const invoices = (accountId: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    invoiceRow(accountId, `F${index}`, {
      dueDay: addDays(day('2026-06-01'), index % 300),
      openMinor: ((index * 7_919) % 100_003) + 1,
      amountMinor: 200_000,
    }),
  )

describe.each(testStores)('loading on $engine', ({ open }) => {
  let it: TestStore
  beforeEach(async () => {
    it = await open({ mostConnections: 1 })
    await givenBook(it.store)
  })
  afterEach(() => it.drop())

  const load = (accountId: string) => it.store.read((door) => loadAccountState(door, accountId))

  test('an unknown account is null', async () => {
    expect(await load('A404')).toBeNull()
  })

  test('the dossier has rows, sums by day and credit notes apart', async () => {
    const rows = [
      invoiceRow('A1', 'F2', { openMinor: 30_000, disputedMinor: 10_000 }),
      invoiceRow('A1', 'F1', { openMinor: 20_000 }),
      invoiceRow('A1', 'F3', { dueDay: day('2026-11-02'), openMinor: 5_000 }),
      invoiceRow('A1', 'AV1', { amountMinor: -4_000, openMinor: -4_000 }),
      invoiceRow('A1', 'OLD', { openMinor: 0, settledDay: day('2026-11-05') }),
    ]
    await givenAccounts(it.store, [accountRow('A1')], rows)
    const dossier = (await load('A1'))?.dossier
    expect(dossier?.items.map(({ number }) => number)).toEqual(['F3', 'AV1', 'F1', 'F2'])
    expect(dossier).toMatchObject({ itemCount: 4, sums: { openMinor: 55_000, creditsMinor: 4_000 } })
    expect(dossier?.sums.dueDays).toEqual([
      { dueDay: '2026-11-02', openMinor: 5_000, disputedMinor: 0, factoredMinor: 0, count: 1 },
      { dueDay: '2026-12-01', openMinor: 50_000, disputedMinor: 10_000, factoredMinor: 0, count: 2 },
    ])
  })

  test('orders and bills at risk are loaded, settled ones are not, and their sums are whole', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    const order = { accountId: 'A1', deliveryDay: day('2026-12-10'), orderedMinor: 900 }
    await it.store.write([], async (door) => {
      await insertRows(door, door.t.salesOrder, [
        { ...order, number: 'O1', deliveredMinor: 400, invoicedMinor: 100 },
        { ...order, number: 'O2', deliveredMinor: 900, invoicedMinor: 900 },
      ])
      await insertRows(door, door.t.bill, [
        { accountId: 'A1', number: 'B1', state: 'accepted', dueDay: day('2026-12-31'), amountMinor: 700 },
      ])
      await refreshSums(door, ['A1'])
      await touchAccounts(door, ['A1'])
    })
    const dossier = (await load('A1'))?.dossier
    expect(dossier?.orders.map(({ number }) => number)).toEqual(['O1'])
    expect(dossier?.bills).toHaveLength(1)
    expect(dossier?.sums).toMatchObject({
      billsMinor: 700,
      deliveredNotInvoicedMinor: 300,
      deliveries: [{ deliveryDay: '2026-12-10', undeliveredMinor: 500 }],
    })
  })

  test('of 1,000 open items the 150 oldest and the 150 largest are in the dossier, the rest in its sums', async () => {
    const rows = invoices('A1', 1_000)
    await givenAccounts(it.store, [accountRow('A1')], rows)
    const dossier = (await load('A1'))?.dossier
    const numbers = new Set(dossier?.items.map(({ number }) => number))
    const oldest = rows.toSorted((a, b) => (`${a.dueDay}${a.number}` < `${b.dueDay}${b.number}` ? -1 : 1))
    const largest = rows.toSorted((a, b) => b.openMinor - a.openMinor)
    for (const { number } of [...oldest.slice(0, 150), ...largest.slice(0, 150)]) {
      expect(numbers.has(number)).toBe(true)
    }
    expect(numbers.size).toBeLessThanOrEqual(300)
    expect(dossier?.itemCount).toBe(1_000)
    expect(dossier?.sums.openMinor).toBe(rows.reduce((sum, { openMinor }) => sum + openMinor, 0))
  })

  test('an account with 9,000 open items hands over no more rows than one with 300', async () => {
    await givenAccounts(
      it.store,
      [accountRow('A1'), accountRow('A2')],
      [...invoices('A1', 300), ...invoices('A2', 9_000)],
    )
    await it.store.read(loadBook)
    const [small, large] = [
      await it.store.read((door) => countingRows(door, (counted) => loadAccountState(counted, 'A1'))),
      await it.store.read((door) => countingRows(door, (counted) => loadAccountState(counted, 'A2'))),
    ]
    // 300 items and 300 due days each, and one more query: oldest and largest apart
    expect(small.rows).toBe(602)
    expect(large.rows).toBeLessThanOrEqual(small.rows)
    expect(large.queries).toBe(small.queries + 1)
  })

  test('the items of an account with 9,000 are read from an index in its order, none sorted, none passed over', async () => {
    await givenAccounts(it.store, [accountRow('A2')], invoices('A2', 9_000))
    if (it.store.engine === 'postgres') await it.store.write([], (door) => door.rows(sql`analyze`))
    const plans = await it.store.read(async (door) => {
      const { hot } = await countingRows(door, (counted) => loadAccountState(counted, 'A2'))
      const items = hot.filter(({ name }) => name.startsWith('dossier.items'))
      return Promise.all(items.map((one) => planOf(door, one)))
    })
    expect(plans).toHaveLength(2)
    expect(plans[0]).toContain('invoice_open_oldest')
    expect(plans[1]).toContain('invoice_open_largest')
    for (const plan of plans) expect(plan).not.toMatch(/b-tree|sort|seq scan|filter|bitmap/i)
  })

  test('an unchanged account costs one small query; a changed one is read anew', async () => {
    await givenAccounts(it.store, [accountRow('A1')], invoices('A1', 5))
    const loadCounted = () =>
      it.store.read((door) => countingRows(door, (counted) => loadAccountState(counted, 'A1')))
    const first = await loadCounted()
    const second = await loadCounted()
    expect([second.queries, second.rows]).toEqual([1, 1])
    expect(second.value?.dossier).toBe(first.value?.dossier)
    await it.store.write(['account:A1'], async (door) => {
      await door.db.update(door.t.account).set({ limitMinor: 1 })
      await touchAccounts(door, ['A1'])
    })
    expect((await loadCounted()).value?.dossier.limit.minor).toBe(1)
  })

  test('a group’s document changes with any member and its siblings’ dossiers do not', async () => {
    await givenGroup(it.store, 'G1', 5_000_000)
    const rows = ['A1', 'A2'].map((id) => accountRow(id, { groupId: 'G1', limitMinor: 700 }))
    await givenAccounts(it.store, rows, [invoiceRow('A1', 'F1'), invoiceRow('A2', 'F1')])
    const before = await load('A2')
    await it.store.write(['account:A1', 'group:G1'], async (door) => {
      await door.db.delete(door.t.invoice).where(eq(door.t.invoice.accountId, 'A1'))
      await refreshSums(door, ['A1'])
      await touchAccounts(door, ['A1'])
    })
    const after = await load('A2')
    expect(after?.dossier).toBe(before?.dossier)
    expect([before, after].map((state) => state?.group?.sums[0]?.openMinor)).toEqual([200_000, 100_000])
    expect(after?.group).toMatchObject({ members: 2, limit: { minor: 5_000_000 } })
    expect(after?.group?.sums[0]?.limitsMinor).toBe(1_400)
  })

  test('a write that is undone leaves nothing in memory, though its version is given out again', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    await load('A1')
    const undone = it.store.write([], async (door) => {
      await door.db.update(door.t.account).set({ limitMinor: 666 })
      await touchAccounts(door, ['A1'])
      await loadAccountState(door, 'A1')
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await it.store.write([], async (door) => {
      await door.db.update(door.t.account).set({ limitMinor: 777 })
      await touchAccounts(door, ['A1'])
    })
    expect((await load('A1'))?.dossier.limit.minor).toBe(777)
  })

  test('every loader in a write sees what that has changed and not committed, on one connection', async () => {
    await givenGroup(it.store, 'G1', 5_000_000)
    await givenAccounts(it.store, [accountRow('A1', { groupId: 'G1' })])
    await load('A1')
    const seen = await it.store.write([], async (door) => {
      await changeEverything(door)
      return {
        state: await loadAccountState(door, 'A1'),
        book: await loadBook(door),
        groupId: await groupIdOf(door, 'A1'),
        person: await loadPerson(door, 'p9'),
        token: await loadTakenToken(door, {
          id: 'x',
          type: 'token.add',
          tokenId: 't9',
          personId: null,
          role: 'credit',
          secretHash: 'h',
        }),
      }
    })
    expect(seen.state?.dossier.limit.minor).toBe(999_999)
    expect(seen.state?.group?.name).toBe('Renamed')
    expect(seen.state?.book.openTotalMinor).toBe(999_999)
    expect(seen.book.openTotalMinor).toBe(999_999)
    expect(seen.groupId).toBe('G1')
    expect(seen.person?.name).toBe('New')
    expect(seen.token).toHaveLength(1)
  })

  test('sums that differ from their rows are found and named', async () => {
    await givenAccounts(it.store, [accountRow('A1'), accountRow('A2')], invoices('A1', 400))
    expect(await doctor(it.store, secretKey)).toMatchObject({ healthy: true, sums: { accounts: 2 } })
    await it.store.write([], async ({ db, t }) => {
      await db.update(t.account).set({ creditsMinor: 5 }).where(eq(t.account.id, 'A2'))
      await db
        .update(t.dueSum)
        .set({ openMinor: 1 })
        .where(eq(t.dueSum.dueDay, day('2026-06-01')))
    })
    const { sums } = await doctor(it.store, secretKey)
    expect(sums.faults).toEqual([
      { accountId: 'A2', number: 'C-A2', what: 'credits', kept: 5, rows: 0 },
      { accountId: 'A1', number: 'C-A1', what: 'due-days', kept: 0, rows: 1 },
    ])
  })
})

/** Without stamping: what is read must not come from memory by an old version. */
async function changeEverything(door: Door): Promise<void> {
  const { db, t } = door
  await db.update(t.account).set({ limitMinor: 999_999 })
  await db.update(t.creditGroup).set({ name: 'Renamed' })
  await db.update(t.book).set({ openTotalMinor: 999_999 })
  await db
    .insert(t.person)
    .values({ id: 'p9', name: 'New', role: 'credit', level: 'manager', language: 'fr' })
  await db.insert(t.token).values({ id: 't9', role: 'credit', secretHash: 'h', addedAt: nineOClock })
  await touchBook(door)
}
