import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { dollar, euro, givenAt, givenBook } from '../testing/given.ts'
import { tellPayment } from './tell-payment.ts'

const on = day('2026-11-19')
const told = (minor: number, differs: { ownerId?: string | null; currency?: typeof euro } = {}) =>
  tellPayment(
    { account: { id: 'A1', ownerId: 'p-rep', currency: euro, ...differs }, lastPayment: { minor, on } },
    {
      book: givenBook({ rates: [{ currency: dollar, day: on, baseMicros: 920_000 }] }),
      today: givenAt.today,
    },
  )

test('€5,000 are worth a word in the morning, a cent less is not', () => {
  expect(told(500_000)).toEqual([
    {
      message: { kind: 'payment', accountId: 'A1', on },
      to: [{ kind: 'person', personId: 'p-rep' }],
      urgency: 'digest',
      topic: 'A1:2026-11-19',
    },
  ])
  expect(told(499_999)).toEqual([])
})

test('dollars count by the day’s rate: 5,434.78 of them are €4,999.998, rounded to €5,000', () => {
  expect(told(543_478, { currency: dollar })).toHaveLength(1)
  expect(told(543_477, { currency: dollar })).toEqual([])
})

test('where nobody looks after the account credit hears of it', () => {
  expect(told(500_000, { ownerId: null })[0]?.to).toEqual([{ kind: 'role', role: 'credit', region: null }])
})
