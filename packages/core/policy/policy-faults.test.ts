import { describe, expect, test } from 'vitest'
import { money } from '../money.ts'
import { policyFaults as english } from '../words/en/policy-faults.ts'
import { policyFaults as french } from '../words/fr/policy-faults.ts'
import { sayPolicyFault } from '../words/say-policy-fault.ts'
import { speakerOf } from '../words/speaker.ts'
import { type Policy, policySchema } from './policy.ts'
import { policyFaults } from './policy-faults.ts'
import { policyPreset } from './presets.ts'

const base = policyPreset('balanced')
const approvals = (...steps: Policy['approvals']): Partial<Policy> => ({ approvals: steps })
const analyst = { upToMinor: 2_500_000, needs: ['analyst' as const] }
const manager = { upToMinor: 10_000_000, needs: ['manager' as const] }
const ceo = { upToMinor: null, needs: ['ceo' as const] }
const terms = (grade: 'B' | 'D', differs: object): Partial<Policy> => ({
  gradeTerms: { ...base.gradeTerms, [grade]: { ...base.gradeTerms[grade], ...differs } },
})
const alerts = (differs: Partial<Policy['alerts']>): Partial<Policy> => ({
  alerts: { ...base.alerts, ...differs },
})
const from = (...days: number[]): Partial<Policy> =>
  alerts({ overdue: days.map((fromDays) => ({ fromDays, minMinor: 0, urgency: 'soon', manager: false })) })
const messages = (differs: Partial<Policy['messages']>): Partial<Policy> => ({
  messages: { ...base.messages, ...differs },
})
const overdue = (referAfterDays: number, declineAfterDays: number): Partial<Policy> => ({
  overdue: { ...base.overdue, referAfterDays, declineAfterDays },
})

/** What differs from the balanced policy, where it is at fault, and how. */
type Row = [string, Partial<Policy>, [path: string, code: string][]]
const rows: Row[] = [
  ['declining a day after referring', overdue(15, 16), []],
  [
    'declining on the day of referring',
    overdue(15, 15),
    [['overdue.declineAfterDays', 'decline-not-after-refer']],
  ],
  ['no approvals at all', approvals(), [['approvals', 'approvals-missing']]],
  ['one approval without an end', approvals(ceo), []],
  ['the last approval with an end', approvals(analyst, manager), [['approvals', 'approvals-end']]],
  [
    'two approvals of the same reach',
    approvals(analyst, { ...manager, upToMinor: 2_500_000 }, ceo),
    [['approvals.1', 'approval-not-growing']],
  ],
  [
    'an approval without an end before the last',
    approvals({ ...analyst, upToMinor: null }, ceo),
    [['approvals.0', 'approval-endless']],
  ],
  [
    'an analyst on more than a manager',
    approvals({ ...manager, upToMinor: 1_000_000 }, analyst, ceo),
    [['approvals.1', 'approval-weaker']],
  ],
  [
    'two managers who are one',
    approvals({ ...manager, needs: ['manager', 'manager'] }, ceo),
    [['approvals.0', 'approval-twice']],
  ],
  ['grade B with as long as A', terms('B', { maxDays: 60 }), []],
  ['grade B with longer than A', terms('B', { maxDays: 61 }), [['gradeTerms.B.maxDays', 'grade-days-grow']]],
  [
    'grade B with a deposit of 50 %, D with 30 %',
    terms('B', { depositBps: 5_000 }),
    [['gradeTerms.C.depositBps', 'grade-deposit-falls']],
  ],
  ['overdue alerts at 1, 2 and 3 days', from(1, 2, 3), []],
  ['no overdue alert', from(), []],
  ['overdue alerts at 5 and 5 days', from(5, 5), [['alerts.overdue.1.fromDays', 'overdue-not-growing']]],
  ['an overdue alert on the due day', from(0, 5), [['alerts.overdue.0.fromDays', 'overdue-before-due']]],
  ['quiet from 8 to 8', messages({ quietFrom: '08:00' }), [['messages.quietFrom', 'quiet-hours-none-left']]],
  [
    'quiet from 6 to 8 in the morning',
    messages({ quietFrom: '06:00' }),
    [['messages.quietFrom', 'quiet-hours-none-left']],
  ],
  ['a digest at the first minute', messages({ digestAt: '08:00' }), []],
  [
    'a digest a minute before',
    messages({ digestAt: '07:59' }),
    [['messages.digestAt', 'digest-in-quiet-hours']],
  ],
  [
    'a digest at the last minute',
    messages({ digestAt: '18:30' }),
    [['messages.digestAt', 'digest-in-quiet-hours']],
  ],
  [
    'managers before owners',
    alerts({ dispute: { soonDays: 1, lateDays: 2, managerDays: 1 } }),
    [['alerts.dispute.managerDays', 'manager-before-owner']],
  ],
  [
    'requests of no day',
    { request: { ...base.request, expiresAfterDays: 0 } },
    [['request.expiresAfterDays', 'request-expires-at-once']],
  ],
  [
    'grade A twice',
    { tolerance: { ...base.tolerance, grades: ['A', 'A', 'A'] } },
    [['tolerance.grades', 'named-twice']],
  ],
  [
    'a clock twice at 5 days',
    alerts({ claimClockDays: [15, 5, 5] }),
    [['alerts.claimClockDays', 'named-twice']],
  ],
  ['a country in words', { claimMonths: { France: 2 } }, [['claimMonths.France', 'country-unclear']]],
]
const faultsOf = (differs: Partial<Policy>) => policyFaults({ ...base, ...differs })

test.each(rows)('%s', (_, differs, faults) => {
  expect(faultsOf(differs).map(({ path, code }) => [path, code])).toEqual(faults)
})

test.each(policySchema.entries.preset.options)('the %s preset holds together', (name) => {
  expect(policyFaults(policyPreset(name))).toEqual([])
})

test('all faults are told at once', () => {
  expect(faultsOf({ ...overdue(30, 10), ...approvals(), ...messages({ digestAt: '23:00' }) })).toHaveLength(3)
})

describe('every fault that there is', () => {
  const euro = money(0, 'EUR').currency
  const faults = rows.flatMap(([, differs]) => faultsOf(differs))

  test('is provoked above, and has words in both languages', () => {
    expect([...new Set(faults.map(({ code }) => code))].toSorted()).toEqual(Object.keys(english).toSorted())
    for (const fault of faults) {
      const [en, fr] = [english, french].map((words, index) =>
        sayPolicyFault(fault, {
          words,
          say: speakerOf({ language: index === 0 ? 'en' : 'fr', currency: euro, today: null }),
        }),
      )
      expect(`${en} ${fr}`).not.toMatch(/undefined|null|NaN/)
      expect(en).not.toBe(fr)
    }
  })
})
