import { addMonths, type IsoDay } from '../day.ts'
import type { Insolvency } from '../ledger/account.ts'
import type { Refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { EventAt, EventRuling } from './decide-event.ts'
import type { StandingEvent } from './standing-actions.ts'

type EventOf<Kind extends StandingEvent['kind']> = Extract<StandingEvent, { kind: Kind }>

/** Mildest first: proceedings get worse, or end. */
const worsening: readonly Insolvency['kind'][] = ['safeguard', 'receivership', 'liquidation']

/**
 * A procédure collective has begun, has turned into a worse one, or is known better. The last day to claim is the one
 * given; else it counts from the official notice, in the months that the policy has for the account's country (France,
 * Code de commerce R622-24: two); else what was known before. It is not moved to a business day, since earlier is safer.
 * A claim that was made stays made when the proceedings turn (L641-3). Refuses a milder kind, days before the
 * proceedings began, and the very same state.
 */
export function insolvencyBegun(event: EventOf<'insolvency'>, { state }: EventAt): EventRuling {
  const { account } = state.dossier
  const known = account.insolvency
  const { proceedings: kind, since, source } = event
  const claimBy = claimDay(event, state) ?? known?.claimBy ?? null
  const insolvency: Insolvency = { kind, since, source, claimBy, claimedOn: known?.claimedOn ?? null }
  const refusal = tooEarly([event.noticeDay, event.claimBy], since) ?? refusalBy(known, insolvency)
  if (refusal) return refuse(refusal)
  return ok({
    change: { kind: 'insolvency-set', accountId: account.id, insolvency },
    figures: {
      proceedings: kind,
      since,
      noticeDay: event.noticeDay,
      claimBy,
      beforeProceedings: known?.kind ?? null,
    },
  })
}

function claimDay({ claimBy, noticeDay }: EventOf<'insolvency'>, state: EventAt['state']): IsoDay | null {
  if (claimBy !== null || noticeDay === null) return claimBy
  const months = state.book.policy.claimMonths[state.dossier.account.country]
  return months === undefined ? null : addMonths(noticeDay, months)
}

function refusalBy(known: Insolvency | null, given: Insolvency): Refusal | null {
  if (known === null) return null
  const { kind, since } = known
  if (worsening.indexOf(given.kind) < worsening.indexOf(kind)) {
    return { code: 'insolvency-milder', kind, given: given.kind }
  }
  const isSame = kind === given.kind && since === given.since && known.source === given.source
  return isSame && known.claimBy === given.claimBy ? { code: 'insolvency-known', kind, since } : null
}

/** The proceedings are over. Refuses an account that is in none, and a day before they began. */
export function insolvencyEnded({ on }: EventOf<'insolvency-ended'>, { state }: EventAt): EventRuling {
  const { id: accountId, insolvency } = state.dossier.account
  if (insolvency === null) return refuse({ code: 'not-insolvent' })
  const early = tooEarly([on], insolvency.since)
  if (early) return refuse(early)
  return ok({
    change: { kind: 'insolvency-set', accountId, insolvency: null },
    figures: { on, beforeProceedings: insolvency.kind },
  })
}

/** Our claim was made: its clock stops. Another day corrects the first. Refuses what `insolvencyEnded` does, and the same day again. */
export function claimDeclared({ on }: EventOf<'claim-declared'>, { state }: EventAt): EventRuling {
  const { id: accountId, insolvency } = state.dossier.account
  if (insolvency === null) return refuse({ code: 'not-insolvent' })
  const early = tooEarly([on], insolvency.since)
  if (early) return refuse(early)
  if (insolvency.claimedOn === on) return refuse({ code: 'claim-declared-already', on })
  return ok({
    change: { kind: 'insolvency-set', accountId, insolvency: { ...insolvency, claimedOn: on } },
    figures: { on, claimBy: insolvency.claimBy },
  })
}

function tooEarly(days: readonly (IsoDay | null)[], since: IsoDay): Refusal | null {
  const day = days.find((one) => one !== null && one < since) ?? null
  return day === null ? null : { code: 'event-day-too-early', day, since }
}
