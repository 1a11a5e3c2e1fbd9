import type { IsoDay } from '../day.ts'
import type { Broadcast } from './broadcast.ts'
import type { BroadcastRefusal } from './broadcast-refusal.ts'
import { channelFaults, namesSource } from './fit-for-channels.ts'

/** What is to be said to many. */
type Wording = Pick<Broadcast, 'template' | 'text' | 'until'> & {
  /** The numbers of sole traders that it names; undefined where nobody has looked. */
  soleTraders: readonly string[] | undefined
}

/**
 * Why something may not be said to many: its last day has passed, it tells what no channel may hear, it names sole
 * traders, who are persons, or it tells of an insolvency without saying where that is published. Null: it may be said.
 */
export function unsayable(
  { template, text, until, soleTraders = [] }: Wording,
  today: IsoDay,
): BroadcastRefusal | null {
  if (until !== null && until < today) return { code: 'broadcast-day-past', until }
  if (soleTraders.length > 0) {
    return { code: 'broadcast-sole-traders', accountNumbers: [...soleTraders] }
  }
  const faults = channelFaults(text, template)
  if (faults.length > 0) return { code: 'broadcast-unfit', faults }
  if (template === 'insolvency-published' && !namesSource(text)) return { code: 'broadcast-source-missing' }
  return null
}
