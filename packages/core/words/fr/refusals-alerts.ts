import type { AlertRefusal } from '../../alerts/alert-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Alerts; in French. */
export const alertRefusals: RefusalWordsFor<AlertRefusal['code']> = {}
