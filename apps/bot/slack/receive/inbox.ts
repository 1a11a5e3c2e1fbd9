import { endIncoming, takeIncoming } from '@encours/db/inbox'
import type { App, ReceiverEvent } from '@slack/bolt'
import type { BotDeps } from '../../bot-deps.ts'
import { parsePayload } from '../payload/parse-payload.ts'
import type { Lull } from './lull.ts'
import type { UnderWay } from './under-way.ts'

/** Does what was kept and not done. */
export type DoAgain = (kept: { id: string; body: Record<string, unknown> }) => Promise<void>

/**
 * Puts the inbox between Bolt and what it receives, by HTTP and by socket alike: whatever asks for something is kept
 * under Slack's id before it is acknowledged, and the same id is done once.
 */
export function putInboxBefore(
  app: App,
  { store, now, log }: BotDeps,
  { underWay, lull }: { underWay: UnderWay; lull: Lull },
): DoAgain {
  const process = app.processEvent.bind(app)

  async function work(id: string, event: ReceiverEvent): Promise<void> {
    await process(event)
    await endIncoming(store, { source: 'slack', id, at: now() })
  }

  app.processEvent = async (event) => {
    const payload = parsePayload(event.body)
    if (payload === null) return log.warn({}, 'what came by the socket is no payload of Slack')
    if (payload.kind === 'nothing') return event.ack()
    if (payload.kind === 'foreign') return process(event)
    const { token: _, ...body } = event.body
    await lull.together()
    const isFirst = await takeIncoming(store, { source: 'slack', id: payload.id, body, at: now() })
    // The line may break just then: what was taken is done all the same
    const ack = (said?: unknown) =>
      event.ack(said).catch(() => log.warn({}, 'an acknowledgement did not reach Slack'))
    if (isFirst) return underWay.track(work(payload.id, { ...event, ack }))
    log.info({ kind: payload.kind }, 'the same came again from Slack')
    return ack()
  }

  return ({ id, body }) => underWay.track(work(id, { body, ack: async () => {} }))
}
