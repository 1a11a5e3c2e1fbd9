import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A command that has the database for a moment is waited for; longer than this is worth a word. */
const patienceMs = 10_000
const pauseMs = 100

/** Tries until it gets something, as long as short commands take. */
export async function patiently<Value>(attempt: () => Promise<Value | null>): Promise<Value | null> {
  const untilMs = performance.now() + patienceMs
  for (;;) {
    const value = await attempt()
    if (value !== null || performance.now() > untilMs) return value
    await wait(pauseMs)
  }
}

/** Whether a server listens on a local socket. */
export const isServed = (socketPath: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(socketPath)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
