import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BookState } from '../decide.ts'
import { policyFaults } from '../policy/policy-faults.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { changedFields, figuresOf } from './changed-fields.ts'

/**
 * Sets the company's credit policy, as its next version; the journal keeps each field that changed, as it was and as it
 * is. Refuses what was written from another version than the one that holds, what says the same, and what contradicts
 * itself.
 */
export function decidePolicySet(state: BookState, action: ActionOf<'policy.set'>): Result<Decision> {
  const { policy: before, policyVersion } = state.book
  const { policy, note } = action
  const changed = changedFields(before, policy)
  const refusal = newer(state, action) ?? (changed.length === 0 ? { code: 'policy-unchanged' } : null)
  if (refusal) return refuse(refusal)
  const faults = policyFaults(policy)
  if (faults.length > 0) return refuse({ code: 'policy-faulty', faults })
  const version = policyVersion + 1
  return ok({
    changes: [{ kind: 'policy-set', policy, version }],
    journal: { figures: { version, ...figuresOf(changed) }, text: note === null ? null : { note } },
  })
}

function newer(
  { book: { policyVersion: version }, policySet = null }: BookState,
  { fromVersion }: ActionOf<'policy.set'>,
): Refusal | null {
  if (fromVersion === version) return null
  return {
    code: 'policy-newer',
    version,
    fromVersion,
    by: policySet?.by ?? null,
    at: policySet?.at ?? null,
  }
}
