import { expect, it } from 'vitest'
import { weightedQuantile } from './weighted-quantile.ts'

const equal = [9, 1, 5, 7, 3].map((value) => ({ value, weight: 1 }))

it('the median of five equal weights is the third', () => {
  expect(weightedQuantile(equal, 0.5)).toBe(5)
})

it('the median of two equal weights is the lower one', () => {
  expect(weightedQuantile(equal.slice(0, 2), 0.5)).toBe(1)
})

it('a weight of 3 in 4 carries the median, and not the lowest fifth', () => {
  const values = [
    { value: 2, weight: 1 },
    { value: 9, weight: 3 },
  ]
  expect(weightedQuantile(values, 0.5)).toBe(9)
  expect(weightedQuantile(values, 0.2)).toBe(2)
})

it('nothing that weighs has no quantile', () => {
  expect(weightedQuantile([], 0.5)).toBeNull()
  expect(weightedQuantile([{ value: 3, weight: 0 }], 0.5)).toBeNull()
})
