import type { Change } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import type { Door } from '../store.ts'

/** The name of the task that looks at every account again. */
export const reevaluation = 'reevaluate'

/**
 * A new policy and new rates may let something follow at any account: has all of them looked at again, in the
 * transaction of the change, once for each policy and each change of rates.
 */
export async function addReevaluations(
  { db, t: { task } }: Door,
  changes: readonly Change[],
  { actionId, at }: { actionId: string; at: Instant },
): Promise<void> {
  for (const change of changes) {
    const slot = slotOf(change, actionId)
    if (slot === null) continue
    await db.insert(task).values({ name: reevaluation, slot, madeAt: at }).onConflictDoNothing()
  }
}

function slotOf(change: Change, actionId: string): string | null {
  if (change.kind === 'policy-set') return `policy-${String(change.version)}`
  return change.kind === 'rates-set' ? `rates-${actionId}` : null
}
