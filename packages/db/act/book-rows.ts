import type { BookChange } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import type { Door } from '../store.ts'
import { setUpBook } from './set-up-rows.ts'

/** Writes what changed for the company as a whole. */
export async function applyBookChange(
  door: Door,
  change: BookChange,
  when: { at: Instant; by: string },
): Promise<void> {
  switch (change.kind) {
    case 'book-set-up':
      return setUpBook(door, change, when)
    default:
      throw new Error(`invariant: ${change.kind} is not written yet`)
  }
}
