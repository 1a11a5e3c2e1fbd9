import { createNesting, openGuard, refuseFailed } from './engine/door-guard.ts'
import { connectSqlite, type SqliteConnection, sqliteDoor } from './engine/sqlite-connection.ts'
import { createLane, type Lane, type LaneSteps } from './engine/sqlite-lane.ts'
import { createMemory } from './load/memory.ts'
import type { Door, Store } from './store.ts'

/**
 * The store in one file. One connection writes, its callers up to 64 a commit, and nobody hears yes before the
 * commit; another reads, each caller as of one moment. One process owns the file.
 */
export function createSqliteStore(path: string): Store {
  const writer = connectSqlite(path, { readonly: false })
  const reader = connectSqlite(path, { readonly: true })
  const writing = createLane(writerSteps(writer))
  const reading = createLane(readerSteps(reader))
  const memory = createMemory()
  const nesting = createNesting()
  let closed = false

  const refuse = (kind: 'read' | 'write') => {
    nesting.refuse(kind)
    if (closed) throw new Error('the store is closed')
  }

  return {
    engine: 'sqlite',
    read: async <Value>(fn: (door: Door) => Promise<Value>) => {
      refuse('read')
      return takeTurn(reading, 'read', fn)
    },
    write: async <Value>(_keys: readonly string[], fn: (door: Door) => Promise<Value>) => {
      refuse('write')
      return takeTurn(writing, 'write', fn)
    },
    close: async () => {
      if (closed) return
      closed = true
      await Promise.all([writing.idle(), reading.idle()])
      reader.client.close()
      writer.client.close()
    },
  }

  function takeTurn<Value>(lane: Lane, kind: 'read' | 'write', fn: (door: Door) => Promise<Value>) {
    const guard = openGuard()
    const close = () => {
      guard.open = false
    }
    const door = kind === 'write' ? sqliteDoor(writer, guard, null) : sqliteDoor(reader, guard, memory)
    const work = async () => {
      try {
        const value = await nesting.enter(kind, guard, () => fn(door))
        refuseFailed(guard)
        return value
      } finally {
        close()
      }
    }
    return lane.take(work, close)
  }
}

function writerSteps({ client, statement }: SqliteConnection): LaneSteps {
  return {
    begin: () => void statement('begin immediate').run(),
    commit: () => void statement('commit').run(),
    rollback: () => void statement('rollback').run(),
    beforeCaller: () => void statement('savepoint caller').run(),
    keepCaller: () => void statement('release caller').run(),
    undoCaller: () => {
      statement('rollback to caller').run()
      statement('release caller').run()
    },
    groupStands: () => client.inTransaction,
  }
}

/** Readers of one group share a snapshot that is younger than each of their calls. */
function readerSteps({ client, statement }: SqliteConnection): LaneSteps {
  const nothing = () => {}
  return {
    begin: () => void statement('begin').run(),
    commit: () => void statement('commit').run(),
    rollback: () => void statement('rollback').run(),
    beforeCaller: nothing,
    keepCaller: nothing,
    undoCaller: nothing,
    groupStands: () => client.inTransaction,
  }
}
