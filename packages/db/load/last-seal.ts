import type { Instant } from '@encours/core/day'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** When the journal was last sealed in this way; null if never. */
export async function loadLastSealAt(door: Door, kind: 'heads' | 'checks'): Promise<Instant | null> {
  const { journalSeal } = door.t
  const [row] = await door.rows<{ at: Instant | null }>(
    sql`select max(${journalSeal.at}) as at from ${journalSeal} where ${journalSeal.kind} = ${kind}`,
  )
  return row?.at ?? null
}
