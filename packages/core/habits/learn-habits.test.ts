import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../day.ts'
import { gradeOf, learnHabits, type Settled } from './learn-habits.ts'
import type { Portfolio } from './learn-portfolio.ts'

const asOf = day('2026-11-20')
const portfolio: Portfolio = {
  lateShare: 0.4,
  monthLateShare: 0.05,
  medianDelayDays: 2,
  earlyDelayDays: -4,
  lateDelayDays: 20,
}

/** Settled so many days ago, so many days after the due day. */
const paid = (ageDays: number, delayDays: number): Settled => ({
  settledDay: addDays(asOf, -ageDays),
  dueDay: addDays(asOf, -ageDays - delayDays),
})

const learn = (settled: readonly Settled[]) => learnHabits(settled, { asOf, portfolio })

const many = (count: number, delayDays: number, everyDays = 10) =>
  Array.from({ length: count }, (_, index) => paid(index * everyDays, delayDays))

describe('learnHabits', () => {
  it('says nothing under three settled invoices', () => {
    expect(learn([])).toBeNull()
    expect(learn([paid(10, 3), paid(20, 3)])).toBeNull()
    expect(learn([paid(10, 3), paid(20, 3), paid(30, 3)])?.settledCount).toBe(3)
  })

  it('three payments today, two late, and a book of 40 %: (2 + 2 × 0.4) ÷ (3 + 2) is 56 %', () => {
    expect(learn([paid(0, 5), paid(0, 5), paid(0, -1)])?.lateBps).toBe(5_600)
  })

  it('a payment of 180 days ago weighs half of one today', () => {
    // late 1, on time 0.5 + 0.5: (1 + 0.8) ÷ (2 + 2)
    expect(learn([paid(0, 5), paid(180, 0), paid(180, 0)])?.lateBps).toBe(4_500)
  })

  it('a payment on the due day is not late, one day after is', () => {
    expect(learn(many(3, 0, 0))?.lateBps).toBe(1_600)
    expect(learn(many(3, 1, 0))?.lateBps).toBe(7_600)
  })

  it('three payments 10 days late are drawn to the median of 2 by one: (30 + 2) ÷ 4 is 8 days', () => {
    expect(learn(many(3, 10, 0))?.typicalDelayDays).toBe(8)
  })

  it('four in five payments of a customer that pays in 5 to 15 days lie between 6 and 14', () => {
    const settled = Array.from({ length: 110 }, (_, index) => paid(0, 5 + (index % 11)))
    expect(learn(settled)).toMatchObject({ earliestDelayDays: 6, latestDelayDays: 14, typicalDelayDays: 10 })
  })

  it('with three payments the book still widens the interval to -4 and 20 days', () => {
    expect(learn(many(3, 10, 0))).toMatchObject({ earliestDelayDays: -4, latestDelayDays: 20 })
  })

  it('only the newest 200 count, in whatever order they come', () => {
    const settled = [...many(50, 90, 0).map(() => paid(400, 90)), ...many(200, 0, 1)]
    expect(learn(settled)).toMatchObject({ settledCount: 200, grade: 'A' })
    expect(learn(settled.toReversed())).toEqual(learn(settled))
  })

  it('paying 14 days late for 90 days after 4 days late is worse; the other way round better', () => {
    const before = (delay: number) => Array.from({ length: 10 }, (_, index) => paid(100 + index * 10, delay))
    const recent = (delay: number) => Array.from({ length: 3 }, (_, index) => paid(index * 20, delay))
    expect(learn([...recent(14), ...before(4)])?.trend).toBe('worse')
    expect(learn([...recent(4), ...before(14)])?.trend).toBe('better')
    expect(learn([...recent(10), ...before(4)])?.trend).toBe('steady')
    expect(learn([...recent(14).slice(1), ...before(4)])?.trend).toBe('steady')
  })

  it('never puts the typical delay outside of the interval, and keeps shares within 0 and 100 %', () => {
    const settled = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: -60, max: 200 }))
        .map(([age, delay]) => paid(age, delay)),
      { minLength: 3, maxLength: 60 },
    )
    fc.assert(
      fc.property(settled, (payments) => {
        const habits = learn(payments)
        if (!habits) return false
        const ordered =
          habits.earliestDelayDays <= habits.typicalDelayDays &&
          habits.typicalDelayDays <= habits.latestDelayDays
        return ordered && habits.lateBps >= 0 && habits.lateBps <= 10_000
      }),
      { numRuns: 200 },
    )
  })
})

describe('gradeOf', () => {
  it.each([
    { lateShare: 0.5, monthLateShare: 0.04, grade: 'A' },
    { lateShare: 0.51, monthLateShare: 0.04, grade: 'B' },
    { lateShare: 0.3, monthLateShare: 0.041, grade: 'B' },
    { lateShare: 0.9, monthLateShare: 0.1, grade: 'B' },
    { lateShare: 0.9, monthLateShare: 0.11, grade: 'C' },
    { lateShare: 0.9, monthLateShare: 0.25, grade: 'C' },
    { lateShare: 0.9, monthLateShare: 0.26, grade: 'D' },
    { lateShare: 0.9, monthLateShare: 0.5, grade: 'D' },
    { lateShare: 0.9, monthLateShare: 0.51, grade: 'E' },
  ])('late $lateShare, a month late $monthLateShare: $grade', ({ lateShare, monthLateShare, grade }) => {
    expect(gradeOf({ lateShare, monthLateShare })).toBe(grade)
  })
})
