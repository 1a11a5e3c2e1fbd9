import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { AccountState, BookState } from '../decide.ts'
import { givenBook, givenPerson, givenState } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { givenAlert } from '../testing/given-alert.ts'
import { decideAlert } from './decide-alert.ts'

const by = { personId: 'p-rep', name: 'A rep' }
const rep = givenMoment()
const overdue = givenAlert()
const nearLimit = givenAlert({ id: 'near-limit@1', rule: 'near-limit', urgency: 'digest', escalateAt: null })
const open: AccountState = givenState({ dossier: { alerts: [overdue, nearLimit] } })
const refused = (refusal: object) => ({ ok: false, refusal })

describe('acknowledging', () => {
  test('says of the whole card what comes next and when; the manager need not hear', () => {
    const action = givenAction('alert.acknowledge', {
      step: 'will-call',
      on: '2026-11-23',
      note: 'after ten',
    })
    const acknowledged = { at: rep.now, by, step: 'will-call', on: '2026-11-23', note: 'after ten' }
    expect(decideAlert(open, action, rep)).toEqual({
      ok: true,
      value: {
        changes: [overdue, nearLimit].map((alert) => ({
          kind: 'matter-changed',
          accountId: 'A1',
          of: 'alert',
          document: { ...alert, acknowledged, escalateAt: null },
        })),
        journal: {
          figures: { rules: 'overdue near-limit', step: 'will-call', on: '2026-11-23' },
          text: { note: 'after ten' },
        },
      },
    })
  })

  test('of one rule leaves the other as it is', () => {
    const action = givenAction('alert.acknowledge', { rules: ['overdue'] })
    const result = decideAlert(open, action, rep)
    expect(result.ok && result.value.changes).toMatchObject([{ document: { rule: 'overdue' } }])
  })

  test('a call may have been yesterday, what is still to be done may not', () => {
    const yesterday = { on: '2026-11-19' }
    expect(
      decideAlert(open, givenAction('alert.acknowledge', { step: 'called', ...yesterday }), rep).ok,
    ).toBe(true)
    expect(
      decideAlert(open, givenAction('alert.acknowledge', { step: 'letter', ...yesterday }), rep),
    ).toEqual(refused({ code: 'alert-day-past', on: '2026-11-19' }))
  })

  test('a next step may be 90 days ahead, not 91: that would be a snooze without end', () => {
    const step = (on: string) =>
      decideAlert(open, givenAction('alert.acknowledge', { step: 'letter', on }), rep)
    expect(step('2027-02-18').ok).toBe(true)
    expect(step('2027-02-19')).toEqual(refused({ code: 'snooze-too-long', maxDays: 90 }))
  })

  test('a call was made today at the latest, not tomorrow', () => {
    const called = (on: string) =>
      decideAlert(open, givenAction('alert.acknowledge', { step: 'called', on }), rep)
    expect(called('2026-11-20').ok).toBe(true)
    expect(called('2026-11-21')).toEqual(refused({ code: 'alert-day-ahead', on: '2026-11-21' }))
  })

  test('what the facts have closed a moment ago is not open: nothing is acknowledged', () => {
    expect(decideAlert(givenState(), givenAction('alert.acknowledge'), rep)).toEqual(
      refused({ code: 'alert-not-open', rules: [] }),
    )
    const breach = givenAction('alert.acknowledge', { rules: ['breach'] })
    expect(decideAlert(open, breach, rep)).toEqual(refused({ code: 'alert-not-open', rules: ['breach'] }))
  })
})

describe('snoozing', () => {
  test.each([
    ['2026-11-20', { code: 'alert-day-past', on: '2026-11-20' }],
    ['2027-02-19', { code: 'snooze-too-long', maxDays: 90 }],
  ])('until %s is refused', (until, refusal) => {
    expect(decideAlert(open, givenAction('alert.snooze', { until }), rep)).toEqual(refused(refusal))
  })

  test.each(['2026-11-21', '2027-02-18'])('until %s it is kept quiet', (until) => {
    const result = decideAlert(open, givenAction('alert.snooze', { until }), rep)
    expect(result.ok && result.value.changes[0]).toMatchObject({
      document: { snoozedUntil: until, escalateAt: null },
    })
  })
})

describe('giving it to somebody', () => {
  const manager = givenMoment(givenActor('manager'))
  const given = (assignee: NonNullable<AccountState['looked']>) =>
    decideAlert({ ...open, looked: assignee }, action, manager)
  const action = givenAction('alert.assign', { personId: 'p9', rules: ['overdue'] })

  test('whoever has it now is to say the next step within two business days', () => {
    const answered = { at: rep.now, by, step: 'not-mine' as const, on: day('2026-11-20'), note: null }
    const state = givenState({
      dossier: { alerts: [givenAlert({ acknowledged: answered, escalateAt: null })] },
    })
    const assignee = givenPerson({ role: 'manager' })
    const result = decideAlert({ ...state, looked: { assignee } }, action, manager)
    expect(result.ok && result.value.changes).toMatchObject([
      {
        document: {
          assignee: { personId: 'p9', name: 'Zoé Lambert' },
          acknowledged: null,
          escalateAt: '2026-11-24T09:00:00.000Z',
        },
      },
    ])
  })

  test('to whom does not see the account is refused, by name', () => {
    expect(given({ assignee: givenPerson() })).toEqual(
      refused({ code: 'alert-assignee-unfit', name: 'Zoé Lambert' }),
    )
  })

  test('to nobody we know, or somebody who has left, is refused', () => {
    const unknown = refused({ code: 'person-unknown', text: 'p9' })
    expect(given({ assignee: null })).toEqual(unknown)
    expect(given({ assignee: givenPerson({ role: 'manager', endedAt: rep.now }) })).toEqual(unknown)
  })

  test('back to whom the rule gives it', () => {
    const state = givenState({ dossier: { alerts: [givenAlert({ assignee: by })] } })
    const back = decideAlert(state, givenAction('alert.assign', { personId: null }), manager)
    expect(back.ok && back.value.changes).toMatchObject([{ document: { assignee: null } }])
  })
})

describe("the insurer's clock, of which only credit and finance may know", () => {
  const clock = givenAlert({ id: 'insurer-clock@1', rule: 'insurer-clock' })
  const state: AccountState = givenState({ dossier: { alerts: [overdue, clock] } })
  const credit = givenMoment(givenActor('credit'))
  const rulesOf = (result: ReturnType<typeof decideAlert>) =>
    result.ok &&
    result.value.changes.map((change) => 'of' in change && change.of === 'alert' && change.document.rule)

  test('stays as it is when a rep acknowledges the card, and is not open to them by name', () => {
    expect(rulesOf(decideAlert(state, givenAction('alert.acknowledge'), rep))).toEqual(['overdue'])
    expect(rulesOf(decideAlert(state, givenAction('alert.acknowledge'), credit))).toEqual([
      'overdue',
      'insurer-clock',
    ])
    const named = givenAction('alert.close', { rules: ['insurer-clock'] })
    expect(decideAlert(state, named, rep)).toEqual(
      refused({ code: 'alert-not-open', rules: ['insurer-clock'] }),
    )
    expect(rulesOf(decideAlert(state, named, credit))).toEqual(['insurer-clock'])
  })

  test('is not given to a manager with the rest of the card, nor alone', () => {
    const looked = { assignee: givenPerson({ role: 'manager' }) }
    const card = givenAction('alert.assign', { personId: 'p9' })
    expect(rulesOf(decideAlert({ ...state, looked }, card, credit))).toEqual(['overdue'])
    const alone = givenAction('alert.assign', { personId: 'p9', rules: ['insurer-clock'] })
    const unfit = refused({ code: 'alert-assignee-unfit', name: 'Zoé Lambert' })
    expect(decideAlert({ ...state, looked }, alone, credit)).toEqual(unfit)
    const only = givenState({ dossier: { alerts: [clock] } })
    expect(decideAlert({ ...only, looked }, card, credit)).toEqual(unfit)
  })
})

test('putting it aside keeps by whom and why; what is aside already is no part of the card', () => {
  const action = givenAction('alert.close', { note: 'known to all' })
  const aside = { at: rep.now, by, note: 'known to all' }
  const result = decideAlert(open, action, rep)
  expect(result.ok && result.value.changes).toMatchObject([
    { document: { rule: 'overdue', closedBy: aside } },
    { document: { rule: 'near-limit', closedBy: aside } },
  ])
  const closed = givenState({ dossier: { alerts: [givenAlert({ closedBy: aside })] } })
  expect(decideAlert(closed, action, rep)).toEqual(refused({ code: 'alert-not-open', rules: [] }))
})

test('an old ledger is the book’s: credit acknowledges it there', () => {
  const alert = givenAlert({ id: 'ledger-old@1', rule: 'ledger-old' })
  const state: BookState = { book: givenBook({ alerts: [alert] }), taken: [] }
  const action = givenAction('alert.acknowledge', { accountId: null, rules: ['ledger-old'] })
  const result = decideAlert(state, action, givenMoment(givenActor('credit')))
  expect(result.ok && result.value.changes).toMatchObject([
    { accountId: 'book', document: { rule: 'ledger-old', acknowledged: { step: 'called' } } },
  ])
})
