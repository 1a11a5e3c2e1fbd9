import type { PromiseRefusal } from '../../promises/promise-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Promises and plans; in French. */
export const promiseRefusals: RefusalWordsFor<PromiseRefusal['code']> = {}
