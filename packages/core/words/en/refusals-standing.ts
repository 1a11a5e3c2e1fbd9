import type { StandingRefusal } from '../../standing/standing-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** What is noted about an account; in English. */
export const standingRefusals: RefusalWordsFor<StandingRefusal['code']> = {}
