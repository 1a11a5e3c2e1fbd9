/** What a load showed: how many answers a second, and how long they took. */
export type Seen = { perSecond: number; p50Ms: number; p99Ms: number; maxMs: number; count: number }

export function seenIn(latenciesMs: readonly number[], seconds: number): Seen {
  const sorted = Float64Array.from(latenciesMs).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return {
    perSecond: sorted.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
    count: sorted.length,
  }
}
