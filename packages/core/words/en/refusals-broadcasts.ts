import type { BroadcastRefusal } from '../../broadcasts/broadcast-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Broadcasts; in English. */
export const broadcastRefusals: RefusalWordsFor<BroadcastRefusal['code']> = {}
