import type { BookChange } from '@encours/core/change'
import type { Door } from '../store.ts'

/** Writes what changed for the company as a whole. */
export async function applyBookChange(_door: Door, change: BookChange): Promise<void> {
  throw new Error(`invariant: ${change.kind} is not written yet`)
}
