import { takeLease } from '@encours/db/lease'
import { countAttempt, loadOpenMessages, noteAttempt, type OpenMessage } from '@encours/db/messages/outgoing'
import type { BotDeps } from '../bot-deps.ts'
import { isDrawn, messageCard } from './message-card.ts'
import type { DeliveryFailure, Mouth } from './mouth.ts'

export type DeliveryDeps = Pick<BotDeps, 'store' | 'now' | 'today' | 'log'>

export type Delivery = {
  /** One round over what is to be said; one at a time. */
  deliver: () => Promise<void>
  /** A round every few seconds. */
  start: () => void
  /** Waits for the message that is being said, and says no other. */
  stop: () => Promise<void>
}

const everyMs = 5_000
const mostInARound = 200
const secondMs = 1_000
const minuteMs = 60 * secondMs
/** How long after each try the next one comes; after the last it is given up. */
const pausesMs = [30 * secondMs, 2 * minuteMs, 10 * minuteMs, 30 * minuteMs, 60 * minuteMs, 240 * minuteMs]

/**
 * Says what people are to be told, each by the first platform that reaches them. One process at a time does, by a
 * lease; a try is counted before it is made, so that of two who hold the same message one says it. Who dies between
 * saying and noting it leaves it to be said once more.
 */
export function createDelivery({ deps, mouths }: { deps: DeliveryDeps; mouths: readonly Mouth[] }): Delivery {
  const { store, now, log } = deps
  const say = createSaying(deps, mouths)
  /** When a message may go again, after a try that failed for the moment. */
  const notBefore = new Map<string, number>()
  let round: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let isStopping = false

  const loadDue = async (): Promise<OpenMessage[]> => {
    const open = await store.read((door) => loadOpenMessages(door, { most: mostInARound }))
    return open.filter(({ id }) => Date.parse(now()) >= (notBefore.get(id) ?? 0))
  }

  async function runRound(): Promise<void> {
    if ((await loadDue()).length === 0) return
    const lease = await takeLease(store, 'delivery', now)
    if (lease === null) return
    try {
      for (const message of await loadDue()) {
        if (isStopping) return
        const pauseMs = await say(message)
        if (pauseMs === null) notBefore.delete(message.id)
        else notBefore.set(message.id, Date.parse(now()) + pauseMs)
      }
    } finally {
      await lease.release()
    }
  }

  const deliver = (): Promise<void> => {
    round ??= runRound()
      .catch((error: unknown) =>
        log.error({ err: error }, 'messages could not be said; the next round tries again'),
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

/** Says one message, and gives how long to wait before it is tried again; null where it has ended. */
function createSaying(
  { store, now, today, log }: DeliveryDeps,
  mouths: readonly Mouth[],
): (open: OpenMessage) => Promise<number | null> {
  const note = (id: string, outcome: { isOver: boolean; failure: DeliveryFailure['code'] | null }) =>
    store.write(['messages'], (door) =>
      noteAttempt(door, id, { endedAt: outcome.isOver ? now() : null, failure: outcome.failure }),
    )

  return async ({ id, message, attempts, to }) => {
    // A newer version wrote it, and says it
    if (message === null || !isDrawn(message)) return pausesMs[0] ?? null
    if (!(await store.write(['messages'], (door) => countAttempt(door, { id, attempts })))) return null
    const mouth = to === null ? undefined : mouths.find((one) => one.reaches(to))
    if (to === null || mouth === undefined) {
      await note(id, { isOver: true, failure: 'no-way' })
      log.warn({ jobId: id, personId: to?.personId ?? null }, 'nobody can reach the person who is to be told')
      return null
    }
    const failure = await failureOf(
      mouth.send(to, messageCard(message, { language: to.language, today: today() })),
    )
    const pauseMs = failure?.code === 'later' ? (pausesMs[attempts] ?? null) : null
    await note(id, { isOver: pauseMs === null, failure: failure?.code ?? null })
    const facts = { jobId: id, personId: to.personId, mouth: mouth.name, attempt: attempts + 1 }
    if (failure === null) log.info(facts, 'someone was told')
    else log.warn({ ...facts, code: failure.code, detail: failure.detail }, 'someone could not be told')
    return pauseMs
  }
}

/** A mouth that throws may do better another time. */
const failureOf = async (sending: ReturnType<Mouth['send']>): Promise<DeliveryFailure | null> => {
  try {
    const sent = await sending
    return sent.ok ? null : sent.refusal
  } catch (error) {
    return { code: 'later', detail: error instanceof Error ? error.name : 'unknown' }
  }
}
