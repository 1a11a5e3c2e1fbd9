import type { Door, Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { importKeys } from '../import-row.ts'

const accountsPerWrite = 2_000

/**
 * Enters the accounts that have open items in the book and none in an open-items file: what the file leaves out was
 * settled. They have no line of their own.
 */
export async function stageLeftOutAccounts(store: Store, importId: string): Promise<void> {
  for (let after = ''; ; ) {
    const last = await store.write(importKeys, (door) => stageSome(door, importId, after))
    if (last === null) return
    after = last
  }
}

async function stageSome(door: Door, importId: string, after: string): Promise<string | null> {
  const fields = door.engine === 'sqlite' ? sql`'{}'` : sql`'{}'::jsonb`
  const page = sql`select number, item_count from account where number > ${after}
    order by number limit ${accountsPerWrite}`
  await door.rows(sql`
    insert into stage_account (import_id, number, line, fields, committed)
    select cast(${importId} as text), number, 0, ${fields}, false from (${page}) as page where item_count > 0
    on conflict (import_id, number) do nothing`)
  const [end] = await door.rows<{ number: string | null }>(
    sql`select max(number) as number from (${page}) as page`,
  )
  return end?.number ?? null
}
