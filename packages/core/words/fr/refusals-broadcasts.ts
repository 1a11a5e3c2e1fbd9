import type { BroadcastRefusal } from '../../broadcasts/broadcast-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Broadcasts; in French. */
export const broadcastRefusals: RefusalWordsFor<BroadcastRefusal['code']> = {}
