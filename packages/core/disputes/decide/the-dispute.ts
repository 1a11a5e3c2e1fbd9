import type { Change } from '../../change.ts'
import { type AccountState, matterOf } from '../../decide.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Dispute } from '../dispute.ts'

/** The open dispute that an action names; refuses one that has ended (and says how) and one that nobody knows. */
export function openDispute({ dossier, looked }: AccountState, disputeId: string): Result<Dispute> {
  const dispute = matterOf(dossier.disputes, disputeId)
  if (dispute !== null) return ok(dispute)
  const state = looked?.ended?.state
  return state?.kind === 'resolved'
    ? refuse({ code: 'dispute-ended', what: state.what, at: state.at })
    : refuse({ code: 'dispute-unknown' })
}

/** A dispute as it is from now on. */
export const changed = (accountId: string, document: Dispute): Change => ({
  kind: 'matter-changed',
  accountId,
  of: 'dispute',
  document,
})

/** Texts for the erasable part of a journal's line; null where nothing was written. */
export function textOf(texts: Record<string, string | null>): Record<string, string> | null {
  const written = Object.entries(texts).flatMap(([key, text]) =>
    text === null || text === '' ? [] : [[key, text] as const],
  )
  return written.length === 0 ? null : Object.fromEntries(written)
}
