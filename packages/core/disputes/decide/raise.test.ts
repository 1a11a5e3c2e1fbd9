import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange } from '../../apply-change.ts'
import { day, toInstant } from '../../day.ts'
import type { AccountState } from '../../decide.ts'
import { givenBook, givenInvoice } from '../../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../../testing/given-actions.ts'
import { givenDispute, givenDisputed, withLooked } from '../../testing/given-disputes.ts'
import type { Dispute } from '../dispute.ts'
import { disputeReasons } from '../dispute-reason.ts'
import { isQuery } from '../disputed.ts'
import { decideRaise } from './raise.ts'

const open = withLooked(givenDisputed([]))
const raise = (state: AccountState, differs: Record<string, unknown> = {}, moment = givenMoment()) =>
  decideRaise(state, givenAction('dispute.raise', { disputeId: 'd9', ...differs }), moment)

/** What was raised, or the code of why not. */
const raised = (...args: Parameters<typeof raise>): Partial<Dispute> | string => {
  const result = raise(...args)
  if (!result.ok) return result.refusal.code
  const [change] = result.value.changes
  return change?.kind === 'matter-opened' && change.of === 'dispute' ? change.document : 'no dispute'
}

describe('raising a dispute', () => {
  test('given FA-1 open at €10,000, when all of it is short, then logistics has until Tuesday', () => {
    const action = { note: 'Two pallets', inWriting: true }
    const result = raise(open, action)
    expect(result).toEqual({
      ok: true,
      value: {
        changes: [
          {
            kind: 'matter-opened',
            accountId: 'A1',
            of: 'dispute',
            document: {
              id: 'd9',
              reason: 'SHORT',
              invoiceNumber: 'FA-1',
              invoice: { openMinor: 1_000_000, dueDay: '2026-10-20' },
              scope: 'invoice',
              amountMinor: 1_000_000,
              lines: [],
              note: 'Two pallets',
              inWriting: true,
              openedAt: '2026-11-20T09:00:00.000Z',
              openedBy: { personId: 'p-rep', name: 'A rep' },
              team: 'logistics',
              owner: null,
              dueDay: '2026-11-24',
              attachments: [],
              commentCount: 0,
              acceptedOn: null,
              escalatedAt: null,
              reopenedCount: 0,
              state: { kind: 'raised' },
            },
          },
        ],
        journal: {
          figures: {
            disputeId: 'd9',
            invoiceNumber: 'FA-1',
            reason: 'SHORT',
            scope: 'invoice',
            amountMinor: 1_000_000,
            openMinor: 1_000_000,
            team: 'logistics',
            dueDay: '2026-11-24',
            inWriting: 1,
            files: '',
          },
          text: { note: 'Two pallets' },
        },
      },
    })
  })

  test('given €3,100 of it in dispute, when the rest is disputed, then that is €6,900', () => {
    const state = withLooked(givenDisputed([givenDispute()]))
    expect(raised(state, { reason: 'QUALITY' })).toMatchObject({ scope: 'invoice', amountMinor: 690_000 })
    expect(raised(state, { reason: 'QUALITY', amountMinor: 690_000 })).toMatchObject({ scope: 'amount' })
    expect(raise(state, { reason: 'QUALITY', amountMinor: 690_001 })).toEqual({
      ok: false,
      refusal: { code: 'dispute-beyond-open', invoiceNumber: 'FA-1', leftMinor: 690_000, currency: 'EUR' },
    })
  })

  test('given all of it in dispute, when more is disputed, then nothing is left', () => {
    const state = withLooked(givenDisputed([givenDispute({ amountMinor: 1_000_000 })]))
    expect(raise(state, { reason: 'QUALITY' })).toMatchObject({
      refusal: { code: 'dispute-beyond-open', leftMinor: 0 },
    })
  })

  test('given all of it queried, when €500 of it is damaged, then that is a dispute beside the query', () => {
    const query = givenDispute({ reason: 'INV_MISSING', amountMinor: 1_000_000 })
    const state = withLooked(givenDisputed([query]))
    expect(raised(state, { reason: 'DAMAGED', amountMinor: 50_000 })).toMatchObject({ amountMinor: 50_000 })
    expect(raise(state, { reason: 'PAID' })).toMatchObject({ refusal: { code: 'dispute-beyond-open' } })
  })

  test('lines add up to what is disputed, with or without the amount, and contradict no other', () => {
    const lines = [
      { text: '4 pallets of tiles', amountMinor: 120_000 },
      { text: 'freight', amountMinor: 5_000 },
    ]
    expect(raised(open, { lines })).toMatchObject({ scope: 'lines', amountMinor: 125_000, lines })
    expect(raised(open, { lines, amountMinor: 125_000 })).toMatchObject({ scope: 'lines' })
    expect(raise(open, { lines, amountMinor: 125_001 })).toEqual({
      ok: false,
      refusal: {
        code: 'dispute-lines-differ',
        linesMinor: 125_000,
        amountMinor: 125_001,
        currency: 'EUR',
      },
    })
    const beyond = [{ text: 'a palace', amountMinor: 1_000_001 }]
    expect(raised(open, { lines: beyond })).toBe('dispute-beyond-open')
  })

  test('given a dispute of FA-1 for SHORT, when it is disputed so again, then it says whose it is', () => {
    const state = withLooked(givenDisputed([givenDispute()]))
    expect(raise(state, { amountMinor: 1 })).toEqual({
      ok: false,
      refusal: {
        code: 'dispute-open-already',
        invoiceNumber: 'FA-1',
        reason: 'SHORT',
        by: 'A rep',
        dueDay: '2026-11-23',
      },
    })
  })

  test('an id that is open in the dossier, or anywhere in the store, is taken', () => {
    const state = withLooked(givenDisputed([givenDispute()]))
    const exists = { refusal: { code: 'dispute-exists', disputeId: 'd1' } }
    expect(raise(state, { disputeId: 'd1', reason: 'QUALITY' })).toMatchObject(exists)
    expect(raise(withLooked(givenDisputed([]), { idTaken: true }), { disputeId: 'd1' })).toMatchObject(exists)
  })

  test.each([
    ['FA-9', 'dispute-invoice-unknown'],
    ['FA-2', 'dispute-invoice-settled'],
    ['AV-1', 'dispute-invoice-settled'],
  ])('%s, unknown, settled or a credit note: %s', (invoiceNumber, code) => {
    const known = [
      givenInvoice('FA-1', '2026-10-20', 1_000_000),
      givenInvoice('FA-2', '2026-10-20', 0),
      givenInvoice('AV-1', '2026-10-20', -50_000),
    ]
    const state = withLooked(givenDisputed([]), { invoices: new Map(known.map((one) => [one.number, one])) })
    expect(raised(state, { invoiceNumber })).toBe(code)
  })

  test('an invoice beyond the listed 300 can be disputed: the store finds it', () => {
    const far = givenInvoice('FA-777', '2026-10-01', 40_000)
    const state = withLooked(givenDisputed([]), { invoices: new Map([['FA-777', far]]) })
    expect(raised(state, { invoiceNumber: 'FA-777' })).toMatchObject({ amountMinor: 40_000 })
  })

  test('files are kept with type and size, each once; one that was never sent is refused by its name', () => {
    const hash = 'ab'.repeat(32)
    const files = new Map([[hash, { hash, type: 'image/jpeg', bytes: 81_234 }]])
    const attachments = [
      { hash, name: 'pallet.jpg' },
      { hash, name: 'again.jpg' },
    ]
    const state = withLooked(givenDisputed([]), { files })
    const kept = [{ hash, name: 'pallet.jpg', type: 'image/jpeg', bytes: 81_234 }]
    expect(raised(state, { attachments })).toMatchObject({ attachments: kept })
    expect(raise(open, { attachments })).toEqual({
      ok: false,
      refusal: { code: 'attachment-unknown', name: 'pallet.jpg' },
    })
  })

  test('a phone, which looks nothing up, decides by the listed items and takes files as they are named', () => {
    const attachments = [{ hash: 'ab'.repeat(32), name: 'pallet.jpg' }]
    expect(raised(givenDisputed([]), { attachments })).toMatchObject({
      amountMinor: 1_000_000,
      attachments: [{ name: 'pallet.jpg', type: 'application/octet-stream', bytes: 0 }],
    })
    expect(raised(givenDisputed([]), { invoiceNumber: 'FA-9' })).toBe('dispute-invoice-unknown')
  })
})

describe('who settles it and by when', () => {
  test.each([
    ['INV_MISSING', 'credit', '2026-11-23'],
    ['PO_REF', 'billing', '2026-11-24'],
    ['WRONG_PARTY', 'billing', '2026-11-25'],
    ['PAID', 'credit', '2026-11-24'],
    ['PRICE_TERMS', 'rep', '2026-11-27'],
    ['CREDIT_DUE', 'rep', '2026-11-27'],
    ['SHORT', 'logistics', '2026-11-24'],
    ['DAMAGED', 'logistics', '2026-11-23'],
    ['NOT_DELIVERED', 'logistics', '2026-11-24'],
    ['QUALITY', 'quality', '2026-12-04'],
    ['NOT_ACCEPTED', 'rep', '2026-12-04'],
    ['SETOFF', 'legal', '2026-12-04'],
    ['OTHER', 'credit', '2026-11-23'],
  ] as const)('%s on Friday 20 November is %s’s until %s', (reason, team, dueDay) => {
    expect(raised(open, { reason })).toMatchObject({ team, owner: null, dueDay })
  })

  test('that table has all 13 reasons', () => {
    expect(disputeReasons).toHaveLength(13)
  })

  test('what is the rep’s is credit’s where nobody has the account', () => {
    const state = withLooked(givenDisputed([], { account: { ownerId: null } }))
    expect(raised(state, { reason: 'PRICE_TERMS' })).toMatchObject({ team: 'credit' })
  })

  test('working days are the country’s: 2 from 13 July are 16 July in France, 15 July in Belgium', () => {
    const moment = {
      actor: givenActor('rep'),
      today: day('2026-07-13'),
      now: toInstant(Date.UTC(2026, 6, 13, 9)),
    }
    expect(raised(open, {}, moment)).toMatchObject({ dueDay: '2026-07-16' })
    const belgian = { ...open, book: givenBook({ country: 'BE' }) }
    expect(raised(belgian, {}, moment)).toMatchObject({ dueDay: '2026-07-15' })
  })
})

test('however disputes of one invoice follow each other, together they never exceed what is open of it, nor do queries', () => {
  const wishes = fc.array(
    fc.record({
      reason: fc.constantFrom(...disputeReasons),
      amountMinor: fc.option(fc.integer({ min: 1, max: 600_000 })),
    }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(wishes, (all) => {
      let state = withLooked(givenDisputed([]))
      all.forEach((wish, index) => {
        const result = raise(state, { disputeId: `d${String(index)}`, ...wish })
        if (result.ok) {
          state = { ...state, dossier: result.value.changes.reduce(applyChange, state.dossier) }
        }
      })
      const { disputes } = state.dossier
      const [queries = [], contesting = []] = [true, false].map((wanted) =>
        disputes.filter(({ reason }) => isQuery(state.book.policy, reason) === wanted),
      )
      for (const some of [queries, contesting]) {
        expect(some.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBeLessThanOrEqual(1_000_000)
      }
      expect(new Set(disputes.map(({ reason }) => reason)).size).toBe(disputes.length)
    }),
    { numRuns: 60 },
  )
})
