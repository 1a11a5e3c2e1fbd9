import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers'
import { type Outcome, type SettleWork, type Work, watchForeignAwaits } from './foreign-await.ts'

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
  /** Takes its turn in a group of up to 64 callers or 5 ms; settles once the group is committed. */
  take: <Value>(work: () => Promise<Value>, abandon: () => void) => Promise<Value>
  /** Resolves when nobody is waiting or under way. */
  idle: () => Promise<void>
}

type Caller = Work & { settle: (outcome: Outcome) => void }
type Served = { caller: Caller; outcome: Outcome | null }

const groupCallers = 64
const groupMs = 5

/** The turns on one SQLite connection. After each group the event loop turns once, whoever is still waiting. */
export function createLane(steps: LaneSteps): Lane {
  const waiting: Caller[] = []
  const idlers: (() => void)[] = []
  const settleWork = watchForeignAwaits()
  let busy = false

  async function serveWaiting(): Promise<void> {
    await Promise.resolve() // `settleWork` counts on running among the microtasks
    // Only who came before the group began: a snapshot must be younger than the call
    const group = waiting.splice(0, groupCallers)
    waiting.unshift(...(await serveGroup(group, steps, settleWork)))
    next()
  }

  function next(): void {
    busy = waiting.length > 0
    if (busy) setImmediate(() => void serveWaiting())
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

/** One transaction for a group; nobody hears of the outcome before the commit. Gives back whom it had no time for. */
async function serveGroup(group: Caller[], steps: LaneSteps, settleWork: SettleWork): Promise<Caller[]> {
  const served: Served[] = []
  try {
    steps.begin()
    const startedAt = performance.now()
    for (const caller of group) {
      if (performance.now() - startedAt > groupMs) break
      const turn: Served = { caller, outcome: null }
      served.push(turn)
      turn.outcome = await serve(caller, steps, settleWork)
    }
    steps.commit()
    for (const { caller, outcome } of served) if (outcome) caller.settle(outcome)
    return group.slice(served.length)
  } catch (error) {
    if (steps.groupStands()) steps.rollback()
    failGroup(group, served, { ok: false, error })
    return []
  }
}

async function serve(caller: Caller, steps: LaneSteps, settleWork: SettleWork): Promise<Outcome> {
  steps.beforeCaller()
  const outcome = await settleWork(caller)
  if (!steps.groupStands()) throw outcome.ok ? new Error('the engine undid the transaction') : outcome.error
  if (outcome.ok) steps.keepCaller()
  else steps.undoCaller()
  return outcome
}

/** Where the engine cannot begin or commit, the whole group hears why; who had been undone already keeps its own reason. */
function failGroup(group: Caller[], served: Served[], why: Outcome): void {
  const own = new Map(served.map(({ caller, outcome }) => [caller, outcome]))
  for (const caller of group) {
    const outcome = own.get(caller)
    caller.settle(outcome?.ok === false ? outcome : why)
  }
}
