import type { Change } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import type { Door } from '../store.ts'
import { addSweep } from './run-sweeps.ts'

/**
 * A new policy and new rates may let something follow at any account: has all of them looked at again, in the
 * transaction of the change, once for each policy and each change of rates.
 */
export async function addReevaluations(
  door: Door,
  changes: readonly Change[],
  { actionId, at }: { actionId: string; at: Instant },
): Promise<void> {
  for (const change of changes) {
    const slot = slotOf(change, actionId)
    if (slot !== null) await addSweep(door, { slot, at })
  }
}

function slotOf(change: Change, actionId: string): string | null {
  if (change.kind === 'policy-set') return `policy ${String(change.version)}`
  return change.kind === 'rates-set' ? `rates ${actionId}` : null
}
