import { clearInterval, setInterval } from 'node:timers'
import type { Instant } from '@encours/core/day'
import { sql } from 'drizzle-orm'
import type { Store } from './store.ts'

const renewedEveryMs = 5_000
/** Whoever has not renewed it for so long has stopped. */
const lastsMs = 30_000

/** Held by the one process that does a certain work, as long as it does. */
export type Lease = { release: () => Promise<void> }

/**
 * Takes the right to do a work that one process at a time may do; null while another has it. On SQLite there is no
 * other process: what a stopped one has left is nobody's.
 */
export async function takeLease(store: Store, work: 'import', now: () => Instant): Promise<Lease | null> {
  if (store.engine === 'sqlite') return { release: () => Promise.resolve() }
  const name = `${work}.lease`
  const keys = [`lease:${work}`]
  const isTaken = await store.write(keys, async (door) => {
    const [held] = await door.rows<{ value: number }>(sql`select value from counter where name = ${name}`)
    if (held && Date.parse(now()) - held.value < lastsMs) return false
    await door.rows(renewal(name, now()))
    return true
  })
  if (!isTaken) return null
  const timer = setInterval(() => {
    // A renewal that fails comes again; the work itself says what is wrong with the store
    store.write(keys, (door) => door.rows(renewal(name, now()))).catch(() => null)
  }, renewedEveryMs)
  return {
    release: async () => {
      clearInterval(timer)
      // A lease that cannot be given back ends by itself
      await store
        .write(keys, (door) => door.rows(sql`delete from counter where name = ${name}`))
        .catch(() => null)
    },
  }
}

const renewal = (name: string, now: Instant) => sql`
  insert into counter (name, value) values (${name}, ${Date.parse(now)})
  on conflict (name) do update set value = excluded.value`
