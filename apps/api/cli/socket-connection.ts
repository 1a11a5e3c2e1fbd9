import { Agent, type IncomingMessage, request } from 'node:http'
import { connect as openSocket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Connection, Sent } from './connection.ts'

/** A connection to a server that listens on this socket; null where none does. */
export async function connectToSocket(path: string): Promise<Connection | null> {
  if (!(await answers(path))) return null
  const agent = new Agent({ keepAlive: true })
  return {
    send: (sent) => sendOver({ socketPath: path, agent }, sent),
    close: () => {
      agent.destroy()
      return Promise.resolve()
    },
  }
}

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = openSocket(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

type Way = { socketPath: string; agent: Agent }

async function sendOver(way: Way, { method, path, headers, body }: Sent): Promise<Response> {
  const { promise: answered, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const outgoing = request({ ...way, method, path, headers: headers ?? {} }, resolve)
  outgoing.once('error', reject)
  const sent = body instanceof ReadableStream ? pipeline(Readable.from(body), outgoing) : outgoing.end(body)
  // A server that refuses early answers before it has read everything: its answer counts, not the broken upload
  const message = await Promise.race([answered, Promise.resolve(sent).then(() => answered)])
  return responseOf(message)
}

function responseOf(message: IncomingMessage): Response {
  const headers = Object.entries(message.headersDistinct).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  )
  return new Response(Readable.toWeb(message) as ReadableStream<Uint8Array>, {
    status: message.statusCode ?? 500,
    headers,
  })
}
