import type { Change } from '@encours/core/change'
import type { Refusal } from '@encours/core/refusal'

/** What came of an action, recorded under its id: a repeat gets the same. */
export type Outcome = { ok: true; changes: Change[] } | { ok: false; refusal: Refusal }
