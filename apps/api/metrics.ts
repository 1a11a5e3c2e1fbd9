import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus may read at `/metrics`: counts and times, no figure of any customer. */
export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics(): {
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
  return {
    request: ({ route, status, seconds }) => requests.observe({ route, status }, seconds),
    check: (verdict) => checks.inc({ verdict }),
    unattended: (outcome) => unattended.inc({ outcome }),
    ledgerAge: (days) => ledgerAge.set(days ?? Number.NaN),
    page: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  }
}
