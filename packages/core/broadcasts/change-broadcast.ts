import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BroadcastState, Moment } from '../decide.ts'
import { ok, type Result, refuse } from '../result.ts'
import { signerOf } from '../signer.ts'
import type { Broadcast } from './broadcast.ts'
import { fallenBy } from './fallen-by.ts'
import { unsayable } from './unsayable.ts'

/**
 * Says something else in the place of what was said: the same readers are told again, and who had acknowledged has not
 * acknowledged this. Refuses what does not stand (withdrawn, or its last day has passed), what changes nothing, and what
 * could not be sent either.
 */
export function decideCorrect(
  { broadcast, found }: BroadcastState,
  { broadcastId, text, until }: ActionOf<'broadcast.correct'>,
  { now, today }: Moment,
): Result<Decision> {
  if (!broadcast) return refuse({ code: 'broadcast-unknown', broadcastId })
  const fallen = fallenBy(broadcast, today)
  if (fallen) return refuse(fallen)
  if (broadcast.text === text && broadcast.until === until) return refuse({ code: 'broadcast-unchanged' })
  const { template, version } = broadcast
  const refusal = unsayable({ template, text, until, soleTraders: found?.soleTraders }, today)
  if (refusal) return refuse(refusal)
  const corrected: Broadcast = { ...broadcast, text, until, version: version + 1, correctedAt: now }
  return ok({
    changes: [{ kind: 'broadcast-changed', broadcast: corrected }],
    journal: { figures: { version: version + 1, until }, text: { text } },
  })
}

/**
 * Takes back what was said, once; also what has run out, as it may have been wrong. Its readers are told. The note goes
 * where the text went, so it passes the same check.
 */
export function decideWithdraw(
  { broadcast, found }: BroadcastState,
  { broadcastId, note }: ActionOf<'broadcast.withdraw'>,
  { actor, now, today }: Moment,
): Result<Decision> {
  if (!broadcast) return refuse({ code: 'broadcast-unknown', broadcastId })
  const { withdrawn } = broadcast
  if (withdrawn) return refuse({ code: 'broadcast-withdrawn', at: withdrawn.at, by: withdrawn.by.name })
  const said = { template: 'free' as const, text: note ?? '', until: null, soleTraders: found?.soleTraders }
  const refusal = unsayable(said, today)
  if (refusal) return refuse(refusal)
  return ok({
    changes: [
      {
        kind: 'broadcast-changed',
        broadcast: { ...broadcast, withdrawn: { at: now, by: signerOf(actor), note } },
      },
    ],
    journal: { figures: { version: broadcast.version }, text: note === null ? null : { note } },
  })
}
