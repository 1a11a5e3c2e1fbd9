import type { Account } from '@encours/core/ledger/account'
import { inArray } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** What an account is called, and whether it is a person. */
export type AccountLabel = Pick<Account, 'id' | 'number' | 'name' | 'city' | 'kind'>

/** What accounts are called, by their ids; those that are gone are left out. */
export async function loadAccountLabels(
  { db, t: { account } }: Door,
  accountIds: readonly string[],
): Promise<Map<string, AccountLabel>> {
  if (accountIds.length === 0) return new Map()
  const { id, number, name, city, kind } = account
  const rows = await db
    .select({ id, number, name, city, kind })
    .from(account)
    .where(inArray(id, [...accountIds]))
  return new Map(rows.map((row) => [row.id, row]))
}
