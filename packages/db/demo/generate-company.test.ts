import { addDays, day, weekday } from '@encours/core/day'
import { dueDayOf } from '@encours/core/ledger/due-day'
import { describe, expect, it } from 'vitest'
import type { Customer } from './company.ts'
import { generateCompany } from './generate-company.ts'

const today = day('2026-11-22')
const demo = generateCompany({ seed: 1, today, shape: 'demo' })
const customers = [...demo.customers()]
const invoices = customers.flatMap((customer) => customer.invoices)
const settled = invoices.flatMap(({ settledDay, ...invoice }) =>
  settledDay === null ? [] : [{ ...invoice, settledDay }],
)
const open = invoices.filter(({ openMinor }) => openMinor !== 0)
const sum = (of: readonly { openMinor: number }[]) =>
  of.reduce((total, { openMinor }) => total + openMinor, 0)

describe('the demo company', () => {
  it('follows from its seed: twice the same, with another seed another', () => {
    const with_ = (seed: number) =>
      JSON.stringify([...generateCompany({ seed, today, shape: 'demo' }).customers()])
    expect(with_(1)).toBe(JSON.stringify(customers))
    expect(with_(2)).not.toBe(JSON.stringify(customers))
  })

  it('has 150 customers of different numbers and names over three regions', () => {
    expect(new Set(customers.map(({ number }) => number)).size).toBe(150)
    expect(new Set(customers.map(({ name }) => name)).size).toBe(150)
    for (const region of ['North', 'West', 'South-East']) {
      expect(customers.filter((customer) => customer.region === region).length).toBeGreaterThan(25)
    }
  })

  it('has French and Flemish names, sole traders, and one name of 60 letters', () => {
    expect(customers.filter(({ name }) => /[éèêëïô]/.test(name)).length).toBeGreaterThan(30)
    expect(customers.filter(({ country }) => country === 'BE').length).toBeGreaterThan(20)
    expect(customers.filter(({ kind }) => kind === 'soleTrader').length).toBeGreaterThan(5)
    expect(Math.max(...customers.map(({ name }) => name.length))).toBe(60)
  })

  it('numbers invoices once within each customer', () => {
    for (const customer of customers) {
      const numbers = customer.invoices.map(({ number }) => number)
      expect(new Set(numbers).size, customer.number).toBe(numbers.length)
    }
  })

  it('is paid in weekday runs: under 5 % of settlements fall on a weekend, most customers pay on few days', () => {
    const weekends = settled.filter(({ settledDay }) => weekday(settledDay) > 5)
    expect(weekends.length / settled.length).toBeLessThan(0.05)
    const busy = customers.filter((customer) => customer.invoices.length >= 20)
    const inRuns = busy.filter((customer) => shareOfBusiestDays(customer) > 0.6)
    expect(inRuns.length / busy.length).toBeGreaterThan(0.5)
  })

  it('has half of its customers with one or two invoices, and three with most of them', () => {
    const counts = customers.map((customer) => customer.invoices.length).sort((a, b) => b - a)
    const few = counts.filter((count) => count === 1 || count === 2).length
    expect(few / counts.length).toBeGreaterThan(0.4)
    expect(few / counts.length).toBeLessThan(0.6)
    const three = counts.slice(0, 3).reduce((total, count) => total + count, 0)
    expect(three / invoices.length).toBeGreaterThan(0.5)
  })

  it('has two years of invoices, none later than its ledger of Friday 20 November', () => {
    expect(demo.ledgerDay).toBe('2026-11-20')
    const days = invoices.map(({ invoiceDay }) => invoiceDay).sort()
    expect(days.filter((on) => on < addDays(today, -700)).length).toBeGreaterThan(0)
    expect(days.filter((on) => on > demo.ledgerDay)).toEqual([])
    expect(settled.every(({ settledDay }) => settledDay <= demo.ledgerDay)).toBe(true)
  })

  it('owes what is neither settled nor paid in part, and disputes no more than is open', () => {
    expect(settled.every(({ openMinor }) => openMinor === 0)).toBe(true)
    expect(open.every((invoice) => invoice.disputedMinor <= Math.max(0, invoice.openMinor))).toBe(true)
    expect(open.filter(({ disputedMinor }) => disputedMinor > 0).length).toBeGreaterThan(10)
    expect(open.some(({ openMinor, amountMinor }) => openMinor < amountMinor)).toBe(true)
  })

  it('owes some 2 to 4 million euros, of which 10 to 30 % are overdue', () => {
    const overdue = open.filter(({ dueDay }) => dueDay < today)
    expect(sum(open)).toBeGreaterThan(200_000_000)
    expect(sum(open)).toBeLessThan(400_000_000)
    expect(sum(overdue) / sum(open)).toBeGreaterThan(0.1)
    expect(sum(overdue) / sum(open)).toBeLessThan(0.3)
  })

  it.each(['2026-11-23', '2026-11-26', '2026-11-28', '2027-03-01', '2028-02-29'])(
    'on %s terms, due days and the age of FA-2291 hold as well',
    (text) => {
      const then = generateCompany({ seed: 1, today: day(text), shape: 'demo' })
      for (const customer of then.customers()) {
        const late = customer.invoices.filter(
          (invoice) => (invoice.settledDay ?? invoice.invoiceDay) > then.ledgerDay,
        )
        expect(late, customer.number).toEqual([])
        if (customer.number === 'C-1005') expect(customer.invoices.every(dueByTerms(customer))).toBe(true)
      }
      const durand = [...then.customers()].find(({ number }) => number === 'C-1042')
      const item = durand?.invoices.find(({ number }) => number === 'FA-2291')
      expect(item).toMatchObject({ dueDay: addDays(then.today, -31), openMinor: 1_440_000 })
    },
  )

  it('has eight reps, one for each rep code, and who decides beyond them', () => {
    const reps = demo.people.filter(({ role }) => role === 'rep')
    expect(reps.flatMap(({ repCodes }) => repCodes)).toEqual(
      Array.from({ length: 8 }, (_, index) => `R0${index + 1}`),
    )
    const roles = demo.people.map(({ role, level }) => (level ? `${role} ${level}` : role))
    expect(new Set(roles)).toEqual(
      new Set(
        'rep,manager,director,resolver,admin,credit analyst,credit manager,finance cfo,finance ceo'.split(
          ',',
        ),
      ),
    )
  })
})

const dueByTerms = (customer: Customer) => (invoice: Customer['invoices'][number]) =>
  dueDayOf(customer.terms, invoice.invoiceDay) === invoice.dueDay

/** The share of a customer's payments on its commonest weekday, or on its four commonest dates. */
function shareOfBusiestDays({ invoices: of }: Customer): number {
  const paid = of.flatMap(({ settledDay }) => settledDay ?? [])
  const top = (keys: (string | number)[], most: number) =>
    [...Map.groupBy(keys, (key) => key).values()]
      .map((group) => group.length)
      .sort((a, b) => b - a)
      .slice(0, most)
      .reduce((total, count) => total + count, 0) / keys.length
  return Math.max(
    top(paid.map(weekday), 1),
    top(
      paid.map((on) => on.slice(8)),
      4,
    ),
  )
}
