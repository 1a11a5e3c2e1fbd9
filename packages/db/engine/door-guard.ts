import { AsyncLocalStorage } from 'node:async_hooks'

/** The state of one caller's door: whether it may still be used, and the first statement that failed in it. */
export type DoorGuard = { open: boolean; failure: { error: unknown } | null }

export const openGuard = (): DoorGuard => ({ open: true, failure: null })

/** Runs a statement through a door: refused once it has closed, remembered where it fails. */
export function throughDoor<Value>(guard: DoorGuard, statement: () => Value): Value {
  if (!guard.open) throw new Error('a door of the store was used after its function had returned')
  try {
    return statement()
  } catch (error) {
    guard.failure ??= { error }
    throw error
  }
}

/** Both engines undo a write in which a statement failed, even if its error was caught: PostgreSQL knows no other way. */
export function refuseFailed(guard: DoorGuard): void {
  if (guard.failure === null) return
  throw new Error('a statement failed in this write and its error was caught: the write is undone', {
    cause: guard.failure.error,
  })
}

/** Refuses a door inside a door: on SQLite it would wait for itself, on PostgreSQL it would not be the same transaction. */
export function createNesting() {
  const inside = new AsyncLocalStorage<{ kind: 'read' | 'write'; guard: DoorGuard }>()
  return {
    refuse: (kind: 'read' | 'write') => {
      const around = inside.getStore()
      if (around?.guard.open) {
        throw new Error(`a ${kind} of the store was started inside a ${around.kind}: use the door at hand`)
      }
    },
    enter: <Value>(kind: 'read' | 'write', guard: DoorGuard, fn: () => Promise<Value>): Promise<Value> =>
      inside.run({ kind, guard }, fn),
  }
}
