import { expect, it } from 'vitest'
import { learnPortfolio, unknownPortfolio } from './learn-portfolio.ts'

it('a hundred delays from -9 to 90 days: 90 % late, 60 % a month late, median 40', () => {
  const delays = Array.from({ length: 100 }, (_, index) => index - 9)
  expect(learnPortfolio(delays)).toEqual({
    lateShare: 0.9,
    monthLateShare: 0.6,
    medianDelayDays: 40,
    earlyDelayDays: 0,
    lateDelayDays: 80,
  })
})

it('29 settled invoices say too little about a book, 30 enough', () => {
  expect(learnPortfolio(Array(29).fill(70))).toEqual(unknownPortfolio)
  expect(learnPortfolio(Array(30).fill(70)).medianDelayDays).toBe(70)
})
