import { takeLease } from '@encours/db/lease'
import type { Store } from '@encours/db/store'
import { loadUnfinished } from './import-row.ts'

/** The import that is in the way: its id, empty while it has none yet. */
export type Busy = { importId: string }

export type OneAtATime = {
  /** Runs work that imports, or says what is in its way, in this process or another. */
  run: <Value>(work: () => Promise<Value>) => Promise<{ busy: Busy } | { done: Value }>
  idle: () => Promise<void>
}

/** Imports share the stage and the book's ledger day, so there is one of them at a time. */
export function createOneAtATime({ store }: { store: Store }): OneAtATime {
  let running: Promise<unknown> | null = null

  const underWay = async (): Promise<Busy> => {
    const [first] = await store.read(loadUnfinished)
    return { importId: first?.id ?? '' }
  }

  async function leased<Value>(work: () => Promise<Value>): Promise<{ busy: Busy } | { done: Value }> {
    const lease = await takeLease(store, 'import')
    if (!lease) return { busy: await underWay() }
    try {
      return { done: await work() }
    } finally {
      await lease.release()
    }
  }

  return {
    run: async (work) => {
      if (running) return { busy: await underWay() }
      const promise = leased(work)
      running = promise
      try {
        return await promise
      } finally {
        running = null
      }
    },
    idle: async () => {
      await running?.catch(() => null)
    },
  }
}
