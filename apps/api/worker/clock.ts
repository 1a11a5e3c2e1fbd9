import type { Deps } from '../deps.ts'
import { followCalendar } from '../prepare-book.ts'
import { followTime } from './follow-time.ts'
import { sealWhenDue } from './seal-when-due.ts'
import { type MissingDeps, tellMissingLedger } from './tell-missing-ledger.ts'

const tickMs = 60_000

type ClockDeps = Pick<Deps, 'store' | 'secretKey' | 'perform' | 'now' | 'today' | 'log' | 'refreshBook'> &
  MissingDeps

export type Clock = {
  /** One round of what time brings; the clock runs it every minute. */
  tick: () => Promise<void>
  /** Waits for the round under way, and starts no other. */
  stop: () => Promise<void>
}

/** What happens because time passes. A round that fails is logged, and the next one tries again. */
export function startClock(deps: ClockDeps): Clock {
  let round: Promise<void> | null = null
  const tick = (): Promise<void> => {
    round ??= runRound(deps).finally(() => {
      round = null
    })
    return round
  }
  // Nothing waits for the clock: a process that has nothing else to do may end
  const timer = setInterval(() => void tick(), tickMs).unref()
  return {
    tick,
    stop: async () => {
      clearInterval(timer)
      await round
    },
  }
}

const moveDemoDays = ({ store, today }: ClockDeps): Promise<void> => followCalendar(store, today())

const followSetUp = ({ refreshBook }: ClockDeps): Promise<void> => refreshBook()

async function runRound(deps: ClockDeps): Promise<void> {
  for (const job of [followSetUp, moveDemoDays, followTime, sealWhenDue, tellMissingLedger]) {
    try {
      await job(deps)
    } catch (error) {
      deps.log.error({ err: error, job: job.name }, 'the clock could not do its job')
    }
  }
}
