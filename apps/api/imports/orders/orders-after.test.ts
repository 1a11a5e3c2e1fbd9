import { day } from '@encours/core/day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderPart } from './order-part.ts'
import { type OrdersSay, ordersAfter, outstanding } from './orders-after.ts'

const nothing = { ordered: null, undelivered: null, delivered: null, invoiced: null }
const on = day('2026-12-01')
const say = (more: Partial<OrdersSay> = {}): OrdersSay => ({
  kind: 'orders',
  delivered: true,
  invoiced: true,
  onlyLeft: false,
  vat: { basis: 'TTC', by: 'name' },
  day: on,
  ...more,
})
const order = (orderedMinor: number, deliveredMinor: number, invoicedMinor: number, number = 'SO-1') => ({
  number,
  deliveryDay: on,
  orderedMinor,
  deliveredMinor,
  invoicedMinor,
})
const said = (part: ReturnType<typeof orderPart>, number = 'SO-1') => ({ number, deliveryDay: null, ...part })

describe('a line of an order', () => {
  test.each([
    ['100 ordered', { ordered: 100 }, [100, null, null]],
    ['100 ordered, 40 delivered', { ordered: 100, delivered: 40 }, [100, 40, null]],
    ['100 ordered, 40 delivered, 30 invoiced', { ordered: 100, delivered: 40, invoiced: 30 }, [100, 40, 30]],
    ['100 ordered, 30 left', { ordered: 100, undelivered: 30 }, [100, 70, null]],
    ['30 left', { undelivered: 30 }, [30, null, null]],
    ['30 left of what was delivered 70', { undelivered: 30, delivered: 70 }, [100, 70, null]],
    ['100 invoiced in advance', { ordered: 100, delivered: 0, invoiced: 100 }, [100, 100, 100]],
    ['110 delivered of 100', { ordered: 100, delivered: 110, invoiced: 0 }, [110, 110, 0]],
    ['a return of 50', { ordered: -50, delivered: 0, invoiced: 0 }, [-50, 0, 0]],
  ])('of %s', (_, given, [orderedMinor, deliveredMinor, invoicedMinor]) => {
    expect(orderPart({ ...nothing, ...given }, 'orders')).toEqual({
      orderedMinor,
      deliveredMinor,
      invoicedMinor,
    })
  })

  test('of a delivery of 40, invoiced or not', () => {
    expect(orderPart({ ...nothing, delivered: 40 }, 'deliveries')).toEqual({
      orderedMinor: null,
      deliveredMinor: 40,
      invoicedMinor: 0,
    })
    expect(orderPart({ ...nothing, delivered: 40, invoiced: 40 }, 'deliveries').invoicedMinor).toBe(40)
  })
})

describe('the orders of an account after a file', () => {
  test('that does not say what is invoiced keep what the book knows: 10 to invoice', () => {
    const after = ordersAfter(
      {
        said: [said(orderPart({ ...nothing, ordered: 100, delivered: 80 }, 'orders'))],
        book: [order(100, 60, 50)],
      },
      say({ invoiced: false }),
    )
    expect(after.put).toEqual([order(100, 80, 70)])
  })

  test('that says only what is left keep what is delivered: 60 and 40', () => {
    const after = ordersAfter(
      { said: [said(orderPart({ ...nothing, undelivered: 40 }, 'orders'))], book: [order(60, 60, 0)] },
      say({ delivered: false, invoiced: false, onlyLeft: true }),
    )
    expect(after).toMatchObject({
      put: [order(100, 60, 0)],
      undeliveredMinor: 40,
      deliveredNotInvoicedMinor: 60,
    })
  })

  test('that leaves one out: all of it is done, or its delivery where only that is said', () => {
    const book = [order(100, 60, 50)]
    expect(ordersAfter({ said: [], book }, say())).toMatchObject({
      drop: ['SO-1'],
      put: [],
      done: 1,
      missingMinor: 50,
    })
    expect(ordersAfter({ said: [], book }, say({ invoiced: false }))).toMatchObject({
      drop: [],
      put: [order(60, 60, 50)],
      missingMinor: 40,
    })
    expect(ordersAfter({ said: [], book }, say({ kind: 'deliveries' }))).toMatchObject({
      put: [order(100, 60, 60)],
      missingMinor: 10,
    })
  })

  test('of deliveries: 70 delivered of which 20 are not invoiced, and an order that nobody has named', () => {
    const file = [
      said({ orderedMinor: null, deliveredMinor: 70, invoicedMinor: 50 }),
      said({ orderedMinor: null, deliveredMinor: 9, invoicedMinor: 0 }, 'BL-9'),
    ]
    const after = ordersAfter({ said: file, book: [order(100, 60, 60)] }, say({ kind: 'deliveries' }))
    expect(after.put).toEqual([order(100, 70, 50), order(9, 9, 0, 'BL-9')])
  })

  const amount = fc.integer({ min: 0, max: 1_000 })
  const maybe = fc.option(amount)
  const line = fc.record({ ordered: maybe, undelivered: maybe, delivered: maybe, invoiced: maybe })
  const numbered = fc.record({ number: fc.constantFrom('1', '2', '3', '4'), line })
  const files = fc.oneof(
    fc.constant({ kind: 'deliveries', delivered: true, invoiced: true, onlyLeft: false } as const),
    fc.record({
      kind: fc.constant('orders' as const),
      delivered: fc.boolean(),
      invoiced: fc.boolean(),
      onlyLeft: fc.boolean(),
    }),
  )
  const books = fc.uniqueArray(
    fc.record({ number: fc.constantFrom('1', '2', '3', '5'), a: amount, b: amount, c: amount }),
    { selector: ({ number }) => number },
  )

  test('are outstanding once: ordered ≥ delivered ≥ invoiced ≥ 0, and the same file again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(numbered, { maxLength: 6 }), books, files, (lines, known, file) => {
        const as = say(file)
        const byNumber = new Map(lines.map((one) => [one.number, one.line]))
        const all = [...byNumber].map(([number, given]) => said(orderPart(given, as.kind), number))
        const book = known.map(({ number, a, b, c }) => order(a + b + c, a + b, a, number))
        const after = ordersAfter({ said: all, book }, as)
        for (const one of after.put) {
          expect(one.orderedMinor).toBeGreaterThanOrEqual(one.deliveredMinor)
          expect(one.deliveredMinor).toBeGreaterThanOrEqual(one.invoicedMinor)
          expect(one.invoicedMinor).toBeGreaterThanOrEqual(0)
        }
        const put = new Map(after.put.map((one) => [one.number, one]))
        const then = [
          ...book.filter((one) => !put.has(one.number) && !after.drop.includes(one.number)),
          ...put.values(),
        ]
        expect(then.reduce((sum, one) => sum + outstanding(one), 0)).toBe(
          after.undeliveredMinor + after.deliveredNotInvoicedMinor,
        )
        expect(ordersAfter({ said: all, book: then }, as)).toMatchObject({
          put: [],
          drop: [],
          done: 0,
          missingMinor: 0,
        })
      }),
      { numRuns: 300 },
    )
  })
})
