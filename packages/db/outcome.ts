import type { SeenChange } from '@encours/core/access/changes-for'
import type { Refusal } from '@encours/core/refusal'

/** What came of an action, recorded under its id: a repeat gets the same, as far as its actor may see it. */
export type Outcome = { ok: true; changes: SeenChange[] } | { ok: false; refusal: Refusal }
