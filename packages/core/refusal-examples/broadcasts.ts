import type { BroadcastRefusal } from '../broadcasts/broadcast-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** Broadcasts. */
export const broadcastExamples: ExamplesOf<BroadcastRefusal> = {}
