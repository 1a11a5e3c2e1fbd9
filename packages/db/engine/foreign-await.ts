import { nextTick } from 'node:process'

/** How a caller's work ended. */
export type Outcome = { ok: true } | { ok: false; error: unknown }

export type Work = {
  work: () => Promise<void>
  /** Must stop work that goes on after it was given up. */
  abandon: () => void
}

/** Settles work, or gives up on it where it awaits something foreign. One work at a time, started among microtasks. */
export type SettleWork = (work: Work) => Promise<Outcome>

/**
 * Work on a SQLite connection awaits nothing but the connection, whose answers are there at once. So a caller that has
 * not finished when the microtasks have run dry waits for something else: a tick that is asked for among microtasks
 * comes after the last of them.
 */
export function watchForeignAwaits(): SettleWork {
  let giveUp: (() => void) | null = null
  let ticking = false

  const check = () => {
    ticking = false
    giveUp?.()
  }

  return ({ work, abandon }) =>
    new Promise((resolve) => {
      let settled = false
      const done = (outcome: Outcome) => {
        if (settled) return
        settled = true
        giveUp = null
        resolve(outcome)
      }
      giveUp = () => {
        abandon()
        done({ ok: false, error: new Error(foreignAwait) })
      }
      if (!ticking) nextTick(check)
      ticking = true
      work().then(
        () => done({ ok: true }),
        (error: unknown) => done({ ok: false, error }),
      )
    })
}

const foreignAwait =
  'a function of the store awaited something other than its door (a timer, a file, a request): it was undone. ' +
  'Do that before or after, and only the reading and writing inside.'
