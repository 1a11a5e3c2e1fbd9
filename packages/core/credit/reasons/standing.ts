import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'

/** Fraud and manual holds: the only reasons that stop a prepaid order too. */
export function holdReasons({ state }: Situation): Reason[] {
  const { hold } = state.dossier
  if (!hold || hold.kind === 'legal') return []
  return hold.kind === 'fraud'
    ? [{ severity: 'decline', code: 'fraud-hold', placedOn: hold.placedOn }]
    : [{ severity: 'refer', code: 'on-hold', placedOn: hold.placedOn }]
}

/** What ends credit, not business: insolvency and the legal stage leave prepayment. */
export function standingReasons({ state }: Situation): Reason[] {
  const { account, hold } = state.dossier
  const reasons: Reason[] = []
  if (account.insolvency) {
    const { kind, since } = account.insolvency
    reasons.push({ severity: 'decline', code: 'insolvency', kind, since })
  }
  if (hold?.kind === 'legal') {
    reasons.push({ severity: 'decline', code: 'legal-stage', placedOn: hold.placedOn })
  }
  if (account.cover === 'stopped') reasons.push({ severity: 'refer', code: 'cover-stopped' })
  return reasons
}
