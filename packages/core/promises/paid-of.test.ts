import { describe, expect, test } from 'vitest'
import { mentioned } from '../testing/given-promises.ts'
import { paidOf } from './paid-of.ts'

const pledged = [mentioned('F1', 600_000), mentioned('F2', 400_000)]

describe('what has been paid of €6,000 and €4,000', () => {
  test.each([
    ['nothing yet', [mentioned('F1', 600_000), mentioned('F2', 400_000)], 0],
    ['€1,000 of the first and all of the second', [mentioned('F1', 500_000), mentioned('F2', 0)], 500_000],
    ['the first has grown: it takes nothing away', [mentioned('F1', 900_000), mentioned('F2', 0)], 400_000],
    ['one is not mentioned: it is as it was', [mentioned('F2', 100_000)], 300_000],
    ['another invoice does not matter', [...pledged, mentioned('F3', 0)], 0],
    ['below zero, as a credit note makes it, counts too', [mentioned('F1', -50_000)], 650_000],
  ])('%s', (_, now, expected) => {
    expect(paidOf(pledged, now)).toBe(expected)
  })
})
