import fc from 'fast-check'
import { addDays } from '../day.ts'
import type { Dossier } from '../dossier.ts'
import type { Invoice } from '../ledger/invoice.ts'
import { givenAt } from './given.ts'
import { givenDispute } from './given-disputes.ts'
import { givenPlan, givenPromise, mentioned } from './given-promises.ts'

const minor = fc.integer({ min: 1, max: 5_000_000 })

/** An open item for property tests: how old, how much, in dispute by the ledger or by us. */
export const anyItem = fc.record({
  age: fc.integer({ min: -60, max: 90 }),
  openMinor: minor,
  disputed: fc.boolean(),
  dispute: fc.option(
    fc.record({
      amountMinor: minor,
      reason: fc.constantFrom('SHORT' as const, 'PAID' as const),
      /** Accepted so many days ago. */
      acceptedAge: fc.option(fc.integer({ min: 0, max: 32 })),
    }),
    { freq: 3 },
  ),
})

/** Money that was promised, or a plan, of some items. */
export const anyPledge = fc.record({
  as: fc.constantFrom('open' as const, 'broken' as const, 'plan' as const),
  /** Of how many of the items, from which on, how much of them, and when; what of it had been paid before. */
  of: fc.integer({ min: 1, max: 6 }),
  from: fc.integer({ min: 0, max: 5 }),
  shareBps: fc.integer({ min: 1, max: 10_000 }),
  dueIn: fc.integer({ min: -20, max: 14 }),
  paidMinor: fc.constantFrom(0, 0, 50_000),
})

type Given<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never

/** Promises and plans of some of the items, and the items as they are now. */
export function pledgesOn(
  items: Invoice[],
  pledges: Given<typeof anyPledge>[],
): Pick<Dossier, 'promises' | 'plans' | 'mentioned'> {
  const named = pledges
    .map((one) => ({ ...one, on: items.slice(one.from, one.from + one.of) }))
    .filter(({ on }) => on.length > 0)
  const documents = named.map(({ as, on, shareBps, dueIn, paidMinor }, index) => {
    const invoices = on.map((item) => mentioned(item.number, item.openMinor + paidMinor, item.dueDay))
    const total = invoices.reduce((sum, one) => sum + one.openMinor, 0)
    const amountMinor = Math.min(total, Math.max(2, Math.floor((total * shareBps) / 10_000)))
    return { as, id: `pledge${String(index)}`, invoices, amountMinor, dueDay: addDays(givenAt.today, dueIn) }
  })
  const broken = { kind: 'broken', on: givenAt.today } as const
  return {
    promises: documents
      .filter(({ as }) => as !== 'plan')
      .map(({ as, ...promise }) => givenPromise({ ...promise, ...(as === 'broken' && { state: broken }) })),
    plans: documents
      .filter(({ as }) => as === 'plan')
      .map(({ id, invoices, amountMinor, dueDay }) => {
        const half = Math.floor(amountMinor / 2)
        const instalments = [
          { dueDay, amountMinor: half },
          { dueDay: addDays(dueDay, 14), amountMinor: amountMinor - half },
        ]
        return givenPlan({ id, invoices, instalments, state: broken })
      }),
    mentioned: items.map(({ number, openMinor, dueDay }) => mentioned(number, openMinor, dueDay)),
  }
}

/** Each item's dispute, if it has one. */
export const disputesOf = (items: Given<typeof anyItem>[]): Dossier['disputes'] =>
  items.flatMap(({ dispute, openMinor }, index) => {
    if (dispute === null) return []
    const { reason, amountMinor, acceptedAge } = dispute
    const invoiceNumber = `F${index}`
    return givenDispute({
      id: `d${index}`,
      invoiceNumber,
      reason,
      amountMinor: Math.min(amountMinor, openMinor),
      acceptedOn: acceptedAge === null ? null : addDays(givenAt.today, -acceptedAge),
    })
  })
