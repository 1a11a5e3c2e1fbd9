import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'
import { nextTick } from 'node:process'
import { setImmediate } from 'node:timers'

/** How a connection groups its callers: what opens and closes a group, and what surrounds each caller in it. */
export type LaneSteps = {
  begin: () => void
  commit: () => void
  rollback: () => void
  beforeCaller: () => void
  keepCaller: () => void
  undoCaller: () => void
  /** False once the engine has undone the whole group by itself, as on a full disk. */
  groupStands: () => boolean
}

export type Lane = {
  /**
   * Takes its turn in a group of up to 64 callers or 5 ms; settles once the group is committed. `abandon` must stop
   * work that goes on after it was given up.
   */
  take: <Value>(work: () => Promise<Value>, abandon: () => void) => Promise<Value>
  /** Resolves when nobody is waiting or under way. */
  idle: () => Promise<void>
}

type Outcome = { ok: true } | { ok: false; error: unknown }
type Served = { caller: Caller; outcome: Outcome | null }
type Caller = { work: () => Promise<void>; abandon: () => void; settle: (outcome: Outcome) => void }

const groupCallers = 64
const groupMs = 5

/**
 * The turns on one SQLite connection. Work in it awaits nothing but the connection, whose answers are there at once,
 * so a caller that has not finished when the microtasks have run dry is waiting for something foreign: it is undone
 * and refused. After each commit the event loop turns once, whoever is still waiting.
 */
export function createLane(steps: LaneSteps): Lane {
  const waiting: Caller[] = []
  const idlers: (() => void)[] = []
  const foreign = watchForeignAwaits()
  let busy = false

  async function runGroup(): Promise<void> {
    await Promise.resolve() // `foreign` counts on running among the microtasks
    const served: Served[] = []
    // Only who came before the group began: a snapshot must be younger than the call
    const group = waiting.splice(0, groupCallers)
    try {
      steps.begin()
      const startedAt = performance.now()
      for (const caller of group) {
        if (performance.now() - startedAt > groupMs) break
        const turn: Served = { caller, outcome: null }
        served.push(turn)
        turn.outcome = await serve(caller)
      }
      waiting.unshift(...group.slice(served.length))
      steps.commit()
      for (const { caller, outcome } of served) if (outcome) caller.settle(outcome)
    } catch (error) {
      failGroup({ ok: false, error }, group, served)
    }
    next()
  }

  async function serve(caller: Caller): Promise<Outcome> {
    steps.beforeCaller()
    const outcome = await foreign.settle(caller)
    if (!steps.groupStands()) throw outcome.ok ? new Error('the engine undid the transaction') : outcome.error
    if (outcome.ok) steps.keepCaller()
    else steps.undoCaller()
    return outcome
  }

  /** Where the engine cannot begin or commit, the group hears why; who had been undone already keeps its own reason. */
  function failGroup(why: Outcome, group: Caller[], served: Served[]): void {
    if (steps.groupStands()) steps.rollback()
    const own = new Map(served.map(({ caller, outcome }) => [caller, outcome]))
    for (const caller of group) {
      if (waiting.includes(caller)) continue
      const outcome = own.get(caller)
      caller.settle(outcome?.ok === false ? outcome : why)
    }
  }

  function next(): void {
    busy = waiting.length > 0
    if (busy) setImmediate(() => void runGroup())
    else for (const resolve of idlers.splice(0)) resolve()
  }

  return {
    take: <Value>(work: () => Promise<Value>, abandon: () => void) =>
      new Promise<Value>((resolve, reject) => {
        const inContext = AsyncLocalStorage.snapshot()
        let answer: () => void = () => reject(new Error('the caller was not served'))
        waiting.push({
          work: async () => {
            const value = await inContext(work)
            answer = () => resolve(value)
          },
          abandon,
          settle: (outcome) => (outcome.ok ? answer() : reject(outcome.error)),
        })
        if (!busy) next()
      }),
    idle: () => (busy ? new Promise((resolve) => idlers.push(resolve)) : Promise.resolve()),
  }
}

/**
 * Settles work, or gives up on it once the microtasks have run dry: a tick that is asked for among microtasks comes
 * after the last of them.
 */
function watchForeignAwaits() {
  let giveUp: (() => void) | null = null
  let ticking = false

  const check = () => {
    ticking = false
    giveUp?.()
  }

  return {
    settle: ({ work, abandon }: Caller): Promise<Outcome> =>
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
      }),
  }
}

const foreignAwait =
  'a function of the store awaited something other than its door (a timer, a file, a request): it was undone. ' +
  'Do that before or after, and only the reading and writing inside.'
