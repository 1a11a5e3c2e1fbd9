import { dayAt, type Instant } from '@encours/core/day'
import { dueMoment, hoursOf, momentAt } from '@encours/core/messages/due-moment'
import { isNeverPutOff } from '@encours/core/messages/never-put-off'
import { byWeight } from '@encours/core/messages/weight-of'
import { countSaidTo } from '@encours/db/messages/count-said'
import { loadListener } from '@encours/db/messages/load-listener'
import type { Card } from '../cards/card.ts'
import { bestOpportunities } from './best-opportunities.ts'
import type { DeliveryDeps } from './create-delivery.ts'
import { type Facts, loadFacts } from './facts/load-facts.ts'
import type { Listener, Mouth } from './mouth.ts'
import type { News, Reader } from './news/news.ts'
import { newsOf } from './news/news-of.ts'
import { newsCard } from './news-card.ts'
import { sendByFirst } from './send-by-first.ts'
import type { Settling } from './settle.ts'
import type { SayableJob } from './tell-claim.ts'
import { whenHeardAgain } from './when-heard-again.ts'

export type Telling = {
  deps: DeliveryDeps
  mouths: readonly Mouth[]
  settling: Settling
  jobs: readonly SayableJob[]
}

/**
 * Tells one person all that is due to them, in one card, by the first platform that reaches them. What is no more so is
 * not said. In quiet hours nothing is, but for what cannot wait; whoever has heard enough today hears the rest with the next
 * morning's digest, but for that and for what is never put off. The gravest comes first.
 */
export async function tellPerson(personId: string, telling: Telling): Promise<void> {
  const { deps, mouths, settling, jobs } = telling
  const [listening, facts] = await deps.store.read(async (door) => [
    await loadListener(door, personId),
    await loadFacts(door, {
      messages: jobs.map(({ message }) => message),
      to: { kind: 'person', id: personId },
    }),
  ])
  if (listening === null) return settling.bury(jobs, { reason: 'no-way' })
  const { slackId, teamsId, colleague } = listening
  const reader = { ...colleague, today: deps.today(), now: deps.now() }
  const sayable = await chosen(telling, { facts, reader })
  if (sayable.length === 0) return
  const own = sayable.map(({ job }) => job)
  const listener = { personId, slackId, teamsId }
  const [first, ...others] = mouths.filter((mouth) => mouth.reaches(listener))
  if (first === undefined) return settling.bury(own, { reason: 'no-way' })
  const isAtOnce = own.some(({ urgency }) => urgency === 'at-once')
  const later =
    whenHeardAgain(own, { now: reader.now, book: facts.book }) ??
    (await whenHeardEnough(telling, own, { personId, facts }))
  if (later !== null) return settling.defer(own, later)
  const weightiestFirst = sayable.toSorted((one, other) => byWeight(one.job, other.job))
  const card = newsCard(
    weightiestFirst.map(({ job, news }) => ({ ...news, isAtOnce: job.urgency === 'at-once' })),
    { language: reader.language, tone: isAtOnce ? 'bad' : 'plain' },
  )
  await say(telling, { jobs: own, reaching: [first, ...others], listener, card })
}

/** What is to be said now; good customers who buy nothing are told of in small numbers, week by week. */
async function chosen(telling: Telling, of: { facts: Facts; reader: Reader }): Promise<Sayable[]> {
  const { book } = of.facts
  const sorted = await sortOut(telling, of)
  const told = sorted.map((one) => ({ ...one, message: one.job.message }))
  const { now, later } = bestOpportunities(told, of.facts, of.reader)
  if (later.length > 0) {
    const nextWeek = dueMoment('weekly', of.reader.now, hoursOf(book))
    await telling.settling.defer(
      later.map(({ job }) => job),
      nextWeek,
    )
  }
  return now
}

type Sayable = { job: SayableJob; news: News }

/** What each message comes to now; what comes to nothing has ended. One that we cannot draw keeps no other back. */
async function sortOut(
  { deps, settling, jobs }: Telling,
  { facts, reader }: { facts: Facts; reader: Reader },
): Promise<Sayable[]> {
  const sayable: Sayable[] = []
  const stale: SayableJob[] = []
  const faulty: SayableJob[] = []
  for (const job of jobs) {
    try {
      const news = newsOf(job, { facts, reader })
      if (news === null) stale.push(job)
      else sayable.push({ job, news })
    } catch (error) {
      deps.log.error({ err: error, jobId: job.id }, 'a message could not be drawn: a fault of ours')
      faulty.push(job)
    }
  }
  await settling.complete(stale, { platform: 'none', why: 'stale' })
  await settling.retry(faulty, { lastly: 'gave-up' })
  return sayable
}

/** The moment of the next digest, where somebody has had as many messages today as the policy allows; else null. */
async function whenHeardEnough(
  { deps }: Telling,
  jobs: readonly SayableJob[],
  { personId, facts: { book } }: { personId: string; facts: Facts },
): Promise<Instant | null> {
  if (jobs.some(({ urgency, message }) => urgency === 'at-once' || isNeverPutOff(message))) return null
  const { timeZone, policy } = book
  const now = deps.now()
  const midnight = momentAt(dayAt(now, timeZone), '00:00', timeZone)
  const said = await deps.store.read((door) => countSaidTo(door, personId, midnight))
  return said < policy.messages.mostADay ? null : dueMoment('digest', now, hoursOf(book))
}

type Saying = {
  jobs: readonly SayableJob[]
  reaching: readonly [Mouth, ...Mouth[]]
  listener: Listener
  card: Card
}

async function say({ deps, settling }: Telling, { jobs, reaching, listener, card }: Saying): Promise<void> {
  const { log, metrics } = deps
  if (jobs.some(({ maybeSaid }) => maybeSaid > 0)) metrics.maybeTwice()
  const { sent, mouth } = await sendByFirst(reaching, (mouth) => mouth.send(listener, card))
  const tries = Math.max(...jobs.map((job) => job.tries))
  const facts = { personId: listener.personId, mouth: mouth.name, messages: jobs.length, attempt: tries }
  if (sent.ok) log.info(facts, 'someone was told')
  else log.warn({ ...facts, ...sent.refusal }, 'someone could not be told')
  await settling.sent(jobs, sent)
}
