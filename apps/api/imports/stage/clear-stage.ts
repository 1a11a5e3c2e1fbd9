import type { Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { chunksOf } from '../chunks.ts'
import { importKeys } from '../import-row.ts'

/** Takes an import's rows out of the stage, chunk by chunk so that others are served meanwhile. */
export async function clearStage(store: Store, importId: string): Promise<void> {
  for await (const { from, to } of chunksOf(store, importId, { uncommitted: false })) {
    await store.write(importKeys, (door) =>
      door.rows(sql`
        delete from stage_invoice where import_id = ${importId} and account_number between ${from} and ${to}`),
    )
  }
  await store.write(importKeys, async (door) => {
    // An import that broke off while it was reading has rows of accounts that it had not entered yet
    await door.rows(sql`delete from stage_invoice where import_id = ${importId}`)
    await door.rows(sql`delete from stage_account where import_id = ${importId}`)
  })
}
