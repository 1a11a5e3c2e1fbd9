import type { ActionExamples, TypesOn } from './examples-of.ts'

const broadcastId = 'b-2026-11-23-1'

/** Words to many. */
export const broadcastActionExamples: ActionExamples<TypesOn<'broadcast'>> = {
  'broadcast.send': {
    does: 'Says something to many, in person and in channels.',
    action: {
      id: 'a-2026-11-23-61',
      type: 'broadcast.send',
      broadcastId,
      template: 'stop-shipping',
      text: 'Nothing leaves for either site, ready or not.',
      accountIds: ['A12'],
      audience: { roles: ['rep'], teams: ['logistics'], channels: ['credit-north'] },
      until: '2026-12-04',
    },
  },
  'broadcast.correct': {
    does: 'Says it anew: what was sent changes, and nobody has read it.',
    action: {
      id: 'a-2026-11-23-62',
      type: 'broadcast.correct',
      broadcastId,
      text: 'Only the site in Lens waits.',
      until: '2026-12-04',
    },
  },
  'broadcast.withdraw': {
    does: 'Takes it back.',
    action: { id: 'a-2026-11-23-63', type: 'broadcast.withdraw', broadcastId, note: 'Paid this morning.' },
  },
  'broadcast.acknowledge': {
    does: 'Says that one has read it, and which version.',
    action: { id: 'a-2026-11-23-64', type: 'broadcast.acknowledge', broadcastId, version: 1 },
  },
}
