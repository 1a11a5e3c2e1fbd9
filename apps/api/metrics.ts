import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What Prometheus may read at `/metrics`: counts and times, no figure of any customer. */
export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics(): {
  /** Counts one answered request. `route` is the route's key, never the address that was asked. */
  request: (of: { route: string; status: number; seconds: number }) => void
  /** Counts a recorded check. */
  check: (verdict: string) => void
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
  return {
    request: ({ route, status, seconds }) => requests.observe({ route, status }, seconds),
    check: (verdict) => checks.inc({ verdict }),
    page: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  }
}
