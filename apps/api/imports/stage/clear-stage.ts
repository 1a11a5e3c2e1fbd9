import type { Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { importKeys } from '../import-row.ts'

const rowsPerWrite = 5_000

/** Takes an import's lines out of the stage, some at a time so that others are served meanwhile. */
export async function clearStagedLines(store: Store, importId: string): Promise<void> {
  await store.write(importKeys, (door) =>
    door.rows(sql`delete from stage_bill where import_id = ${importId}`),
  )
  await store.write(importKeys, (door) =>
    door.rows(sql`delete from stage_order where import_id = ${importId}`),
  )
  for (let isMore = true; isMore; ) {
    isMore = await store.write(importKeys, async (door) => {
      const physical = sql.raw(door.engine === 'sqlite' ? 'rowid' : 'ctid')
      await door.rows(sql`
        delete from stage_invoice where ${physical} in (
          select ${physical} from stage_invoice where import_id = ${importId} limit ${rowsPerWrite}
        )`)
      const [left] = await door.rows(
        sql`select 1 as more from stage_invoice where import_id = ${importId} limit 1`,
      )
      return left !== undefined
    })
  }
}

/** Takes all of an import out of the stage. */
export async function clearStage(store: Store, importId: string): Promise<void> {
  await clearStagedLines(store, importId)
  await store.write(importKeys, (door) =>
    door.rows(sql`delete from stage_account where import_id = ${importId}`),
  )
}
