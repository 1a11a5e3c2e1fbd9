import type { BroadcastRefusal } from '../broadcasts/broadcast-refusal.ts'
import { day, toInstant } from '../day.ts'
import type { ExamplesOf } from './examples-of.ts'

const at = toInstant(Date.UTC(2026, 10, 20, 9))

/** Broadcasts. */
export const broadcastExamples: ExamplesOf<BroadcastRefusal> = {
  'broadcast-exists': { code: 'broadcast-exists', broadcastId: 'b-7' },
  'broadcast-unknown': { code: 'broadcast-unknown', broadcastId: 'b-8' },
  'broadcast-not-yours': { code: 'broadcast-not-yours', broadcastId: 'b-7' },
  'broadcast-nobody': { code: 'broadcast-nobody' },
  'broadcast-accounts-unknown': { code: 'broadcast-accounts-unknown', accountIds: ['A404'] },
  'broadcast-people-unknown': { code: 'broadcast-people-unknown', personIds: ['P99'] },
  'broadcast-channels-unknown': {
    code: 'broadcast-channels-unknown',
    channels: ['credit-nrth'],
    known: ['credit-north', 'credit-south'],
  },
  'broadcast-sole-traders': { code: 'broadcast-sole-traders', accountNumbers: ['C-2077'] },
  'broadcast-unfit': {
    code: 'broadcast-unfit',
    faults: [
      { kind: 'amount', text: '€25,000' },
      { kind: 'grade', text: 'grade D' },
    ],
  },
  'broadcast-source-missing': { code: 'broadcast-source-missing' },
  'broadcast-day-past': { code: 'broadcast-day-past', until: day('2026-11-01') },
  'broadcast-unchanged': { code: 'broadcast-unchanged' },
  'broadcast-withdrawn': { code: 'broadcast-withdrawn', at, by: 'Claire Maes' },
  'broadcast-over': { code: 'broadcast-over', until: day('2026-11-15') },
  'broadcast-corrected': { code: 'broadcast-corrected', readVersion: 1, version: 2 },
  'broadcast-acknowledged': { code: 'broadcast-acknowledged', at },
}
