import { type Instant, toInstant } from '@encours/core/day'
import { endIncoming, loadUnhandled, takeIncoming, tidyInbox } from '@encours/db/inbox'
import type { App, ReceiverEvent } from '@slack/bolt'
import type { BotDeps } from '../../bot-deps.ts'
import { parsePayload } from './payload.ts'

/** What came in and is not done yet. */
export type Inbox = {
  /** Does what a process left undone that ended in the midst of it. */
  resume: () => Promise<void>
  /** Counts something else as under way. */
  meanwhile: (work: Promise<void>) => void
  /** Begins nothing more and waits for what is under way, but not for ever. */
  settle: () => Promise<void>
}

/** An answer address is good for 30 minutes: what is older is not answered any more. */
const stillDoneMs = 25 * 60_000
/** Slack gives up sending the same again after hours. */
const stillKnownMs = 7 * 24 * 3_600_000
const tidyEveryMs = 6 * 3_600_000
const longestSettleMs = 10_000

type Work = { id: string; event: ReceiverEvent }

/**
 * Puts the inbox between Bolt and what it receives, by HTTP and by socket alike: whatever asks for something is kept
 * under Slack's id before it is acknowledged, and the same id is done once.
 */
export function putInboxBefore(app: App, { store, now, log }: BotDeps): Inbox {
  const openedAt = now()
  const process = app.processEvent.bind(app)
  const underWay = new Set<Promise<void>>()
  let isSettling = false
  let tidying: NodeJS.Timeout | undefined

  async function work({ id, event }: Work): Promise<void> {
    await process({ ...event, ack: (said?: unknown) => acknowledge(event, said) })
    await endIncoming(store, { source: 'slack', id, at: now() })
  }

  /** The line may break just then: what was taken is done all the same. */
  async function acknowledge(event: ReceiverEvent, said: unknown): Promise<void> {
    await event.ack(said).catch(() => log.warn({}, 'an acknowledgement did not reach Slack'))
  }

  function track(begun: Promise<void>): Promise<void> {
    const working = begun.finally(() => underWay.delete(working))
    underWay.add(working)
    return working
  }

  app.processEvent = async (event) => {
    const payload = parsePayload(event.body)
    if (payload === null) return log.warn({}, 'what came by the socket is no payload of Slack')
    if (payload.kind === 'nothing') return event.ack()
    if (payload.kind === 'foreign') return process(event)
    const { token: _, ...body } = event.body
    const isFirst = await takeIncoming(store, { source: 'slack', id: payload.id, body, at: now() })
    if (isFirst) return track(work({ id: payload.id, event }))
    log.info({ kind: payload.kind }, 'the same came again from Slack')
    await event.ack()
  }

  /** Gives since when what was not done is still to be done. */
  async function tidy(): Promise<Instant> {
    const nowMs = Date.parse(now())
    const [undoneBefore, goneBefore] = [toInstant(nowMs - stillDoneMs), toInstant(nowMs - stillKnownMs)]
    await tidyInbox(store, { source: 'slack', undoneBefore, goneBefore })
    return undoneBefore
  }

  const failed = (error: unknown) =>
    log.error({ error: error instanceof Error ? error.name : typeof error }, 'the inbox of Slack failed')

  return {
    resume: async () => {
      if (isSettling) return
      const from = await tidy()
      tidying = setInterval(() => track(tidy().then(() => {})).catch(failed), tidyEveryMs).unref()
      const left = await store.read((door) =>
        loadUnhandled(door, { source: 'slack', from, before: openedAt }),
      )
      if (left.length > 0) log.info({ count: left.length }, 'going on with what was left undone')
      await Promise.allSettled(
        left.map(({ id, body }) => track(work({ id, event: { body, ack: async () => {} } }))),
      )
    },
    meanwhile: (begun) => {
      track(begun).catch(failed)
    },
    settle: async () => {
      isSettling = true
      clearInterval(tidying)
      const late = AbortSignal.timeout(longestSettleMs)
      const expired = new Promise((resolve) => late.addEventListener('abort', resolve))
      await Promise.race([Promise.allSettled(underWay), expired])
    },
  }
}
