import { type Instant, toInstant } from '@encours/core/day'
import { endIncoming, holdIncoming, takeIncoming, takeUndone, type Undone } from '@encours/db/inbox'
import type { App, ReceiverEvent } from '@slack/bolt'
import type { BotDeps } from '../../bot-deps.ts'
import { parsePayload } from '../payload/parse-payload.ts'
import type { Lull } from './lull.ts'
import type { UnderWay } from './under-way.ts'

export type Inbox = {
  /** Does what nobody does any more: a process ended in the midst of it, or Slack took no answer before. */
  doUndone: () => Promise<void>
  /** What is being worked on stays ours, however long that takes. */
  keep: () => Promise<void>
}

/** What asks for something and could not be answered: Slack's ids of it. Whoever hears it notes it, once it is heard. */
export type Unanswered = Set<string>

/** Whoever has not renewed it for so long has died. */
const leaseMs = 60_000
/** An answer address is good for 30 minutes: what is older is not answered any more. */
export const stillDoneMs = 25 * 60_000

/**
 * Puts the inbox between Bolt and what it receives, by HTTP and by socket alike: whatever asks for something is kept
 * under Slack's id before it is acknowledged, and the same id is done once.
 */
export function putInboxBefore(
  app: App,
  { store, now, log }: BotDeps,
  { underWay, lull, unanswered }: { underWay: UnderWay; lull: Lull; unanswered: Unanswered },
): Inbox {
  const process = app.processEvent.bind(app)
  const source = 'slack'
  const working = new Set<string>()

  async function work({ id, at }: { id: string; at: Instant }, event: ReceiverEvent): Promise<void> {
    working.add(id)
    try {
      await process(event)
      if (!unanswered.delete(id)) return await endIncoming(store, { source, id, at: now() })
      const forMs = pauseMs(Date.parse(now()) - Date.parse(at))
      log.warn({ pauseMs: forMs }, 'nobody was answered: it is done again later')
      await holdIncoming(store, { source, ids: [id], forMs })
    } finally {
      working.delete(id)
    }
  }

  app.processEvent = async (event) => {
    const payload = parsePayload(event.body)
    if (payload === null) return log.warn({}, 'what came by the socket is no payload of Slack')
    if (payload.kind === 'nothing') return event.ack()
    if (payload.kind === 'foreign') return process(event)
    const { token: _, ...body } = event.body
    await lull.together()
    const { id } = payload
    const at = now()
    const isFirst = await takeIncoming(store, { source, id, body, at }, leaseMs)
    // The line may break just then: what was taken is done all the same
    const ack = (said?: unknown) =>
      event.ack(said).catch(() => log.warn({}, 'an acknowledgement did not reach Slack'))
    if (isFirst) return underWay.track(work({ id, at }, { ...event, ack }))
    log.info({ kind: payload.kind }, 'the same came again from Slack')
    return ack()
  }

  const doAgain = ({ id, body, receivedAt: at }: Undone) =>
    underWay.track(work({ id, at }, { body, ack: async () => {} }))

  return {
    doUndone: async () => {
      const since = toInstant(Date.parse(now()) - stillDoneMs)
      const taken = await takeUndone(store, { source, since, leaseMs })
      const undone = taken.filter(({ id }) => !working.has(id))
      if (undone.length > 0) log.info({ count: undone.length }, 'going on with what was left undone')
      await Promise.allSettled(undone.map(doAgain))
    },
    keep: () => holdIncoming(store, { source, ids: [...working], forMs: leaseMs }),
  }
}

const secondMs = 1_000
const minuteMs = 60 * secondMs

/** How long to wait before it is answered another time, by how old it is: half a minute, then 2, then 10. */
const pauseMs = (ageMs: number): number =>
  ageMs < 45 * secondMs ? 30 * secondMs : ageMs < 3 * minuteMs ? 2 * minuteMs : 10 * minuteMs
