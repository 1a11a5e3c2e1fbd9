import { invariant } from '@encours/core/result'
import { benchToken } from '../bench-token.ts'
import { type Connection, openConnection } from './connection.ts'

/** One request that a load sends. */
export type Question = { method: 'GET' | 'POST'; path: string; body?: string; mayFail?: boolean }

export type Asker = {
  /** Resolves with the answer's status once it has been read to its end. */
  ask: (question: Question) => Promise<number>
  close: () => void
}

/** Asks over connections that stay open, as a bot's or a gateway's do; who finds none free waits for one. */
export function createAsker(origin: string, connections: number): Asker {
  const { hostname, port } = new URL(origin)
  invariant(hostname === '127.0.0.1', 'a load goes to this machine only')
  const all = new Set<Connection>()
  const free: Connection[] = []
  const queue: ((connection: Connection) => void)[] = []

  const take = (): Connection | Promise<Connection> => {
    for (let idle = free.pop(); idle; idle = free.pop()) {
      if (idle.isOpen()) return idle
      all.delete(idle)
    }
    if (all.size === connections) return new Promise((resolve) => queue.push(resolve))
    const made = openConnection({ host: hostname, port: Number(port) })
    all.add(made)
    return made
  }

  const give = (connection: Connection) => {
    const next = queue.shift()
    if (next) next(connection)
    else free.push(connection)
  }

  const ask = async (question: Question): Promise<number> => {
    const connection = await take()
    const status = await connection.send(bytesOf(question))
    give(connection)
    const { method, path, mayFail = false } = question
    invariant(status < 400 || (mayFail && status < 500), `${method} ${path} was answered with ${status}`)
    return status
  }

  return {
    ask,
    close: () => {
      for (const connection of all) connection.close()
    },
  }
}

function bytesOf({ method, path, body }: Question): string {
  const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${benchToken}\r\n`
  if (body === undefined) return `${head}\r\n`
  const length = Buffer.byteLength(body)
  return `${head}content-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`
}
