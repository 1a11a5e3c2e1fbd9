import { convert } from '../../rates.ts'
import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'
import { groupExposureAfter } from './group.ts'

/** How much of the book would hang on one group (or one account without a group), the ask counted on both sides. */
export function concentrationReasons(situation: Situation): Reason[] {
  const { policy } = situation.state.book
  const share = concentrationOf(situation)
  if (share === null || share.totalMinor <= 0) return []
  const shareBps = Math.floor((share.afterMinor / share.totalMinor) * 10_000)
  const within = share.afterMinor * 10_000 <= share.totalMinor * policy.concentrationBps
  return within
    ? []
    : [{ severity: 'refer', code: 'concentration', shareBps, maxBps: policy.concentrationBps }]
}

/** Exposure with the ask, and the book's open total with it, in base currency; null without a rate or before any import. */
export function concentrationOf(situation: Situation): { afterMinor: number; totalMinor: number } | null {
  const { state, at, addsMinor, exposure } = situation
  const { account } = state.dossier
  if (addsMinor === null || state.book.openTotalMinor <= 0) return null
  const toBase = { to: state.book.currency, on: at.today, table: state.book }
  const adds = convert({ minor: addsMinor, currency: account.currency }, toBase)
  const alone = convert({ minor: exposure.totalMinor + addsMinor, currency: account.currency }, toBase)
  const grouped = state.group ? groupExposureAfter(situation, state.group) : null
  const after =
    state.group && grouped !== null
      ? convert({ minor: grouped, currency: state.group.currency }, toBase)
      : alone
  if (adds === null || after === null) return null
  return { afterMinor: after.minor, totalMinor: state.book.openTotalMinor + adds.minor }
}
