import { setTimeout } from 'node:timers/promises'
import { SocketModeReceiver } from '@slack/bolt'
import type { BotLog } from '../../bot-deps.ts'

type Client = SocketModeReceiver['client']

/** Bolt's own way in by a socket, kept open. */
export type SocketLine = {
  receiver: SocketModeReceiver
  /** Connects, and again whenever the line is lost, until it is closed. */
  open: () => void
  close: () => Promise<void>
}

type LineDeps = Pick<ConstructorParameters<typeof SocketModeReceiver>[0], 'appToken' | 'logger'> & {
  clientOptions: NonNullable<
    ConstructorParameters<typeof SocketModeReceiver>[0]['installerOptions']
  >['clientOptions']
  log: BotLog
}

const firstPauseMs = 1_000
const longestPauseMs = 60_000

/**
 * The client's own way of connecting again ends the whole process where Slack does not answer or the token is
 * refused just then: the promise of its second start is nobody's. So it is told not to, and this does.
 */
export function createSocketLine({ appToken, logger, clientOptions, log }: LineDeps): SocketLine {
  const receiver = new SocketModeReceiver({
    appToken,
    ...(logger === undefined ? {} : { logger }),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  })
  const { client } = receiver
  const left = new AbortController()
  let keeping: Promise<void> = Promise.resolve()
  let lose = (): void => {}
  client.on('disconnected', () => lose())
  surviveWhatComes(client, log)

  async function keepOpen(): Promise<void> {
    for (let failures = 0; !left.signal.aborted; ) {
      const lost = new Promise<void>((resolve) => {
        lose = resolve
      })
      const isConnected = await connected(client)
      if (left.signal.aborted) return
      if (isConnected) log.info({}, 'connected to Slack')
      else log.warn({ failures }, 'Slack could not be reached by socket')
      failures = isConnected ? 0 : failures + 1
      if (isConnected) await lost
      else await pause(failures, left.signal)
    }
  }

  return {
    receiver,
    open: () => {
      keeping = keepOpen()
    },
    close: async () => {
      left.abort()
      await client.disconnect()
      await keeping
      // It may have been connecting just then
      await client.disconnect()
    },
  }
}

const connected = (client: Client): Promise<boolean> =>
  client.start().then(
    () => true,
    () => false,
  )

const pause = (failures: number, signal: AbortSignal): Promise<void> =>
  setTimeout(Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs), undefined, { signal }).catch(
    () => {},
  )

/** What the client does not understand would end the process: its reader throws, and nobody waits for it. */
function surviveWhatComes(client: Client, log: BotLog): void {
  const readers = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  client.on('ws_message', (...message: unknown[]) => {
    for (const read of readers) {
      Promise.resolve(read.apply(client, message)).catch(() =>
        log.warn({}, 'what came by the socket is no payload of Slack'),
      )
    }
  })
}
