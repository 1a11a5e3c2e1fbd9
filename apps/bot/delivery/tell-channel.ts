import type { ChannelNews } from './channel-card.ts'
import { channelCard, channelNewsOf } from './channel-card.ts'
import { type Facts, loadFacts } from './facts/load-facts.ts'
import { sendByFirst } from './send-by-first.ts'
import type { SayableJob } from './tell-claim.ts'
import type { Telling } from './tell-person.ts'
import { whenHeardAgain } from './when-heard-again.ts'

/**
 * Says in a channel of the routes all that is due there, in the company's own language, as far as it may be heard and not in
 * quiet hours, but for what cannot wait.
 */
export async function tellChannel(name: string, telling: Telling): Promise<void> {
  const { deps, mouths, settling, jobs } = telling
  const facts = await deps.store.read((door) =>
    loadFacts(door, {
      messages: jobs.map(({ message }) => message),
      to: { kind: 'channel', id: name },
    }),
  )
  const language = facts.book.languages[0] ?? 'en'
  const sayable = await sortOut(telling, facts, language)
  if (sayable.length === 0) return
  const own = sayable.map(({ job }) => job)
  const later = whenHeardAgain(own, { now: deps.now(), book: facts.book })
  if (later !== null) return settling.defer(own, later)
  const channel = facts.book.routes.channels.find((one) => one.name === name)
  if (channel === undefined) return settling.bury(own, { reason: 'channel-not-found' })
  const mouth = mouths.find((one) => one.name === channel.platform)
  if (mouth === undefined) return settling.bury(own, { reason: 'no-way' })
  const card = channelCard(
    sayable.map(({ news }) => news),
    language,
  )
  if (own.some(({ maybeSaid }) => maybeSaid > 0)) deps.metrics.maybeTwice()
  const { sent } = await sendByFirst([mouth], (one) => one.sendToChannel(channel.id, card))
  const logged = { channel: name, mouth: mouth.name, messages: own.length }
  if (sent.ok) deps.log.info(logged, 'a channel was told')
  else deps.log.warn({ ...logged, ...sent.refusal }, 'a channel could not be told')
  await settling.sent(own, sent)
}

type Sayable = { job: SayableJob; news: ChannelNews }

/** What a channel may not hear, or is no more so, has ended. */
async function sortOut(
  { deps, settling, jobs }: Telling,
  facts: Facts,
  language: 'en' | 'fr',
): Promise<Sayable[]> {
  const reader = { language, today: deps.today(), now: deps.now() }
  const judged = jobs.map((job) => ({ job, news: channelNewsOf(job.message, { facts, reader }) }))
  for (const why of ['stale', 'unfit'] as const) {
    const ended = judged.flatMap(({ job, news }) => (news === why ? [job] : []))
    await settling.complete(ended, { platform: 'none', why })
  }
  return judged.flatMap(({ job, news }) => (typeof news === 'string' ? [] : [{ job, news }]))
}
