import { isOneOf } from '@encours/db/is-one-of'
import type { Door } from '@encours/db/store'
import type { AccountRow } from './account-fields.ts'

/** The accounts of the book under some numbers, by number. */
export async function loadAccountRows(
  { db, t, engine }: Door,
  numbers: readonly string[],
): Promise<Map<string, AccountRow>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .select()
    .from(t.account)
    .where(isOneOf(engine, t.account.number, numbers))
  return new Map(rows.map((row) => [row.number, row]))
}

export async function loadOwners({ db, t }: Door): Promise<Map<string, string>> {
  const rows = await db.select().from(t.repCode)
  return new Map(rows.map(({ code, personId }) => [code, personId]))
}
