import { clearInterval, setInterval } from 'node:timers'
import { type Actor, actorKey } from '@encours/core/access/actor'
import type { Instant } from '@encours/core/day'
import { loadChangeCounter, loadChangesSince } from '@encours/db/load/changes-since'
import type { Store } from '@encours/db/store'
import type { Log } from '../log.ts'
import { eventsFor, type HouseEvent } from './events-for.ts'

const everyMs = 500
/** Beyond so many accounts at once a listener reads anew what it shows. */
const mostAccounts = 500
const mostOfOne = 6

export type Listener = {
  actor: Actor
  hear: (events: readonly HouseEvent[]) => void
  /** The house closes. */
  end: () => void
}

/** Tells listeners what has become new in the store, whichever process has written it. */
export type Relay = {
  /** `since`: what the listener knows already; null: from now on. Gives how to leave. */
  join: (listener: Listener, since: number | null) => Promise<() => void>
  listeners: () => number
  close: () => void
}

type RelayDeps = { store: Store; log: Log; now: () => Instant }

/** One look at the store's counter every half second for all listeners together; none where nobody listens. */
export function createRelay(deps: RelayDeps): Relay {
  const { store, log, now } = deps
  /** What each has heard; null until it has caught up. */
  const joined = new Map<Listener, { since: number | null }>()
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> | null = null

  async function look(): Promise<void> {
    const heard = [...joined.values()].flatMap(({ since }) => since ?? [])
    if (heard.length === 0) return
    const since = Math.min(...heard)
    const changes = await store.read((door) =>
      loadChangesSince(door, { since, most: mostAccounts, now: now() }),
    )
    for (const [listener, known] of joined) {
      if (known.since === null || (known.since >= changes.upTo && !changes.reset)) continue
      const events = newTo(known.since, eventsFor(listener.actor, changes))
      known.since = changes.upTo
      if (events.length > 0) listener.hear(events)
    }
  }

  const tick = (): void => {
    if (joined.size === 0) return
    looking ??= look()
      .catch((error: unknown) => log.warn({ err: error }, 'what is new could not be read; it is tried again'))
      .finally(() => {
        looking = null
      })
  }

  function leave(listener: Listener): void {
    joined.delete(listener)
    if (joined.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }

  return {
    join: async (listener, since) => {
      for (const oldest of tooMany(joined.keys(), listener.actor)) {
        oldest.end()
        leave(oldest)
      }
      const known: { since: number | null } = { since: null }
      joined.set(listener, known)
      known.since = await catchUp(deps, listener, since)
      if (joined.has(listener)) timer ??= setInterval(tick, everyMs).unref()
      return () => leave(listener)
    },
    listeners: () => joined.size,
    close: () => {
      for (const listener of joined.keys()) {
        listener.end()
        leave(listener)
      }
    },
  }
}

/** What a listener has missed; by itself, so that nobody else hears it again. */
async function catchUp(
  { store, now }: RelayDeps,
  { actor, hear }: Listener,
  since: number | null,
): Promise<number> {
  if (since === null) return store.read(loadChangeCounter)
  const missed = await store.read((door) => loadChangesSince(door, { since, most: mostAccounts, now: now() }))
  const events = eventsFor(actor, missed)
  if (events.length > 0) hear(events)
  return missed.upTo
}

const newTo = (since: number, events: readonly HouseEvent[]): HouseEvent[] =>
  events.filter(({ event, id }) => event === 'reset' || id > since)

/** A page that is opened again and again does not fill the house: somebody's oldest streams give way to a new one. */
function tooMany(joined: Iterable<Listener>, actor: Actor): Listener[] {
  const same = [...joined].filter((one) => actorKey(one.actor) === actorKey(actor))
  return same.slice(0, Math.max(0, same.length - mostOfOne + 1))
}
