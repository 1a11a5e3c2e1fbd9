import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { isThing } from './lint/shape.ts'
import { lintAcknowledgement } from './lint-blocks.ts'
import { appId } from './workspace.ts'

/** Something that Slack sends by the socket, and what came back for it. */
export type Envelope = {
  id: string
  type: 'slash_commands' | 'interactive' | 'events_api'
  payload: unknown
  /** How often it was sent. */
  sent: number
  /** With what it was acknowledged; null while it is not. */
  acknowledged: { payload: unknown; at: number } | null
}

/** The far end of Socket Mode. */
export type SocketEnd = {
  /** Sends it now, or as soon as somebody is connected. */
  send: (type: Envelope['type'], payload: unknown) => Envelope
  /** Once more, as Slack does with what was not acknowledged in time. */
  sendAgain: (envelope: Envelope) => void
  envelopes: readonly Envelope[]
  connections: () => number
  /** Asks whoever is connected to come again; what is not acknowledged is sent to them then. */
  disconnect: (reason: 'refresh_requested' | 'warning' | 'link_disabled') => void
  /** Cuts the line without a word. */
  cut: () => void
}

/** Lets in whoever was given an address, once. */
type Gate = {
  newTicket: () => string
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

/** `heard` is told of every connection and acknowledgement, `fault` of what Slack would not understand. */
export function createSocketEnd(heard: () => void, fault: (what: string) => void): SocketEnd & Gate {
  const envelopes: Envelope[] = []
  const lines = new Set<WebSocket>()

  const deliver = (envelope: Envelope) => {
    const line = [...lines].at(-1)
    if (!line) return
    envelope.sent++
    line.send(asSent(envelope))
  }
  const take = (text: string) => {
    const said: unknown = JSON.parse(text)
    const envelope = isThing(said) ? envelopes.find(({ id }) => id === said['envelope_id']) : undefined
    if (!envelope || !isThing(said)) return fault(`the socket was sent what answers nothing: ${text}`)
    envelope.acknowledged ??= { payload: said['payload'], at: performance.timeOrigin + performance.now() }
    for (const what of lintAcknowledgement(said['payload'])) fault(`acknowledged with ${what}`)
    heard()
  }
  const welcome = (line: WebSocket) => {
    lines.add(line)
    line.on('close', () => lines.delete(line))
    line.on('message', (sent: Buffer) => take(sent.toString('utf8')))
    line.send(hello(lines.size))
    for (const envelope of envelopes) if (envelope.acknowledged === null) deliver(envelope)
    heard()
  }

  return {
    ...createGate(welcome, fault),
    envelopes,
    connections: () => lines.size,
    send: (type, payload) => {
      const envelope: Envelope = { id: randomUUID(), type, payload, sent: 0, acknowledged: null }
      envelopes.push(envelope)
      deliver(envelope)
      return envelope
    },
    sendAgain: deliver,
    disconnect: (reason) => {
      for (const line of lines)
        line.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host } }))
    },
    cut: () => {
      for (const line of lines) line.terminate()
    },
  }
}

function createGate(welcome: (line: WebSocket) => void, fault: (what: string) => void): Gate {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  return {
    newTicket: () => {
      const ticket = randomUUID()
      tickets.add(ticket)
      return ticket
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams.get('ticket') ?? ''
      if (!tickets.delete(ticket)) {
        fault('a socket was opened without apps.connections.open')
        return void socket.destroy()
      }
      server.handleUpgrade(request, socket, head, welcome)
    },
  }
}

const host = 'applink-1'

const hello = (connections: number): string =>
  JSON.stringify({
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: appId },
    debug_info: { host, build_number: 1, approximate_connection_time: 18_060 },
  })

/** An event may be acknowledged with nothing, and says from the second time on that it was sent before. */
function asSent({ id, type, payload, sent }: Envelope): string {
  const isEvent = type === 'events_api'
  const again = isEvent && sent > 1 ? { retry_attempt: sent - 1, retry_reason: 'timeout' } : {}
  return JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: !isEvent, ...again })
}
