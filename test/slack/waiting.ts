/** Waiting for facts, never for the clock: everyone who waits looks again whenever something came. */
export type Waiting = {
  heard: () => void
  until: (holds: () => boolean, what: string) => Promise<void>
}

const patienceMs = 10_000

/** `soFar` says what came, for whoever waited in vain. */
export function createWaiting(soFar: () => string): Waiting {
  const watchers = new Set<() => void>()
  return {
    heard: () => {
      for (const watch of watchers) watch()
    },
    until: (holds, what) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(late)
          watchers.delete(watch)
        }
        const watch = () => {
          if (!holds()) return
          stop()
          resolve()
        }
        const late = setTimeout(() => {
          stop()
          reject(new Error(`waited ${patienceMs} ms in vain for ${what}; what came: ${soFar()}`))
        }, patienceMs)
        watchers.add(watch)
        watch()
      }),
  }
}
