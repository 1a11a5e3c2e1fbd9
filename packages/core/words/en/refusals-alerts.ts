import type { AlertRefusal } from '../../alerts/alert-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

/** Alerts; in English. */
export const alertRefusals: RefusalWordsFor<AlertRefusal['code']> = {}
