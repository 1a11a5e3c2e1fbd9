import { Agent, request } from 'node:http'
import { invariant } from '@encours/core/result'
import { benchToken } from '../bench-token.ts'

/** One request that a load sends. */
export type Question = { method: 'GET' | 'POST'; path: string; body?: string; mayFail?: boolean }

export type Asker = {
  /** Resolves with the answer's status once it has been read to its end. */
  ask: (question: Question) => Promise<number>
  close: () => void
}

/** Asks over connections that stay open, as a bot's or a gateway's do. */
export function createAsker(origin: string, connections: number): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' })
  const { hostname, port } = new URL(origin)
  const ask = ({ method, path, body, mayFail = false }: Question): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${benchToken}`,
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      }
      const sent = request({ agent, hostname, port, method, path, headers }, (answer) => {
        const status = answer.statusCode ?? 0
        answer.resume()
        answer.once('end', () => {
          if (status < 400 || (mayFail && status < 500)) resolve(status)
          else reject(new Error(`${method} ${path} was answered with ${status}`))
        })
      })
      sent.once('error', reject)
      sent.end(body)
    })
  invariant(hostname === '127.0.0.1', 'a load goes to this machine only')
  return { ask, close: () => agent.destroy() }
}
