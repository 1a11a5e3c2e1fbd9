import type { Actor } from '@encours/core/access/actor'
import { searchKey } from '@encours/core/search-key'
import { touchAccounts } from '@encours/db/counter'
import { createAccountSearch } from '@encours/db/load/account-search'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, creditManager, givenAccounts, givenBook } from './given.ts'

const rows = [
  ['A1', 'C-1042', 'Durand & Fils SA', 'Lille'],
  ['A2', 'C-1043', 'Durant Électricité', 'Roubaix'],
  ['A3', 'C-2001', 'Boulangerie Œuvrard', 'Liège'],
  ['A4', 'C-2002', 'Menuiserie Lefèvre', 'Durbuy'],
  ['A5', '1042', 'Établissements Petit', 'Nantes'],
] as const

const rep: Actor = {
  kind: 'person',
  personId: 'p-rep',
  name: 'Léa',
  role: 'rep',
  level: null,
  region: 'North',
  team: null,
}

describe.each(testStores)('searching accounts on $engine', ({ open }) => {
  let it: TestStore
  let search: ReturnType<typeof createAccountSearch>
  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    await givenAccounts(
      it.store,
      rows.map(([id, number, name, city]) =>
        accountRow(id, {
          number,
          name,
          city,
          searchKey: searchKey(`${number} ${name} ${city}`),
          ownerId: id === 'A2' ? 'p-rep' : null,
        }),
      ),
    )
    search = createAccountSearch(it.store)
  })
  afterEach(() => it.drop())

  const found = async (text: string, actor: Actor = creditManager) =>
    (await search({ text, actor, most: 3 })).map(({ id }) => id)

  test.each([
    ['durand', 'A1'],
    ['DURAND lille', 'A1'],
    ['lille durand', 'A1'],
    ['durnad', 'A1'],
    ['electricite', 'A2'],
    ['oeuvrard', 'A3'],
    ['liege', 'A3'],
    ['lefevre', 'A4'],
    ['lefebre', 'A4'],
    ['c 1042', 'A1'],
    ['1042', 'A5'],
    ['etablisements petit', 'A5'],
  ])('%s finds %s first', async (text, id) => {
    expect((await found(text))[0]).toBe(id)
  })

  test('nothing is like xyzzy, and nothing like nothing', async () => {
    expect([await found('xyzzy'), await found(' '), await found('&')]).toEqual([[], [], []])
  })

  test('a rep finds own accounts only', async () => {
    expect(await found('dur', rep)).toEqual(['A2'])
  })

  test('a renamed account and a new one are found at once', async () => {
    expect(await found('moreau')).toEqual([])
    await givenAccounts(it.store, [
      accountRow('A6', { number: 'C-3', name: 'Moreau', searchKey: 'c 3 moreau lille' }),
    ])
    await it.store.write(['account:A1'], async (door) => {
      const { account } = door.t
      await door.db
        .update(account)
        .set({ name: 'Moreau frères', searchKey: 'c 1042 moreau freres lille' })
        .where(eq(account.id, 'A1'))
      await touchAccounts(door, ['A1'])
    })
    expect((await found('moreau')).sort()).toEqual(['A1', 'A6'])
    expect(await found('durand')).not.toContain('A1')
  })

  test('accounts that leave with the demo company are found no longer', async () => {
    expect(await found('durand')).toContain('A1')
    await it.store.write(['book'], async ({ db, t }) => {
      await db.delete(t.account).where(eq(t.account.id, 'A1'))
      await db.update(t.book).set({ epoch: 'another' })
    })
    expect(await found('durand')).not.toContain('A1')
  })
})
