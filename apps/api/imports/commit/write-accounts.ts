import { nextAccountIds } from '@encours/db/counter'
import { insertRows } from '@encours/db/insert-rows'
import { jsonRows } from '@encours/db/json-rows'
import type { Door } from '@encours/db/store'
import { getTableColumns, sql } from 'drizzle-orm'
import type { AccountFields } from './account-fields.ts'
import { fieldNames } from './account-fields.ts'

/** Enters new accounts; gives their ids in the same order. Their sums are made afterwards. */
export async function createAccounts(door: Door, accounts: readonly AccountFields[]): Promise<string[]> {
  if (accounts.length === 0) return []
  const ids = await nextAccountIds(door, accounts.length)
  const rows = accounts.map((fields, index) => ({
    ...fields,
    id: ids[index] ?? '',
    cover: 'none' as const,
    hold: null,
    habits: null,
    seq: 0,
    openMinor: 0,
    creditsMinor: 0,
    billsMinor: 0,
    deliveredNotInvoicedMinor: 0,
    itemCount: 0,
  }))
  await insertRows(door, door.t.account, rows)
  return ids
}

/** Sets the fields of accounts that the book has. */
export async function updateAccounts(
  door: Door,
  accounts: readonly { id: string; fields: AccountFields }[],
): Promise<void> {
  if (accounts.length === 0) return
  const columns = getTableColumns(door.t.account)
  const types = Object.fromEntries(fieldNames.map((name) => [name, columns[name].getSQLType()]))
  const sets = fieldNames.map(
    (name) => sql`${sql.identifier(columns[name].name)} = given.${sql.identifier(name)}`,
  )
  const rows = accounts.map(({ id, fields }) => ({ id, ...fields }))
  await door.rows(sql`
    update ${door.t.account} set ${sql.join(sets, sql`, `)}
    from (${jsonRows(door.engine, { id: 'text', ...types }, rows)}) as given
    where ${door.t.account}.id = given.id`)
}
