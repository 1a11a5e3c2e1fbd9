import { describe, expect, test } from 'vitest'
import { addDays, day, type IsoDay } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Account } from '../ledger/account.ts'
import { givenAt, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { givenInsurance } from '../testing/given-insurance.ts'
import { coverStateOf } from './cover-state.ts'
import { decideStanding } from './decide-standing.ts'
import { followCover } from './follow-cover.ts'
import type { Insurance } from './insurance.ts'

const moment = givenMoment(givenActor('credit'))

const insured = (insurance: Insurance | null, cover: Account['cover']): AccountState =>
  givenState({ dossier: { insurance, account: { cover } } })

const outcome = (event: { kind: 'cover-cut' | 'cover-restored'; from: string }, state: AccountState) => {
  const result = decideStanding(state, givenAction('account.event', { event }), moment)
  return result.ok ? result.value.changes[0] : result.refusal
}

const set = (insurance: Insurance | null, state: AccountState, note: string | null = null) =>
  decideStanding(state, givenAction('insurance.set', { insurance, note }), moment)

describe('the state of cover on 20 November', () => {
  const states: [string, Partial<Insurance> | null, Account['cover']][] = [
    ['no insurance', null, 'none'],
    ['from 1 January', {}, 'covered'],
    ['from today', { from: day('2026-11-20') }, 'covered'],
    ['from tomorrow', { from: day('2026-11-21') }, 'none'],
    ['until today', { until: day('2026-11-20') }, 'covered'],
    ['until yesterday', { until: day('2026-11-19') }, 'stopped'],
    ['cancelled from tomorrow', { cancelledFrom: day('2026-11-21') }, 'covered'],
    ['cancelled from today', { cancelledFrom: day('2026-11-20') }, 'stopped'],
    ['cancelled, and cannot be', { cancelledFrom: day('2026-11-01'), nonCancellable: true }, 'covered'],
    ['a limit of zero', { limitMinor: 0 }, 'stopped'],
    ['a share of zero', { coveredShareBps: 0 }, 'stopped'],
    ['today in a gap', { gaps: [{ from: day('2026-11-01'), to: day('2026-11-20') }] }, 'stopped'],
    ['the day after a gap', { gaps: [{ from: day('2026-11-01'), to: day('2026-11-19') }] }, 'covered'],
  ]
  test.each(states)('%s', (_, differs, expected) => {
    expect(coverStateOf(differs && givenInsurance(differs), givenAt.today)).toBe(expected)
  })

  test('followed day by day, cover stops on the day of the cancellation, once, and not a day earlier', () => {
    const cancelled = insured(givenInsurance({ cancelledFrom: day('2026-11-22') }), 'covered')
    const on = (today: IsoDay, state = cancelled) => followCover(state, { ...givenAt, today })
    expect(on(day('2026-11-21'))).toEqual([])
    expect(on(day('2026-11-22'))).toMatchObject([
      {
        type: 'cover.change',
        changes: [{ kind: 'insurance-set', cover: 'stopped' }],
        journal: { figures: { cover: 'stopped', beforeCover: 'covered' } },
      },
    ])
    expect(on(day('2026-11-23'), insured(cancelled.dossier.insurance, 'stopped'))).toEqual([])
  })

  test('without an insurance the state stays what an event made it', () => {
    expect(followCover(insured(null, 'stopped'), givenAt)).toEqual([])
  })
})

describe('a cut of cover', () => {
  const cut = (from: string) => ({ kind: 'cover-cut' as const, from })

  test('keeps the insurance with its day, and stops cover', () => {
    expect(outcome(cut('2026-11-20'), insured(givenInsurance(), 'covered'))).toEqual({
      kind: 'insurance-set',
      accountId: 'A1',
      insurance: givenInsurance({ cancelledFrom: day('2026-11-20') }),
      cover: 'stopped',
    })
  })

  test('announced for 1 December, cover goes on until then', () => {
    expect(outcome(cut('2026-12-01'), insured(givenInsurance(), 'covered'))).toMatchObject({
      insurance: { cancelledFrom: '2026-12-01' },
      cover: 'covered',
    })
  })

  test('without an insurance only the state is kept, and a day to come cannot be', () => {
    for (const cover of ['none', 'covered'] as const) {
      expect(outcome(cut('2026-11-20'), insured(null, cover))).toMatchObject({
        insurance: null,
        cover: 'stopped',
      })
    }
    expect(outcome(cut('2026-11-21'), insured(null, 'covered'))).toEqual({
      code: 'cover-day-ahead',
      from: '2026-11-21',
    })
  })

  test('known already it is refused; another day corrects the first', () => {
    const known = insured(givenInsurance({ cancelledFrom: day('2026-11-10') }), 'stopped')
    expect(outcome(cut('2026-11-10'), known)).toEqual({ code: 'cover-stopped-already' })
    expect(outcome(cut('2026-11-12'), known)).toMatchObject({ insurance: { cancelledFrom: '2026-11-12' } })
    expect(outcome(cut('2026-11-10'), insured(null, 'stopped'))).toEqual({ code: 'cover-stopped-already' })
  })
})

describe('cover restored', () => {
  const restored = (from: string) => ({ kind: 'cover-restored' as const, from })
  const cutOn = (from: string) => insured(givenInsurance({ cancelledFrom: day(from) }), 'stopped')

  test('deliveries between cut and restoring stay uncovered', () => {
    expect(outcome(restored('2026-11-20'), cutOn('2026-11-10'))).toEqual({
      kind: 'insurance-set',
      accountId: 'A1',
      insurance: givenInsurance({ gaps: [{ from: day('2026-11-10'), to: day('2026-11-19') }] }),
      cover: 'covered',
    })
  })

  test('from the day of the cut on, or before it took effect, it leaves no gap', () => {
    expect(outcome(restored('2026-11-10'), cutOn('2026-11-10'))).toMatchObject({
      insurance: givenInsurance(),
    })
    const announced = insured(givenInsurance({ cancelledFrom: day('2026-12-01') }), 'covered')
    expect(outcome(restored('2026-11-20'), announced)).toMatchObject({ insurance: givenInsurance() })
  })

  test('without an insurance the state is covered', () => {
    expect(outcome(restored('2026-11-20'), insured(null, 'stopped'))).toMatchObject({ cover: 'covered' })
  })

  test('is refused where cover is not cut, for a day to come, and where the insurance has ended', () => {
    expect(outcome(restored('2026-11-20'), insured(givenInsurance(), 'covered'))).toEqual({
      code: 'cover-not-stopped',
    })
    expect(outcome(restored('2026-11-20'), insured(null, 'none'))).toEqual({ code: 'cover-not-stopped' })
    expect(outcome(restored('2026-11-21'), cutOn('2026-11-10'))).toMatchObject({ code: 'event-day-ahead' })
    const ended = insured(givenInsurance({ until: addDays(givenAt.today, -1) }), 'stopped')
    expect(outcome(restored('2026-11-20'), ended)).toEqual({
      code: 'insurance-covers-nothing',
      on: '2026-11-20',
    })
  })
})

describe('an insurance that is set', () => {
  test('its figures stand in the journal, the insurer and the reference among the words', () => {
    const result = set(givenInsurance(), givenState(), 'renewed')
    expect(result).toMatchObject({
      ok: true,
      value: {
        changes: [{ kind: 'insurance-set', insurance: givenInsurance(), cover: 'covered' }],
        journal: {
          figures: { insurance: 'named', limitMinor: 5_000_000, coveredShareBps: 9_000, cover: 'covered' },
          text: { insurer: 'Assurance Boréale', reference: 'AG-88213', note: 'renewed' },
        },
      },
    })
    expect(JSON.stringify(result.ok && result.value.journal.figures)).not.toContain('Boréale')
  })

  test('taken away, there is no cover', () => {
    expect(set(null, insured(givenInsurance(), 'covered'))).toMatchObject({
      value: { changes: [{ insurance: null, cover: 'none' }], journal: { figures: { insurance: 'none' } } },
    })
    expect(set(null, insured(null, 'stopped'))).toMatchObject({ value: { changes: [{ cover: 'none' }] } })
  })

  test('gaps that are not given stay', () => {
    const gaps = [{ from: day('2026-11-10'), to: day('2026-11-19') }]
    const state = insured(givenInsurance({ gaps }), 'covered')
    expect(set(givenInsurance({ limitMinor: 6_000_000 }), state)).toMatchObject({
      value: { changes: [{ insurance: { limitMinor: 6_000_000, gaps } }] },
    })
    expect(set(givenInsurance({ gaps: [] }), state)).toMatchObject({
      value: { changes: [{ insurance: { gaps: [] } }] },
    })
  })

  test('the same again is refused, whatever the order in which a store gives its gaps back', () => {
    const gaps = [{ from: day('2026-11-10'), to: day('2026-11-19') }]
    const stored = insured(
      givenInsurance({ gaps: [{ to: day('2026-11-19'), from: day('2026-11-10') }] }),
      'covered',
    )
    const unchanged = { ok: false, refusal: { code: 'insurance-unchanged' } }
    expect(set(givenInsurance({ gaps }), stored)).toEqual(unchanged)
    expect(set(null, insured(null, 'none'))).toEqual(unchanged)
    for (const differs of [
      { insurer: 'Autre' },
      { notifyWithinDays: 10 },
      { reference: null },
      { gaps: [] },
    ]) {
      expect(set(givenInsurance({ gaps, ...differs }), stored).ok).toBe(true)
    }
  })

  test('days that cross are refused', () => {
    const crossed = { from: day('2026-03-01'), until: day('2026-02-28') }
    expect(set(givenInsurance(crossed), givenState())).toEqual({
      ok: false,
      refusal: { code: 'insurance-days-crossed', ...crossed },
    })
    const gaps = [{ from: day('2026-03-01'), to: day('2026-02-28') }]
    expect(set(givenInsurance({ gaps }), givenState())).toMatchObject({
      refusal: { code: 'insurance-days-crossed' },
    })
  })

  test('a cancelled named limit does not fall back to blind cover', () => {
    const blind = givenInsurance({ kind: 'blind', limitMinor: 1_000_000 })
    const cancelled = givenInsurance({ cancelledFrom: day('2026-11-02') })
    expect(set(blind, insured(cancelled, 'stopped'))).toEqual({
      ok: false,
      refusal: { code: 'blind-after-cut', cancelledFrom: '2026-11-02' },
    })
    expect(set(blind, insured(givenInsurance(), 'covered')).ok).toBe(true)
    expect(set(givenInsurance({ limitMinor: 3_000_000 }), insured(cancelled, 'stopped')).ok).toBe(true)
  })
})
