import type { DisputeRefusal } from '../../disputes/dispute-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Disputes; in English. */
export const disputeRefusals: RefusalWordsFor<DisputeRefusal['code']> = {}
