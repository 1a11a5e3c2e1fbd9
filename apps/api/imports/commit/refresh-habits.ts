import type { IsoDay } from '@encours/core/day'
import { touchAccounts } from '@encours/db/counter'
import { loadPortfolio, refreshHabits } from '@encours/db/habits'
import { accountKeys } from '@encours/db/keys'
import type { Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { jsonList } from '../json-list.ts'

const accountsAtOnce = 100

/** Learns anew how the accounts of an import pay. A crash in between leaves habits of the day before, which is no harm. */
export async function refreshHabitsOf(
  store: Store,
  accountNumbers: readonly string[],
  asOf: IsoDay,
): Promise<void> {
  if (accountNumbers.length === 0) return
  const portfolio = await loadPortfolio(store)
  for (let start = 0; start < accountNumbers.length; start += accountsAtOnce) {
    const numbers = accountNumbers.slice(start, start + accountsAtOnce)
    const accounts = await store.read(({ db, t, engine }) =>
      db
        .select({ id: t.account.id, groupId: t.account.groupId })
        .from(t.account)
        .where(sql`${t.account.number} in ${jsonList(engine, numbers)}`),
    )
    await store.write([...new Set(accounts.flatMap(accountKeys))], async (door) => {
      const ids = accounts.map(({ id }) => id)
      await touchAccounts(door, await refreshHabits(door, ids, { asOf, portfolio }))
    })
  }
}
