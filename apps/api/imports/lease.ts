import { clearInterval, setInterval } from 'node:timers'
import type { Instant } from '@encours/core/day'
import type { Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { importKeys } from './import-row.ts'

const renewedEveryMs = 5_000
/** Whoever has not renewed it for so long has stopped. */
const lastsMs = 30_000

/** Held by the one process that imports, as long as it does. */
export type Lease = { release: () => Promise<void> }

/**
 * Takes the right to import; null while another process has it. On SQLite there is no other process: what a stopped
 * one has left is nobody's.
 */
export async function takeLease(store: Store, now: () => Instant): Promise<Lease | null> {
  if (store.engine === 'sqlite') return { release: () => Promise.resolve() }
  const isTaken = await store.write(importKeys, async (door) => {
    const [held] = await door.rows<{ value: number }>(
      sql`select value from counter where name = 'import.lease'`,
    )
    if (held && Date.parse(now()) - held.value < lastsMs) return false
    await door.rows(renewal(now()))
    return true
  })
  if (!isTaken) return null
  const timer = setInterval(() => {
    // A renewal that fails comes again; the import itself says what is wrong with the store
    store.write(importKeys, (door) => door.rows(renewal(now()))).catch(() => null)
  }, renewedEveryMs)
  return {
    release: async () => {
      clearInterval(timer)
      // A lease that cannot be given back ends by itself
      await store
        .write(importKeys, (door) => door.rows(sql`delete from counter where name = 'import.lease'`))
        .catch(() => null)
    },
  }
}

const renewal = (now: Instant) => sql`
  insert into counter (name, value) values ('import.lease', ${Date.parse(now)})
  on conflict (name) do update set value = excluded.value`
