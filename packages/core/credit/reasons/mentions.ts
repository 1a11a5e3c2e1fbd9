import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'

/** A chance of paying late from which it is worth a word. */
const lateWorthAWordBps = 5_000

/** What is told and does not weigh: disputes that credit has not accepted, and late paying. */
export function mentionReasons({ state }: Situation): Reason[] {
  const { habits, sums } = state.dossier
  const mentions: Reason[] = []
  const disputedMinor = sums.dueDays.reduce((sum, due) => sum + due.disputedMinor, 0)
  if (disputedMinor > 0) mentions.push({ severity: 'mention', code: 'disputed', disputedMinor })
  if (habits && habits.lateBps >= lateWorthAWordBps) {
    const { lateBps, typicalDelayDays } = habits
    mentions.push({ severity: 'mention', code: 'pays-late', lateBps, typicalDelayDays })
  }
  return mentions
}
