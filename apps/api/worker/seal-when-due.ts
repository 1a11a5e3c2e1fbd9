import type { Instant } from '@encours/core/day'
import { sealJournal } from '@encours/db/journal-seal'
import { loadLastSealAt } from '@encours/db/load/last-seal'
import type { Deps } from '../deps.ts'

const minutesMs = 60_000
const everyMs = { checks: 60 * minutesMs, heads: 24 * 60 * minutesMs }

/** Seals recorded checks hourly and the journal's heads daily, counted from the last seal: a restart changes nothing. */
export async function sealWhenDue({
  store,
  secretKey,
  now,
}: Pick<Deps, 'store' | 'secretKey' | 'now'>): Promise<void> {
  for (const kind of ['checks', 'heads'] as const) {
    const last = await store.read((door) => loadLastSealAt(door, kind))
    if (isDue(last, { now: now(), everyMs: everyMs[kind] })) await sealJournal(store, secretKey, now(), kind)
  }
}

const isDue = (last: Instant | null, at: { now: Instant; everyMs: number }): boolean =>
  last === null || Date.parse(at.now) - Date.parse(last) >= at.everyMs
