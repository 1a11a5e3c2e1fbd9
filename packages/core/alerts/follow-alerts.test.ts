import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type IsoDay, toInstant } from '../day.ts'
import type { WatchedState } from '../decide.ts'
import { applyToState, followFacts } from '../follow/follow-facts.ts'
import {
  type GivenDossier,
  givenAt,
  givenBook,
  givenHabits,
  givenInvoice,
  givenState,
} from '../testing/given.ts'
import { givenAlert } from '../testing/given-alert.ts'
import { givenDispute } from '../testing/given-disputes.ts'
import { givenPromise } from '../testing/given-promises.ts'
import type { OpenAlert } from './alert.ts'
import { alertsFor } from './alerts-for.ts'
import { followAlerts, followBookAlerts } from './follow-alerts.ts'

/** €3,000 that are 15 days late on Friday 20 November, and whatever differs. */
const late = (differs: GivenDossier = {}): GivenDossier => ({
  items: [givenInvoice('FA-1', '2026-11-05', 300_000)],
  ...differs,
})
const at = (on: string, hour = 9) => ({
  today: day(on),
  now: toInstant(Date.parse(`${on}T${String(hour).padStart(2, '0')}:00:00.000Z`)),
})
const types = (state: WatchedState, when = givenAt) => followAlerts(state, when).map(({ type }) => type)
const after = (state: WatchedState, when = givenAt): WatchedState =>
  followAlerts(state, when)
    .flatMap(({ changes }) => changes)
    .reduce(applyToState, state)
const withAlert = (alert: Partial<OpenAlert>, differs: GivenDossier = {}) =>
  givenState({ dossier: late({ alerts: [givenAlert(alert)], ...differs }) })

describe('an alert of an account', () => {
  test('opens with its facts, in the order of weight, and tells the journal what and how urgent', () => {
    const [opened] = followAlerts(givenState({ dossier: late() }), givenAt)
    expect(opened).toEqual({
      type: 'alert.open',
      changes: [{ kind: 'matter-opened', accountId: 'A1', of: 'alert', document: givenAlert() }],
      journal: { figures: { rule: 'overdue', urgency: 'soon', stages: '15' }, text: null },
    })
  })

  test('stays as it is while its facts do', () => {
    expect(types(withAlert({}))).toEqual([])
  })

  test('gets worse on day 31: what was said before counts no more', () => {
    const by = { personId: 'p-rep', name: 'A rep' }
    const acknowledged = {
      at: givenAt.now,
      by,
      step: 'will-call' as const,
      on: day('2026-12-30'),
      note: null,
    }
    const state = withAlert({ acknowledged, escalateAt: null })
    const [worse] = followAlerts(state, at('2026-12-06'))
    expect(worse?.type).toBe('alert.worsen')
    expect(worse?.changes).toMatchObject([
      { kind: 'matter-changed', document: { stages: [{ stage: '31' }], acknowledged: null } },
    ])
  })

  test('eases without a word: what was said stays said', () => {
    const stages = [
      { about: 'd1', stage: 'very-late', rank: 3 },
      { about: 'd2', stage: 'late', rank: 2 },
    ]
    const disputes = [givenDispute({ id: 'd2', dueDay: day('2026-11-19') })]
    const state = givenState({
      dossier: { disputes, alerts: [givenAlert({ rule: 'dispute', stages, closedBy: null })] },
    })
    expect(followAlerts(state, givenAt)).toMatchObject([
      { type: 'alert.ease', changes: [{ document: { stages: [{ about: 'd2', stage: 'late' }] } }] },
    ])
  })

  test('eased to the digest it is no more for the manager: €500 of 31 days are left of €3,000', () => {
    const items = [givenInvoice('FA-1', '2026-10-20', 50_000)]
    const state = withAlert({ stages: [{ about: null, stage: '31', rank: 3 }] }, { items })
    expect(followAlerts(state, givenAt)).toMatchObject([
      { type: 'alert.ease', changes: [{ document: { urgency: 'digest', escalateAt: null } }] },
    ])
    expect(types(after(state), at('2026-11-25'))).toEqual([])
  })

  test('a breach that grows from €1,000 to €10,000 over €60,000 is the same, at €70,000 over it is worse', () => {
    const breach = givenAlert({ rule: 'breach', stages: [{ about: null, stage: 'over', rank: 1 }] })
    const owing = (minor: number) =>
      types(givenState({ dossier: { items: [givenInvoice('F', '2026-12-30', minor)], alerts: [breach] } }))
    expect(owing(6_100_000)).toEqual([])
    expect(owing(7_000_000)).toEqual([])
    expect(owing(13_000_000)).toEqual(['alert.worsen'])
  })

  test('€1,000 of 111 days that were acknowledged do not silence €200,000 that come after them', () => {
    const by = { personId: 'p-rep', name: 'A rep' }
    const said = { at: givenAt.now, by, step: 'will-call' as const, on: day('2027-06-30'), note: null }
    const old = givenAlert({
      stages: [{ about: null, stage: '91', rank: 5 }],
      acknowledged: said,
      escalateAt: null,
    })
    const items = [
      givenInvoice('FA-1', '2026-08-01', 100_000),
      givenInvoice('FA-2', '2026-11-20', 20_000_000),
    ]
    const book = { ledgerDay: day('2026-12-04') }
    let state: WatchedState = givenState({
      dossier: { items, limit: { minor: null, until: null }, alerts: [old] },
      book,
    })
    const course = [5, 16, 32, 63, 94].map((days) => {
      const when = at(addDays(day('2026-11-20'), days))
      const found = types(state, when)
      state = after(state, when)
      return [
        days,
        ...found,
        ...state.dossier.alerts.flatMap(({ stages }) => stages.map(({ stage }) => stage)),
      ]
    })
    expect(course).toEqual([
      [5, '91'],
      [16, 'alert.worsen', '91', '15'],
      [32, 'alert.worsen', '91', '31'],
      [63, 'alert.worsen', '91', '61'],
      [94, 'alert.ease', 'alert.escalate', '91'],
    ])
    expect(state.dossier.alerts).toMatchObject([{ acknowledged: null }])
  })

  test('a second dispute that is late is new, though the first was worse', () => {
    const alerts = [givenAlert({ rule: 'dispute', stages: [{ about: 'd1', stage: 'very-late', rank: 3 }] })]
    const disputes = [
      givenDispute({ dueDay: day('2026-11-16') }),
      givenDispute({ id: 'd2', dueDay: day('2026-11-23') }),
    ]
    expect(types(givenState({ dossier: { disputes, alerts } }))).toEqual(['alert.worsen'])
  })

  test('closes with what closed it', () => {
    const lastPayment = { minor: 300_000, on: day('2026-11-20') }
    const paid = followAlerts(withAlert({}, { items: [], lastPayment }), givenAt)
    expect(paid).toMatchObject([
      { type: 'alert.close', changes: [{ kind: 'matter-ended', document: { ended: { cause: 'paid' } } }] },
    ])
    expect(paid[0]?.journal.figures).toMatchObject({ cause: 'paid' })
  })

  test('given a policy that gives nobody time, the manager hears of it a minute later, not twice at once', () => {
    const { policy } = givenBook()
    const escalate = { atOnceHours: 0, soonBusinessDays: 0 }
    const book = { policy: { ...policy, alerts: { ...policy.alerts, escalate } } }
    const opened = after(givenState({ dossier: late(), book }))
    expect(opened.dossier.alerts).toMatchObject([{ escalateAt: '2026-11-20T09:01:00.000Z' }])
    expect(types(opened)).toEqual([])
    expect(types(opened, { ...givenAt, now: toInstant(Date.UTC(2026, 10, 20, 9, 1)) })).toEqual([
      'alert.escalate',
    ])
  })

  test('one opened on another version of the account is another', () => {
    const ids = [1, 2].map((version) => {
      const state = givenState({ dossier: late({ version }) })
      return after(state).dossier.alerts[0]?.id
    })
    expect(ids).toEqual(['overdue@1', 'overdue@2'])
  })
})

describe('time on an open alert', () => {
  const by = { personId: 'p-rep', name: 'A rep' }
  const said = (step: 'called' | 'will-call' | 'not-mine', on: string) => ({
    acknowledged: { at: givenAt.now, by, step, on: day(on), note: null },
    escalateAt: null,
  })

  test('nobody answered for two business days: the manager hears, once', () => {
    expect(types(withAlert({}), at('2026-11-24', 8))).toEqual([])
    expect(types(withAlert({}), at('2026-11-24', 9))).toEqual(['alert.escalate'])
    expect(types(after(withAlert({}), at('2026-11-24')), at('2026-11-25'))).toEqual([])
  })

  test('what is at once waits four hours', () => {
    const [opened] = followAlerts(givenState({ dossier: { account: { cover: 'stopped' } } }), givenAt)
    expect(opened?.changes).toMatchObject([{ document: { escalateAt: '2026-11-20T13:00:00.000Z' } }])
  })

  test('a snooze until Monday is over on Monday', () => {
    const snoozed = withAlert({ snoozedUntil: day('2026-11-23'), escalateAt: null })
    expect(types(snoozed, at('2026-11-22'))).toEqual([])
    expect(types(snoozed, at('2026-11-23'))).toEqual(['alert.return'])
  })

  test('who said they would call on Monday is asked again on Tuesday', () => {
    expect(types(withAlert(said('will-call', '2026-11-23')), at('2026-11-23'))).toEqual([])
    expect(types(withAlert(said('will-call', '2026-11-23')), at('2026-11-24'))).toEqual(['alert.return'])
  })

  test('a call keeps quiet for a week', () => {
    expect(types(withAlert(said('called', '2026-11-20')), at('2026-11-27'))).toEqual([])
    expect(types(withAlert(said('called', '2026-11-20')), at('2026-11-28'))).toEqual(['alert.return'])
  })

  test('not mine is answered by giving it to somebody, not by time', () => {
    expect(types(withAlert(said('not-mine', '2026-11-20')), at('2026-12-04'))).toEqual([])
  })

  test('put aside by a person it stays so while the facts stay, and comes back when they worsen', () => {
    const aside = withAlert({ closedBy: { at: givenAt.now, by, note: null }, escalateAt: null })
    expect(types(aside, at('2026-12-04'))).toEqual([])
    expect(types(aside, at('2026-12-06'))).toEqual(['alert.worsen'])
  })
})

describe('an alert of the book', () => {
  const book = givenBook({ ledgerDay: day('2026-11-17') })

  test('a ledger that is too old opens one, a new one closes it', () => {
    const [opened] = followBookAlerts(book, givenAt)
    expect(opened).toMatchObject({ type: 'alert.open', changes: [{ accountId: 'book' }] })
    const alerts = [givenAlert({ rule: 'ledger-old', stages: [{ about: null, stage: 'old', rank: 1 }] })]
    expect(followBookAlerts({ ...book, alerts }, givenAt)).toEqual([])
    expect(followBookAlerts(givenBook({ alerts }), givenAt)).toMatchObject([
      { type: 'alert.close', changes: [{ document: { ended: { cause: 'new-ledger' } } }] },
    ])
  })
})

const anyDay = (from: IsoDay): fc.Arbitrary<IsoDay> =>
  fc.integer({ min: -120, max: 60 }).map((days) => addDays(from, days))

/** Facts as they come: debts, limits, matters, proceedings. */
const anyDossier: fc.Arbitrary<GivenDossier> = fc.record({
  items: fc.array(
    fc
      .tuple(anyDay(givenAt.today), fc.integer({ min: 1, max: 3_000_000 }))
      .map(([due, minor]) => givenInvoice(`FA-${due}-${String(minor)}`, due, minor)),
    { maxLength: 4 },
  ),
  limit: fc.record({
    minor: fc.option(fc.integer({ min: 0, max: 6_000_000 })),
    until: fc.option(anyDay(givenAt.today)),
  }),
  habits: fc.constantFrom(null, ...(['worse', 'steady'] as const).map((trend) => givenHabits({ trend }))),
  disputes: fc
    .array(anyDay(givenAt.today), { maxLength: 3 })
    .map((dues) => dues.map((dueDay, index) => givenDispute({ id: `d${String(index)}`, dueDay }))),
  promises: fc
    .array(anyDay(givenAt.today), { maxLength: 2 })
    .map((dues) => dues.map((dueDay, index) => givenPromise({ id: `p${String(index)}`, dueDay }))),
  account: fc.record({ cover: fc.constantFrom('none' as const, 'covered' as const, 'stopped' as const) }),
})

describe('whatever the facts and their past', () => {
  test('once followed, the open alerts are those of the rules, and following again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyDossier, { minLength: 1, maxLength: 4 }), (course) => {
        let { alerts } = givenState().dossier
        course.forEach((facts, index) => {
          const state = givenState({ dossier: { ...facts, alerts, version: index + 1 } })
          const when = at(addDays(givenAt.today, index))
          const followings = followFacts(state, when)
          const then: WatchedState = followings.flatMap(({ changes }) => changes).reduce(applyToState, state)
          alerts = then.dossier.alerts
          expect(new Set(alerts.map(({ rule }) => rule)).size).toBe(alerts.length)
          const found = alertsFor(then, when)
          const open = alerts.map(({ rule, urgency, stages }) => ({ rule, urgency, stages }))
          expect(open.toSorted(byRule)).toEqual(found.toSorted(byRule))
          expect(followFacts(then, when)).toEqual([])
        })
      }),
    )
  })
})

const byRule = (one: { rule: string }, other: { rule: string }) => (one.rule < other.rule ? -1 : 1)
