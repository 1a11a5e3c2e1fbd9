import { disputedInAll } from '../../disputes/disputed-in-all.ts'
import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'

/** A chance of paying late from which it is worth a word. */
const lateWorthAWordBps = 5_000

/** What is told and does not weigh: disputes, queries, and late paying. */
export function mentionReasons({ state }: Situation): Reason[] {
  const { habits } = state.dossier
  const mentions: Reason[] = []
  const { disputedMinor, queriedMinor } = disputedInAll(state.dossier, state.book.policy)
  if (disputedMinor > 0) mentions.push({ severity: 'mention', code: 'disputed', disputedMinor })
  if (queriedMinor > 0) mentions.push({ severity: 'mention', code: 'queried', queriedMinor })
  if (habits && habits.lateBps >= lateWorthAWordBps) {
    const { lateBps, typicalDelayDays } = habits
    mentions.push({ severity: 'mention', code: 'pays-late', lateBps, typicalDelayDays })
  }
  return mentions
}
