const secondMs = 1_000
const minuteMs = 60 * secondMs

const pausesMs = [30 * secondMs, 2 * minuteMs, 10 * minuteMs, 30 * minuteMs, 60 * minuteMs, 240 * minuteMs]

/**
 * How long after its nth try a message that was not taken waits for the next, in milliseconds: 30 s, 2, 10, 30 minutes,
 * 1 and 4 hours; null after the 7th, which was the last.
 *
 * @example
 * pauseAfter(1) // 30000
 * pauseAfter(7) // null
 */
export const pauseAfter = (tries: number): number | null => pausesMs[tries - 1] ?? null
