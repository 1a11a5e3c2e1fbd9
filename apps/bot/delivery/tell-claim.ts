import type { Message } from '@encours/core/messages/message'
import type { Claim, ClaimedJob } from '@encours/db/messages/claim-jobs'
import type { DeliveryDeps } from './create-delivery.ts'
import type { Mouth } from './mouth.ts'
import { createSettling } from './settle.ts'
import { tellChannel } from './tell-channel.ts'
import { tellPerson } from './tell-person.ts'

/** A job whose message has words here. */
export type SayableJob = ClaimedJob & { message: Message }

/** Says what was claimed for one receiver, as one message, and notes what came of it. */
export function createTelling(deps: DeliveryDeps, mouths: readonly Mouth[]): (claim: Claim) => Promise<void> {
  const settling = createSettling(deps)

  return async (claim) => {
    const { bury, retry } = settling
    try {
      const saidTwice = claim.jobs.filter(({ maybeSaid }) => maybeSaid > 1)
      await bury(saidTwice, { reason: 'answer-lost' })
      const others = claim.jobs.filter(({ maybeSaid }) => maybeSaid <= 1)
      // A process of a newer version, which wrote them, may be there in a while
      await retry(
        others.filter(({ message }) => message === null),
        { lastly: 'unknown-kind' },
      )
      const jobs = others.flatMap((job): SayableJob[] =>
        job.message === null ? [] : [{ ...job, message: job.message }],
      )
      if (jobs.length === 0) return
      const telling = { deps, mouths, settling, jobs }
      await (claim.to.kind === 'person'
        ? tellPerson(claim.to.id, telling)
        : tellChannel(claim.to.id, telling))
    } catch (error) {
      deps.log.error({ err: error, to: claim.to }, 'a message could not be said: a fault of ours')
      await retry(claim.jobs, { lastly: 'gave-up' })
    }
  }
}
