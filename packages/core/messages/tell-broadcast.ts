import type { Urgency } from '../alerts/alert.ts'
import type { Broadcast } from '../broadcasts/broadcast.ts'
import type { BroadcastChange } from '../change.ts'
import type { Telling } from './telling.ts'

/**
 * What of a broadcast is to be said to whom: sent, corrected or withdrawn, all its readers and channels are told; that
 * somebody has read it, nobody. Stop shipping and false bank details are for at once, at any hour. Pure: ids only.
 */
export function tellBroadcast(
  change: BroadcastChange,
  { readerIds }: { readerIds: readonly string[] },
): Telling[] {
  if (change.kind === 'broadcast-acknowledged') return []
  const { id: broadcastId, version, template, audience, withdrawn } = change.broadcast
  const what =
    change.kind === 'broadcast-sent' ? 'sent' : withdrawn === null ? ('corrected' as const) : 'withdrawn'
  return [
    {
      message: { kind: 'broadcast', what, broadcastId, version },
      to: [
        ...readerIds.map((personId) => ({ kind: 'person' as const, personId })),
        ...audience.channels.map((name) => ({ kind: 'channel' as const, name })),
      ],
      urgency: urgencyOf[template],
      topic: `${broadcastId}:${String(version)}:${what}`,
    },
  ]
}

const urgencyOf: Readonly<Record<Broadcast['template'], Urgency>> = {
  'stop-shipping': 'at-once',
  'false-bank-details': 'at-once',
  'insolvency-published': 'soon',
  'terms-change': 'soon',
  free: 'soon',
}
