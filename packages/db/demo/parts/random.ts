import { invariant } from '@encours/core/result'

/** Numbers that look random and follow from a seed alone. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number from `from` to `to`, both included. */
  int: (span: { from: number; to: number }) => number
  /** True once in `1 / share` times. */
  chance: (share: number) => boolean
  pick: <Value>(list: readonly Value[]) => Value
  /** From a normal distribution: mean 0, deviation 1. */
  normal: () => number
}

/**
 * A stream of numbers of its own for each thing that is generated, so that adding a customer leaves the others
 * as they were. The generator is mulberry32: small, fast and good enough for names and amounts.
 */
export function randomOf(...seed: readonly (number | string)[]): Random {
  let state = hash(seed.join('/'))
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <Value>(list: readonly Value[]): Value => {
    const value = list[Math.floor(next() * list.length)]
    invariant(value !== undefined, 'a list to pick from is not empty')
    return value
  }
  return {
    next,
    int: ({ from, to }) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/** FNV-1a: spreads neighbouring seeds. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value
}
