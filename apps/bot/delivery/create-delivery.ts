import { type Claim, claimJobs, claimKeys, hasDueJobs } from '@encours/db/messages/claim-jobs'
import { renewJobs } from '@encours/db/messages/settle-jobs'
import type { BotDeps } from '../bot-deps.ts'
import type { Mouth } from './mouth.ts'
import { createTelling } from './tell-claim.ts'

export type DeliveryDeps = Pick<BotDeps, 'store' | 'now' | 'today' | 'log' | 'metrics'>

export type Delivery = {
  /** Says all that is due; one round at a time. */
  deliver: () => Promise<void>
  /** A round every few seconds. */
  start: () => void
  /** Waits for the message that is being said, and says no other. */
  stop: () => Promise<void>
}

const everyMs = 5_000
const minuteMs = 60_000

/**
 * Says what people and channels are to be told. As many processes as there are do it together: each claims what is due
 * to one receiver, says it as one message, and notes what came of it under the number of its claim. Whoever has not
 * renewed a claim for as long as a lease lasts has died: another says what was in it.
 */
export function createDelivery({
  deps,
  mouths,
  leaseMs = minuteMs,
}: {
  deps: DeliveryDeps
  mouths: readonly Mouth[]
  leaseMs?: number
}): Delivery {
  const { store, now, log } = deps
  const tell = createTelling(deps, mouths)
  let round: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let isStopping = false

  async function claimNext(): Promise<Claim | null> {
    if (!(await store.read((door) => hasDueJobs(door, now())))) return null
    const claims = await store.write(claimKeys, (door) => claimJobs(door, { now: now(), most: 1, leaseMs }))
    return claims[0] ?? null
  }

  async function runRound(): Promise<void> {
    while (!isStopping) {
      const claim = await claimNext()
      if (claim === null) return
      const renew = () => store.write([], (door) => renewJobs(door, claim.jobs, leaseMs))
      await whileRenewing(renew, { everyMs: leaseMs / 3, work: () => tell(claim) })
    }
  }

  const deliver = (): Promise<void> => {
    round ??= runRound()
      .catch((error: unknown) =>
        log.error({ err: error }, 'messages could not be said; the next round goes on'),
      )
      .finally(() => {
        round = null
      })
    return round
  }

  return {
    deliver,
    start: () => {
      void deliver()
      timer = setInterval(() => void deliver(), everyMs).unref()
    },
    stop: async () => {
      isStopping = true
      if (timer !== null) clearInterval(timer)
      await round
    },
  }
}

/** Saying may take longer than a lease lasts: Slack may ask to wait, and is waited for. */
async function whileRenewing(
  renew: () => Promise<unknown>,
  { everyMs, work }: { everyMs: number; work: () => Promise<void> },
): Promise<void> {
  // A renewal that fails comes again; what it was about is said all the same
  const renewing = setInterval(() => void renew().catch(() => null), everyMs)
  try {
    await work()
  } finally {
    clearInterval(renewing)
  }
}
