import { describe, expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { day } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { type GivenDossier, givenInvoice, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { givenPlan, givenPromise, mentioned } from '../testing/given-promises.ts'
import { decidePromise } from './decide-promise.ts'
import type { PromiseToPay } from './promise-to-pay.ts'

const f1 = givenInvoice('F1', '2026-10-20', 600_000)
const f2 = givenInvoice('F2', '2026-11-10', 400_000)
const f3 = givenInvoice('F3', '2026-12-10', 900_000)
const creditNote = givenInvoice('AV-1', '2026-11-01', -50_000)
const items = [f1, creditNote, f2, f3]

const stateOf = (dossier: GivenDossier = {}): AccountState => givenState({ dossier: { items, ...dossier } })
const record = (state: AccountState, differs: Record<string, unknown> = {}) =>
  decidePromise(state, givenAction('promise.record', differs), givenMoment())
const pledged = (state: AccountState, differs: Record<string, unknown> = {}) => {
  const result = record(state, differs)
  const [change] = result.ok ? result.value.changes : []
  return change && 'of' in change && change.of === 'promise'
    ? change.document.invoices.map(({ number }) => number)
    : result
}
const refused = (refusal: object) => ({ ok: false, refusal })

describe('recording', () => {
  test('given €6,000 open of F1, when €5,000 are promised for Friday, then the promise keeps both', () => {
    const result = record(stateOf(), { note: 'said on the phone', invoices: ['F1'] })
    const document: PromiseToPay = {
      id: 'pr1',
      amountMinor: 500_000,
      dueDay: day('2026-11-27'),
      firstDueDay: day('2026-11-27'),
      postponedCount: 0,
      invoices: [{ number: 'F1', dueDay: day('2026-10-20'), openMinor: 600_000 }],
      note: 'said on the phone',
      openedAt: givenMoment().now,
      openedBy: { personId: 'p-rep', name: 'A rep' },
      state: { kind: 'open' },
    }
    expect(result).toEqual({
      ok: true,
      value: {
        changes: [{ kind: 'matter-opened', accountId: 'A1', of: 'promise', document }],
        journal: {
          figures: { promiseId: 'pr1', amountMinor: 500_000, dueDay: '2026-11-27', invoices: 'F1' },
          text: { note: 'said on the phone' },
        },
      },
    })
  })

  test.each([
    ['today', '2026-11-20', true],
    ['14 days ahead', '2026-12-04', true],
    ['yesterday', '2026-11-19', { code: 'promise-day-past', dueDay: '2026-11-19' }],
    ['15 days ahead', '2026-12-05', { code: 'promise-day-too-far', latestDay: '2026-12-04', maxDays: 14 }],
  ])('%s', (_, dueDay, expected) => {
    const result = record(stateOf(), { dueDay })
    expect(result.ok || result.refusal).toEqual(expected)
  })

  test.each([
    [600_000, ['F1']],
    [600_001, ['F1', 'F2']],
    [1_900_000, ['F1', 'F2', 'F3']],
  ])('without a name %i cents take the oldest invoices: %j', (amountMinor, expected) => {
    expect(pledged(stateOf(), { amountMinor })).toEqual(expected)
  })

  test('a cent more than is open is too much, named or not', () => {
    const tooMuch = (amountMinor: number, openMinor: number) =>
      refused({ code: 'promised-too-much', amountMinor, openMinor, currency: 'EUR' })
    expect(record(stateOf(), { amountMinor: 1_900_001 })).toEqual(tooMuch(1_900_001, 1_900_000))
    expect(record(stateOf(), { amountMinor: 600_001, invoices: ['F1'] })).toEqual(tooMuch(600_001, 600_000))
    expect(pledged(stateOf(), { amountMinor: 1_000_000, invoices: ['F1', 'F2', 'F1'] })).toEqual(['F1', 'F2'])
  })

  test('given €2,500 of F1 in dispute, then without a name €3,500 of it count, and by its name all of it', () => {
    const state = stateOf({ items: [{ ...f1, disputedMinor: 250_000 }, f2] })
    expect(pledged(state, { amountMinor: 350_000 })).toEqual(['F1'])
    expect(pledged(state, { amountMinor: 350_001 })).toEqual(['F1', 'F2'])
    expect(pledged(state, { amountMinor: 600_000, invoices: ['F1'] })).toEqual(['F1'])
  })

  test('in receivership nothing is promised', () => {
    const insolvency = {
      kind: 'receivership',
      since: day('2026-11-01'),
      source: 'BODACC',
      claimBy: null,
      claimedOn: null,
    } as const
    expect(record(stateOf({ account: { insolvency } }))).toEqual(
      refused({ code: 'promise-insolvency', kind: 'receivership', since: '2026-11-01' }),
    )
  })

  test('an id in use is refused, also where only the store knows it', () => {
    const taken = refused({ code: 'promise-exists', promiseId: 'pr1' })
    expect(record(stateOf({ promises: [givenPromise({ invoices: [] })] }))).toEqual(taken)
    expect(record({ ...stateOf(), looked: { idTaken: true } })).toEqual(taken)
  })

  test('an account that owes nothing has nothing to promise', () => {
    expect(record(stateOf({ items: [creditNote] }))).toEqual(refused({ code: 'promised-nothing-open' }))
  })
})

describe('invoices that cannot be promised', () => {
  const named = (state: AccountState, number: string) => record(state, { amountMinor: 1, invoices: [number] })

  test('one that the ledger does not have; what was looked up counts, else the dossier', () => {
    expect(named(stateOf(), 'F9')).toEqual(refused({ code: 'promised-invoice-unknown', number: 'F9' }))
    const looked = { invoices: new Map([['F9', givenInvoice('F9', '2026-11-30', 1)]]) }
    expect(named({ ...stateOf(), looked }, 'F9').ok).toBe(true)
    expect(named({ ...stateOf(), looked }, 'F1').ok).toBe(false)
  })

  test('one that is paid, and a credit note', () => {
    const looked = { invoices: new Map([['F0', givenInvoice('F0', '2026-11-30', 0)]]) }
    expect(named({ ...stateOf(), looked }, 'F0')).toEqual(
      refused({ code: 'promised-invoice-paid', number: 'F0' }),
    )
    expect(named(stateOf(), 'AV-1')).toEqual(refused({ code: 'promised-invoice-paid', number: 'AV-1' }))
  })

  test('one that is paid to the factor; without a name it is passed over', () => {
    const state = stateOf({ items: [{ ...f1, factored: 'recourse' }, f2] })
    expect(named(state, 'F1')).toEqual(refused({ code: 'promised-invoice-factored', number: 'F1' }))
    expect(pledged(state, { amountMinor: 1 })).toEqual(['F2'])
  })

  test('one that is in dispute as a whole, by the ledger or by our own dispute; a query contests nothing', () => {
    const disputed = refused({ code: 'promised-invoice-disputed', number: 'F1' })
    expect(named(stateOf({ items: [{ ...f1, disputedMinor: 600_000 }] }), 'F1')).toEqual(disputed)
    const withDispute = (reason: 'SHORT' | 'INV_MISSING', amountMinor: number) =>
      stateOf({
        disputes: [
          {
            id: 'd1',
            reason,
            invoiceNumber: 'F1',
            invoice: { openMinor: 600_000, dueDay: f1.dueDay },
            scope: 'amount',
            amountMinor,
            lines: [],
            note: null,
            inWriting: false,
            openedAt: givenMoment().now,
            openedBy: { personId: null, name: null },
            team: 'logistics',
            owner: null,
            dueDay: day('2026-11-24'),
            attachments: [],
            commentCount: 0,
            acceptedOn: null,
            escalatedAt: null,
            reopenedCount: 0,
            state: { kind: 'raised' },
          },
        ],
      })
    expect(named(withDispute('SHORT', 600_000), 'F1')).toEqual(disputed)
    expect(named(withDispute('SHORT', 599_999), 'F1').ok).toBe(true)
    expect(named(withDispute('INV_MISSING', 600_000), 'F1').ok).toBe(true)
  })

  test('one that an open promise or a running plan is for: money is not promised twice', () => {
    const already = (by: string, dueDay: string) =>
      refused({ code: 'promised-already', number: 'F1', by, dueDay })
    const other = givenPromise({ id: 'pr0' })
    expect(named(stateOf({ promises: [other] }), 'F1')).toEqual(already('promise', '2026-11-27'))
    expect(named(stateOf({ plans: [givenPlan()] }), 'F1')).toEqual(already('plan', '2026-12-18'))
    expect(pledged(stateOf({ promises: [other] }), { amountMinor: 1 })).toEqual(['F2'])
  })

  test('of a broken promise and a broken plan it can be promised again', () => {
    const state = { kind: 'broken', on: day('2026-11-16') } as const
    const dossier = { promises: [givenPromise({ id: 'pr0', state })], plans: [givenPlan({ state })] }
    expect(pledged(stateOf(dossier), { amountMinor: 1 })).toEqual(['F1'])
  })
})

describe('postponing', () => {
  const postpone = (promise: PromiseToPay, dueDay: string) =>
    decidePromise(
      stateOf({ promises: [promise] }),
      givenAction('promise.postpone', { dueDay }),
      givenMoment(),
    )

  test('from the 27th to 1 December, once: the first day stays', () => {
    const document = { ...givenPromise(), dueDay: '2026-12-01', postponedCount: 1 }
    expect(postpone(givenPromise(), '2026-12-01')).toEqual({
      ok: true,
      value: {
        changes: [{ kind: 'matter-changed', accountId: 'A1', of: 'promise', document }],
        journal: {
          figures: { promiseId: 'pr1', amountMinor: 500_000, fromDay: '2026-11-27', dueDay: '2026-12-01' },
          text: null,
        },
      },
    })
    expect(postpone(givenPromise({ postponedCount: 1 }), '2026-12-01')).toEqual(
      refused({ code: 'promise-postponed-enough', postponements: 1 }),
    )
  })

  test.each([
    ['2026-11-27', { code: 'promise-not-later', dueDay: '2026-11-27' }],
    ['2026-12-05', { code: 'promise-day-too-far', latestDay: '2026-12-04', maxDays: 14 }],
  ])('to %s it is refused', (dueDay, refusal) => {
    expect(postpone(givenPromise(), dueDay)).toEqual(refused(refusal))
  })

  test('one of yesterday, in its grace, goes to a day to come, not to one that is past', () => {
    const late = givenPromise({ dueDay: day('2026-11-18') })
    expect(postpone(late, '2026-11-19')).toEqual(refused({ code: 'promise-day-past', dueDay: '2026-11-19' }))
    expect(postpone(late, '2026-11-20').ok).toBe(true)
  })

  test('what is broken or unknown is not postponed', () => {
    const on = day('2026-11-16')
    expect(postpone(givenPromise({ state: { kind: 'broken', on } }), '2026-12-01')).toEqual(
      refused({ code: 'promise-broken', on: '2026-11-16' }),
    )
    expect(postpone(givenPromise({ id: 'pr7' }), '2026-12-01')).toEqual(refused({ code: 'promise-unknown' }))
  })
})

describe('a promise that was not kept, before anybody has noted it', () => {
  const given = (dueDay: string, openMinor: number, ledgerDay = '2026-11-20'): AccountState =>
    givenState({
      dossier: {
        items,
        promises: [givenPromise({ dueDay: day(dueDay) })],
        mentioned: [mentioned('F1', openMinor)],
      },
      book: { ledgerDay: day(ledgerDay) },
    })
  const act = (type: 'promise.postpone' | 'promise.cancel', state: AccountState) =>
    decidePromise(state, givenAction(type), givenMoment(givenActor('credit')))
  const broken = refused({ code: 'promise-broken', on: '2026-11-19' })

  test('due on the 16th with two days of grace, on the 20th nobody postpones or cancels it', () => {
    expect(act('promise.postpone', given('2026-11-16', 600_000))).toEqual(broken)
    expect(act('promise.cancel', given('2026-11-16', 600_000))).toEqual(broken)
    expect(act('promise.cancel', given('2026-11-16', 100_001))).toEqual(broken)
  })

  test('all is paid, the ledger is older than the grace, or the grace lasts: then they may', () => {
    expect(act('promise.cancel', given('2026-11-16', 100_000)).ok).toBe(true)
    expect(act('promise.cancel', given('2026-11-16', 600_000, '2026-11-17')).ok).toBe(true)
    expect(act('promise.postpone', given('2026-11-18', 600_000)).ok).toBe(true)
    expect(act('promise.postpone', given('2026-11-17', 600_000)).ok).toBe(false)
  })

  test('a new one may be recorded for the same invoice on the 20th, while the grace lasts it may not', () => {
    const again = { promiseId: 'pr2', invoices: ['F1'] }
    expect(record(given('2026-11-17', 600_000), again).ok).toBe(true)
    expect(record(given('2026-11-18', 600_000), again)).toMatchObject(refused({ code: 'promised-already' }))
  })
})

describe('cancelling', () => {
  const cancel = (promise: PromiseToPay, actor: Actor = givenActor('rep')) =>
    decidePromise(
      stateOf({ promises: [promise] }),
      givenAction('promise.cancel', { note: 'another customer' }),
      givenMoment(actor),
    )

  test('whoever recorded it, a manager and credit cancel it', () => {
    for (const actor of [givenActor('rep'), givenActor('manager'), givenActor('credit')]) {
      const by = actor.kind === 'person' ? { personId: actor.personId, name: actor.name } : null
      expect(cancel(givenPromise(), actor)).toMatchObject({
        ok: true,
        value: {
          changes: [
            {
              kind: 'matter-ended',
              of: 'promise',
              document: { state: { kind: 'cancelled', at: '2026-11-20T09:00:00.000Z', by } },
            },
          ],
          journal: {
            figures: { promiseId: 'pr1', amountMinor: 500_000 },
            text: { note: 'another customer' },
          },
        },
      })
    }
  })

  test('another rep does not, though the account is theirs now', () => {
    expect(cancel(givenPromise(), givenActor('rep', { personId: 'p-new' }))).toEqual(
      refused({ code: 'promise-not-yours' }),
    )
  })

  test('on its day a rep still may, the day after only manager and credit', () => {
    expect(cancel(givenPromise({ dueDay: day('2026-11-20') })).ok).toBe(true)
    const over = givenPromise({ dueDay: day('2026-11-19') })
    expect(cancel(over)).toEqual(refused({ code: 'promise-day-over', dueDay: '2026-11-19' }))
    expect(cancel(over, givenActor('manager')).ok).toBe(true)
  })

  test('what is broken or partly kept nobody cancels, what is unknown neither', () => {
    const on = day('2026-11-16')
    const broken = refused({ code: 'promise-broken', on: '2026-11-16' })
    const credit = givenActor('credit')
    expect(cancel(givenPromise({ state: { kind: 'broken', on } }), credit)).toEqual(broken)
    expect(cancel(givenPromise({ state: { kind: 'partly-kept', on, paidMinor: 1 } }), credit)).toEqual(broken)
    expect(cancel(givenPromise({ id: 'pr7' }), credit)).toEqual(refused({ code: 'promise-unknown' }))
  })
})
