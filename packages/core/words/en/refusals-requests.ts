import type { RequestRefusal } from '../../requests/request-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Exception requests; in English. */
export const requestRefusals: RefusalWordsFor<RequestRefusal['code']> = {}
