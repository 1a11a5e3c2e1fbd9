import { clearInterval, setInterval } from 'node:timers'
import { sql } from 'drizzle-orm'
import type { Door, Store } from './store.ts'

const renewedEveryMs = 5_000
/** Whoever has not renewed it for so long has stopped. */
const lastsMs = 30_000

/** Held by the one process that does a certain work, as long as it does. */
export type Lease = { release: () => Promise<void> }

/**
 * Takes the right to do a work that one process at a time may do; null while another has it. It goes by the store's
 * clock, which all share: whose own clock is wrong takes nothing over that another still has. On SQLite there is no
 * other process: what a stopped one has left is nobody's.
 */
export async function takeLease(store: Store, work: 'import'): Promise<Lease | null> {
  if (store.engine === 'sqlite') return { release: () => Promise.resolve() }
  const name = `${work}.lease`
  const keys = [`lease:${work}`]
  if (!(await store.write(keys, (door) => take(door, name)))) return null
  const timer = setInterval(() => {
    // A renewal that fails comes again; the work itself says what is wrong with the store
    store.write(keys, (door) => renew(door, name)).catch(() => null)
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

/** Milliseconds since 1970 on the server. */
const serverMs = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`

async function take({ rows }: Door, name: string): Promise<boolean> {
  const taken = await rows(sql`
    insert into counter (name, value) values (${name}, ${serverMs})
    on conflict (name) do update set value = excluded.value where counter.value <= excluded.value - ${lastsMs}
    returning value`)
  return taken.length > 0
}

const renew = ({ rows }: Door, name: string) =>
  rows(sql`update counter set value = ${serverMs} where name = ${name}`)
