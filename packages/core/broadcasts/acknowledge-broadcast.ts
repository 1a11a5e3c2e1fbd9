import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BroadcastState, Moment } from '../decide.ts'
import { ok, type Result, refuse } from '../result.ts'
import { fallenBy } from './fallen-by.ts'

/**
 * Notes that a reader has read the version that stands. An action that names a version is refused once another stands: what
 * was read is not what holds. Refuses whoever it was not sent to, what was withdrawn or has run out, and a version that
 * the reader has acknowledged before (that changes nothing, and a repeat of the same action answers as it did first).
 */
export function decideAcknowledge(
  { broadcast, reader }: BroadcastState,
  { broadcastId, version: readVersion }: ActionOf<'broadcast.acknowledge'>,
  { now, today }: Moment,
): Result<Decision> {
  if (!broadcast) return refuse({ code: 'broadcast-unknown', broadcastId })
  if (!reader) return refuse({ code: 'broadcast-not-yours', broadcastId })
  const fallen = fallenBy(broadcast, today)
  if (fallen) return refuse(fallen)
  const { version } = broadcast
  if (readVersion !== undefined && readVersion !== version) {
    return refuse({ code: 'broadcast-corrected', readVersion, version })
  }
  if (reader.acknowledgedVersion === version && reader.acknowledgedAt !== null) {
    return refuse({ code: 'broadcast-acknowledged', at: reader.acknowledgedAt })
  }
  const { personId } = reader
  return ok({
    changes: [
      {
        kind: 'broadcast-acknowledged',
        broadcastId,
        reader: { personId, acknowledgedAt: now, acknowledgedVersion: version },
      },
    ],
    journal: { figures: { version, personId }, text: null },
  })
}
