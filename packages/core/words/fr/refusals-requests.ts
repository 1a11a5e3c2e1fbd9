import type { RequestRefusal } from '../../requests/request-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Exception requests; in French. */
export const requestRefusals: RefusalWordsFor<RequestRefusal['code']> = {}
