import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

type OutboxMetrics = {
  /** Counts a message that goes though it may have been said already. */
  maybeTwice: () => void
  /** How the outbox stands; seconds since the oldest could be said, 0 where none waits. */
  messages: (of: {
    waiting: number
    oldestSeconds: number
    dead: readonly { reason: string; count: number }[]
  }) => void
}

/** What Prometheus may read at `/metrics`: counts and times, no figure of any customer. */
export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics(): OutboxMetrics & {
  /** Counts one answered request. `route` is the route's key, never the address that was asked. */
  request: (of: { route: string; status: number; seconds: number }) => void
  /** Counts a recorded check. */
  check: (verdict: string) => void
  /** Counts what came of a file that nobody stood beside. */
  unattended: (outcome: 'committed' | 'unchanged' | 'refused' | 'failed') => void
  /** How old the ledger is, in calendar days; null before the first. */
  ledgerAge: (days: number | null) => void
  page: () => Promise<{ text: string; contentType: string }>
} {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'encours_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.3, 1, 5],
    registers: [registry],
  })
  const checks = new Counter({
    name: 'encours_credit_checks_total',
    help: 'Recorded credit checks by verdict',
    labelNames: ['verdict'],
    registers: [registry],
  })
  const unattended = new Counter({
    name: 'encours_unattended_imports_total',
    help: 'Files that came by themselves, by what became of them',
    labelNames: ['outcome'],
    registers: [registry],
  })
  const ledgerAge = new Gauge({
    name: 'encours_ledger_age_days',
    help: 'Calendar days since the day of the ledger; NaN before the first',
    registers: [registry],
  })
  const outbox = outboxMetrics(registry)
  return {
    ...outbox,
    request: ({ route, status, seconds }) => requests.observe({ route, status }, seconds),
    check: (verdict) => checks.inc({ verdict }),
    unattended: (outcome) => unattended.inc({ outcome }),
    ledgerAge: (days) => ledgerAge.set(days ?? Number.NaN),
    page: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  }
}

/** What waits to be said, what was given up, and what was perhaps said twice. */
function outboxMetrics(registry: Registry): OutboxMetrics {
  const maybeTwice = new Counter({
    name: 'encours_messages_maybe_twice_total',
    help: 'Messages sent once more, as the answer to the first time was lost',
    registers: [registry],
  })
  const waiting = new Gauge({
    name: 'encours_messages_waiting',
    help: 'Messages that are not said yet, those whose moment has not come included',
    registers: [registry],
  })
  const oldest = new Gauge({
    name: 'encours_messages_oldest_due_seconds',
    help: 'How long the message that has waited longest could have been said; 0 where none waits',
    registers: [registry],
  })
  const dead = new Gauge({
    name: 'encours_messages_dead',
    help: 'Messages that were given up, by reason',
    labelNames: ['reason'],
    registers: [registry],
  })
  return {
    maybeTwice: () => maybeTwice.inc(),
    messages: (of) => {
      waiting.set(of.waiting)
      oldest.set(of.oldestSeconds)
      // A reason that has none left would keep its last count
      dead.reset()
      for (const { reason, count } of of.dead) dead.set({ reason }, count)
    },
  }
}
