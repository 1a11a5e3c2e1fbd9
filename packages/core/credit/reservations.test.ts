import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange } from '../apply-change.ts'
import { toInstant } from '../day.ts'
import type { AccountState } from '../decide.ts'
import { followReservations } from '../follow/follow-reservations.ts'
import { anyTerms } from '../testing/any-terms.ts'
import { type GivenDossier, givenAt, givenHabits, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { checkCredit } from './check-credit.ts'
import type { Reservation } from './reservation.ts'
import { decideReservationMake, decideReservationRelease } from './reservations.ts'

const moment = givenMoment()
const reserved = (differs: Partial<Reservation> = {}): Reservation => ({
  id: 'r1',
  orderRef: 'O-1',
  amountMinor: 1_000_000,
  madeBy: 'p-rep',
  madeByName: 'A rep',
  madeAt: toInstant(Date.UTC(2026, 10, 19, 9)),
  expiresAt: toInstant(Date.UTC(2026, 10, 22, 9)),
  ...differs,
})
const stateWith = (...reservations: Reservation[]): AccountState => givenState({ dossier: { reservations } })
const make = (state: AccountState, differs: Record<string, unknown> = {}) =>
  decideReservationMake(state, givenAction('reservation.make', differs), moment)

describe('making', () => {
  test('given €60,000 free, when €10,000 is reserved, then it stands for 72 hours in the rep’s name', () => {
    expect(make(givenState())).toEqual({
      ok: true,
      value: {
        changes: [
          {
            kind: 'reservation-made',
            accountId: 'A1',
            reservation: {
              id: 'r1',
              orderRef: 'O-1',
              amountMinor: 1_000_000,
              madeBy: 'p-rep',
              madeByName: 'A rep',
              madeAt: '2026-11-20T09:00:00.000Z',
              expiresAt: '2026-11-23T09:00:00.000Z',
            },
          },
        ],
        journal: {
          figures: {
            reservationId: 'r1',
            orderRef: 'O-1',
            amountMinor: 1_000_000,
            expiresAt: '2026-11-23T09:00:00.000Z',
          },
          text: null,
        },
      },
    })
  })

  test('given €60,000, when a cent more is reserved, then it is not approved', () => {
    expect(make(givenState(), { amountMinor: 6_000_000 }).ok).toBe(true)
    expect(make(givenState(), { amountMinor: 6_000_001 })).toEqual({
      ok: false,
      refusal: { code: 'reservation-not-approved', verdict: 'refer' },
    })
  })

  test('given €50,000 reserved for another order, when €10,001 is reserved, then it is not approved', () => {
    const state = stateWith(reserved({ id: 'r0', orderRef: 'O-0', amountMinor: 5_000_000 }))
    expect(make(state, { amountMinor: 1_000_000 }).ok).toBe(true)
    expect(make(state, { amountMinor: 1_000_100 }).ok).toBe(false)
  })

  test('given a reservation for the order, when another is made, then it is refused and says whose it is', () => {
    expect(make(stateWith(reserved()), { reservationId: 'r2' })).toEqual({
      ok: false,
      refusal: { code: 'reservation-exists', orderRef: 'O-1', by: 'A rep' },
    })
  })

  test('given a reservation for O-1, when one for o-1 is made, then it is the same order', () => {
    expect(make(stateWith(reserved()), { reservationId: 'r2', orderRef: 'o-1' })).toMatchObject({
      refusal: { code: 'reservation-exists', orderRef: 'O-1' },
    })
  })

  test('given an account on prepayment, when anything is reserved, then there is nothing to keep', () => {
    const prepaid = { ok: false, refusal: { code: 'reservation-prepaid' } }
    const account = givenState({
      dossier: { account: { terms: { kind: 'prepayment' } }, limit: { minor: 0, until: null } },
    })
    expect(make(account, { terms: null, amountMinor: 50_000_000 })).toEqual(prepaid)
  })

  test('given an order that has come, when it is reserved, then it is refused: it counts by itself', () => {
    const order = { deliveryDay: givenAt.today, orderedMinor: 100_000, deliveredMinor: 0, invoicedMinor: 0 }
    const open = givenState({ dossier: { orders: [{ number: 'o-1', ...order }] } })
    const refused = { ok: false, refusal: { code: 'reservation-order-arrived', orderRef: 'O-1' } }
    expect(make(open)).toEqual(refused)
    expect(make({ ...givenState(), looked: { ordered: true } })).toEqual(refused)
    expect(make(open, { orderRef: 'O-2' }).ok).toBe(true)
  })

  test('given one for the order whose time is over, when another is made, then the old one ends first', () => {
    const old = reserved({ id: 'r0', expiresAt: givenAt.now })
    const result = make(stateWith(old))
    expect(result.ok && result.value.changes).toMatchObject([
      { kind: 'reservation-ended', reservationId: 'r0', end: 'expired' },
      { kind: 'reservation-made' },
    ])
  })

  test('an id that is in use is refused, whatever its order', () => {
    expect(make(stateWith(reserved()), { orderRef: 'O-2' })).toMatchObject({
      ok: false,
      refusal: { code: 'reservation-exists' },
    })
  })

  test('dollars are not reserved on an account in euros', () => {
    expect(make(givenState(), { currency: 'USD' })).toEqual({
      ok: false,
      refusal: { code: 'currency-differs', account: 'EUR', given: 'USD' },
    })
  })

  test('grade D takes 15 days and a 30 % deposit: what was agreed so is reserved, on the account’s 30 days it is not', () => {
    const habits = givenHabits({ grade: 'D' })
    const state = givenState({ dossier: { habits } })
    const agreed = { amountMinor: 700_000, depositMinor: 300_000, terms: { kind: 'net', days: 15 } }
    const result = make(state, agreed)
    expect(result.ok && result.value.changes).toMatchObject([{ reservation: { amountMinor: 700_000 } }])
    expect(make(state, { ...agreed, terms: null }).ok).toBe(false)
    expect(make(state, { ...agreed, depositMinor: 0 }).ok).toBe(false)
  })

  test('it is granted exactly when the check of the same amount, terms and deposit approves', () => {
    const facts = fc.record({
      terms: anyTerms.filter(({ kind }) => kind !== 'prepayment'),
      depositMinor: fc.integer({ min: 0, max: 1_000_000 }),
      limitMinor: fc.option(fc.integer({ min: 0, max: 8_000_000 })),
      otherMinor: fc.integer({ min: 1, max: 4_000_000 }),
      amountMinor: fc.integer({ min: 1, max: 9_000_000 }),
      held: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, ({ limitMinor, otherMinor, amountMinor, held, terms, depositMinor }) => {
        const dossier: GivenDossier = {
          limit: { minor: limitMinor, until: null },
          reservations: [reserved({ id: 'r0', orderRef: 'O-0', amountMinor: otherMinor })],
          hold: held ? { kind: 'manual', note: null, placedOn: givenAt.today, placedBy: null } : null,
        }
        const state = givenState({ dossier })
        const { currency } = state.dossier.account
        const ask = {
          accountId: 'A1',
          amount: { minor: amountMinor + depositMinor, currency },
          basis: 'TTC' as const,
          terms,
          depositMinor,
          orderRef: 'O-1',
        }
        const approved = checkCredit(state, ask, givenAt).verdict === 'approve'
        expect(make(state, { amountMinor, terms, depositMinor }).ok).toBe(approved)
      }),
      { numRuns: 200 },
    )
  })

  test('however many are made one after the other, together they stay within €60,000', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3_000_000 }), { maxLength: 12 }), (amounts) => {
        let state = givenState()
        amounts.forEach((amountMinor, index) => {
          const result = make(state, {
            reservationId: `r${String(index)}`,
            orderRef: `O-${String(index)}`,
            amountMinor,
          })
          if (result.ok)
            state = { ...state, dossier: result.value.changes.reduce(applyChange, state.dossier) }
        })
        const total = state.dossier.reservations.reduce((sum, one) => sum + one.amountMinor, 0)
        expect(total).toBeLessThanOrEqual(6_000_000)
      }),
      { numRuns: 100 },
    )
  })
})

describe('releasing', () => {
  const release = (actor = givenActor('rep'), reservationId = 'r1') =>
    decideReservationRelease(
      stateWith(reserved()),
      givenAction('reservation.release', { reservationId }),
      givenMoment(actor),
    )

  test('its maker, the manager and credit release it', () => {
    for (const actor of [givenActor('rep'), givenActor('manager'), givenActor('credit')]) {
      const result = release(actor)
      expect(result.ok && result.value.changes).toEqual([
        { kind: 'reservation-ended', accountId: 'A1', reservationId: 'r1', end: 'released' },
      ])
    }
  })

  test('another rep does not', () => {
    expect(release(givenActor('rep', { personId: 'p-other' }))).toEqual({
      ok: false,
      refusal: { code: 'reservation-not-yours' },
    })
  })

  test('one that ended or never was is unknown', () => {
    expect(release(givenActor('credit'), 'r7')).toEqual({
      ok: false,
      refusal: { code: 'reservation-unknown' },
    })
  })
})

describe('expiring', () => {
  const followed = (at: number) =>
    followReservations(stateWith(reserved()), { ...givenAt, now: toInstant(at) })

  test('at its last moment it ends, a millisecond before it does not', () => {
    const end = Date.UTC(2026, 10, 22, 9)
    expect(followed(end)).toMatchObject([
      {
        type: 'reservation.expire',
        changes: [{ kind: 'reservation-ended', reservationId: 'r1', end: 'expired' }],
      },
    ])
    expect(followed(end - 1)).toEqual([])
  })
})
