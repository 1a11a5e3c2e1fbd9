import type { IsoDay } from '../day.ts'
import type { Broadcast } from './broadcast.ts'
import type { BroadcastRefusal } from './broadcast-refusal.ts'

/**
 * Why a broadcast holds no more: it was withdrawn, or its last day has passed. Null: it stands.
 *
 * @example
 * fallenBy({ withdrawn: null, until: day('2026-11-20') }, day('2026-11-20')) // null
 * fallenBy({ withdrawn: null, until: day('2026-11-19') }, day('2026-11-20')) // { code: 'broadcast-over', until: '2026-11-19' }
 */
export function fallenBy(
  { withdrawn, until }: Pick<Broadcast, 'withdrawn' | 'until'>,
  today: IsoDay,
): Extract<BroadcastRefusal, { code: 'broadcast-withdrawn' | 'broadcast-over' }> | null {
  if (withdrawn !== null) return { code: 'broadcast-withdrawn', at: withdrawn.at, by: withdrawn.by.name }
  return until !== null && until < today ? { code: 'broadcast-over', until } : null
}
