import { sql } from 'drizzle-orm'
import type { Store } from './store.ts'
import { storeMoment } from './store-moment.ts'

/** Nobody else has the file: what a stopped process had under a lease is anybody's at once. What it was about is not known. */
export async function freeLeases(store: Store): Promise<void> {
  await store.write([], async ({ rows, engine, t }) => {
    for (const table of [t.job, t.task, t.inbox]) {
      await rows(sql`
        update ${table} set lease_until = ${storeMoment(engine)} where lease_until > ${storeMoment(engine)}`)
    }
  })
}
