import { createServer, type Server } from 'node:http'
import type { SlackSettings } from '../../apps/bot/bot-deps.ts'
import type { Tokens } from './answer-call.ts'
import { createResponseUrls, type Return } from './response-urls.ts'
import { createScript, type Script } from './script.ts'
import { type Call, serveSlack } from './serve-slack.ts'
import { signingSecret } from './sign-request.ts'
import { createSocketEnd, type SocketEnd } from './socket.ts'
import { createWaiting, type Waiting } from './waiting.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** Slack's side of the conversation on this machine: strict, and as unwilling as a script says. */
export type SlackStandIn = Workspace &
  Pick<Script, 'next' | 'always'> &
  Pick<Waiting, 'until'> & {
    apiUrl: string
    /** How the bot is told to reach it. */
    settings: Record<'http' | 'socket', SlackSettings>
    calls: readonly Call[]
    callsOf: (method: string) => Call[]
    /** The so-manieth call of a method, waited for. */
    untilCalled: (method: string, count?: number) => Promise<Call>
    responseUrl: (to: Return) => string
    socket: SocketEnd
    /** What Slack would have refused, and what we refuse beside; `done` throws them. */
    faults: readonly string[]
    fault: (what: string) => void
    /** Closes, and throws what was wrong with anything that came. */
    done: () => Promise<void>
  }

const tokens: Tokens = { bot: 'xoxb-stand-in', app: 'xapp-stand-in' }

/** Opens it on a free port. `scopes` are what the app may; without them it may all. */
export async function openSlack(options: { scopes?: readonly string[] } = {}): Promise<SlackStandIn> {
  const workspace = createWorkspace()
  const script = createScript()
  const calls: Call[] = []
  const faults: string[] = []
  const { heard, until } = createWaiting(() => calls.map(({ method }) => method).join(', ') || 'nothing')
  const fault = (what: string) => void faults.push(what)
  const socket = createSocketEnd(heard, fault)
  const server = createServer()
  const origin = await listening(server)
  const responses = createResponseUrls(origin, { workspace, fault })
  const far = {
    workspace,
    responses,
    strict: { tokens, scopes: options.scopes ?? null, fault },
    take: script.take,
    socketUrl: () => `${origin.replace('http:', 'ws:')}/link?ticket=${socket.newTicket()}`,
    record: (call: Call) => void calls.push(call),
  }
  server.on('upgrade', socket.upgrade)
  server.on('request', (request, response) => {
    serveSlack(request, response, far)
      .catch((error: unknown) => {
        fault(`the stand-in failed: ${String(error)}`)
        response.destroy()
      })
      .finally(heard)
  })
  return {
    ...workspace,
    next: script.next,
    always: script.always,
    until,
    ...waysIn(`${origin}/api/`),
    ...recorded(calls, until),
    responseUrl: responses.make,
    socket,
    faults,
    fault,
    done: async () => {
      socket.cut()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      if (faults.length > 0) throw new Error(`Slack was sent what it would not take:\n${faults.join('\n')}`)
    },
  }
}

function waysIn(apiUrl: string): Pick<SlackStandIn, 'apiUrl' | 'settings'> {
  const both = { botToken: tokens.bot, apiUrl }
  return {
    apiUrl,
    settings: {
      http: { ...both, by: { kind: 'http', signingSecret } },
      socket: { ...both, by: { kind: 'socket', appToken: tokens.app } },
    },
  }
}

function recorded(
  calls: readonly Call[],
  until: Waiting['until'],
): Pick<SlackStandIn, 'calls' | 'callsOf' | 'untilCalled'> {
  const callsOf = (method: string) => calls.filter((call) => call.method === method)
  return {
    calls,
    callsOf,
    untilCalled: async (method, count = 1) => {
      await until(() => callsOf(method).length >= count, `${count} × ${method}`)
      const call = callsOf(method)[count - 1]
      if (!call) throw new Error(`${method} was called ${count} times`)
      return call
    },
  }
}

function listening(server: Server): Promise<string> {
  return new Promise((found) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      found(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    })
  })
}
