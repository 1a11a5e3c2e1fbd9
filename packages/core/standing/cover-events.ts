import { addDays, type IsoDay } from '../day.ts'
import { ok, refuse } from '../result.ts'
import { coverStateOf } from './cover-state.ts'
import type { EventAt, EventRuling } from './decide-event.ts'
import type { Insurance } from './insurance.ts'

/**
 * The insurer has cancelled cover for new deliveries from a day on; what was delivered before stays covered. Where the
 * insurance is entered, the day may be one to come, or correct an earlier one; where it is not, only the state is kept.
 * Refuses what is so already.
 */
export function coverCut({ from }: { from: IsoDay }, { state, today }: EventAt): EventRuling {
  const { account, insurance } = state.dossier
  const isKnown = insurance === null ? account.cover === 'stopped' : insurance.cancelledFrom === from
  if (isKnown) return refuse({ code: 'cover-stopped-already' })
  if (insurance === null && from > today) return refuse({ code: 'cover-day-ahead', from })
  const cut = insurance && { ...insurance, cancelledFrom: from }
  const cover = cut === null ? 'stopped' : coverStateOf(cut, today)
  return ok({
    change: { kind: 'insurance-set', accountId: account.id, insurance: cut, cover },
    figures: { from, cover, beforeCover: account.cover },
  })
}

/**
 * The insurer covers new deliveries again from a day on; those since the cancellation stay uncovered. Refuses where
 * cover is not cut, and where the insurance has ended or bears nothing: then it is to be entered anew.
 */
export function coverRestored({ from }: { from: IsoDay }, { state, today }: EventAt): EventRuling {
  const { account, insurance } = state.dossier
  const isCut = account.cover === 'stopped' || (insurance !== null && insurance.cancelledFrom !== null)
  if (!isCut) return refuse({ code: 'cover-not-stopped' })
  const restored = insurance && withoutCut(insurance, from)
  const cover = restored === null ? 'covered' : coverStateOf(restored, today)
  if (cover !== 'covered') return refuse({ code: 'insurance-covers-nothing', on: today })
  return ok({
    change: { kind: 'insurance-set', accountId: account.id, insurance: restored, cover },
    figures: { from, cover, beforeCover: account.cover },
  })
}

function withoutCut(insurance: Insurance, from: IsoDay): Insurance {
  const { cancelledFrom, gaps = [] } = insurance
  const hasGap = cancelledFrom !== null && cancelledFrom < from && !insurance.nonCancellable
  return {
    ...insurance,
    cancelledFrom: null,
    ...(hasGap && { gaps: [...gaps, { from: cancelledFrom, to: addDays(from, -1) }] }),
  }
}
