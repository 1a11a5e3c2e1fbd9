import { Agent, type IncomingMessage, request } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Connection, Sent } from './connection.ts'

/** A connection to the server that listens on this socket. */
export function connectToSocket(socketPath: string): Connection {
  const agent = new Agent({ keepAlive: true })
  return {
    send: (sent) => sendOver({ socketPath, agent }, sent),
    close: () => {
      agent.destroy()
      return Promise.resolve()
    },
  }
}

type Way = { socketPath: string; agent: Agent }

async function sendOver(way: Way, { method, path, headers, body }: Sent): Promise<Response> {
  const { promise: answered, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const outgoing = request({ ...way, method, path, headers: headers ?? {} }, resolve)
  outgoing.once('error', reject)
  // A server that refuses early stops reading: its answer counts, not the broken upload. No answer is an error above
  if (body instanceof ReadableStream) pipeline(Readable.from(body), outgoing).catch(() => {})
  else outgoing.end(body)
  return responseOf(await answered)
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
