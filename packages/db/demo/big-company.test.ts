import { day, weekday } from '@encours/core/day'
import { describe, expect, it } from 'vitest'
import { bigPlan } from './big-company.ts'
import { generateCompany } from './generate-company.ts'

describe('the plan of the big book', () => {
  const plan = bigPlan(1)
  const total = (of: (one: { invoices: number; open: number }) => number) =>
    plan.reduce((sum, one) => sum + of(one), 0)

  it('has 50,000 accounts, 1,000,000 invoices, 60,000 of them open', () => {
    expect(plan).toHaveLength(50_000)
    expect(total(({ invoices }) => invoices)).toBe(1_000_000)
    expect(total(({ open }) => open)).toBe(60_000)
  })

  it('has 45 % of accounts with one or two invoices, and 9,000 open ones at the largest', () => {
    expect(plan.filter(({ invoices }) => invoices <= 2).length / plan.length).toBeCloseTo(0.45, 3)
    expect(Math.max(...plan.map(({ open }) => open))).toBe(9_000)
  })

  it('has no account with more open invoices than invoices', () => {
    expect(plan.every(({ invoices, open }) => open <= invoices)).toBe(true)
  })
})

describe('a hundredth of the big book', () => {
  const company = generateCompany({ seed: 3, today: day('2026-11-22'), shape: 'big', onePartIn: 100 })
  const customers = [...company.customers()]
  const invoices = customers.flatMap((customer) => customer.invoices)

  it('has 500 accounts, 10,000 invoices of which 600 are open, 90 of them at the largest', () => {
    expect(customers).toHaveLength(company.customerCount)
    expect(customers).toHaveLength(500)
    expect(invoices).toHaveLength(10_000)
    expect(invoices.filter(({ openMinor }) => openMinor > 0)).toHaveLength(600)
    expect(customers[0]?.invoices.filter(({ openMinor }) => openMinor > 0)).toHaveLength(90)
  })

  it('has a group of 200 accounts', () => {
    expect(customers.filter(({ groupId }) => groupId === 'demo-g1')).toHaveLength(200)
  })

  it('is paid on weekdays', () => {
    const paid = invoices.flatMap(({ settledDay }) => settledDay ?? [])
    expect(paid.filter((on) => weekday(on) > 5).length / paid.length).toBeLessThan(0.05)
    expect(paid.every((on) => on <= company.ledgerDay)).toBe(true)
  })

  it('gives one customer at a time, each the same whenever it is asked for', () => {
    const [first] = company.customers()
    expect(first).toEqual(customers[0])
  })
})
