import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Door } from './store.ts'

/**
 * The moment on the store's own clock, or so many milliseconds later, written as an `Instant`. Leases are taken and
 * judged by it: all processes share it, so one whose clock is wrong takes nothing over that another still has.
 */
export const storeMoment = (engine: Door['engine'], aheadMs: number | Placeholder = 0): SQL =>
  engine === 'sqlite'
    ? sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', (${aheadMs} / 1000.0) || ' seconds')`
    : sql`to_char((clock_timestamp() + make_interval(secs => ${aheadMs}::float8 / 1000)) at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
