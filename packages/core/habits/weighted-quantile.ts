/** A figure and how much it counts. */
export type Weighted = { value: number; weight: number }

/**
 * The smallest value at or below which at least `share` of all weight lies; the value itself, never one in
 * between. Null where nothing weighs.
 *
 * @example
 * weightedQuantile([{ value: 2, weight: 1 }, { value: 9, weight: 3 }], 0.5) // 9
 */
export function weightedQuantile(values: readonly Weighted[], share: number): number | null {
  const sorted = values.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value)
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0)
  // A hair less than the share, so that a half of two equal weights is the lower one in floats too
  const wanted = total * share * (1 - 1e-12)
  let running = 0
  for (const { value, weight } of sorted) {
    running += weight
    if (running >= wanted) return value
  }
  return null
}
