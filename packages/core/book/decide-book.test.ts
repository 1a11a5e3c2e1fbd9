import { describe, expect, test } from 'vitest'
import type { Book, Rate } from '../book.ts'
import { day } from '../day.ts'
import type { BookState } from '../decide.ts'
import { policyPreset } from '../policy/presets.ts'
import { dollar, givenAt, givenBook } from '../testing/given.ts'
import { givenAction, givenActor, givenMoment } from '../testing/given-actions.ts'
import { decideBook } from './decide-book.ts'

type Verb = 'policy.set' | 'rates.set' | 'routes.set'
const claire = givenActor('credit', { level: 'manager' })
const given = (book: Partial<Book> = {}, differs: Partial<BookState> = {}): BookState => ({
  book: givenBook(book),
  taken: [],
  ...differs,
})
const decide = (verb: Verb, state: BookState, differs: Record<string, unknown>) =>
  decideBook(state, givenAction(verb, differs), givenMoment(claire))
const refusalOf = (...asked: Parameters<typeof decide>) => {
  const decided = decide(...asked)
  return decided.ok ? null : decided.refusal
}

const balanced = policyPreset('balanced')
const stricter = {
  ...balanced,
  reservationHours: 48,
  tolerance: { ...balanced.tolerance, grades: ['A', 'B'] },
  approvals: balanced.approvals.slice(1),
}

describe('the policy', () => {
  test('given version 7, when three fields change, then version 8 holds and the journal has each as it was and is', () => {
    const state = given({ policyVersion: 7 })
    const decided = decide('policy.set', state, { policy: stricter, fromVersion: 7, note: 'Lean year.' })
    expect(decided).toMatchObject({
      value: {
        changes: [{ kind: 'policy-set', policy: stricter, version: 8 }],
        journal: {
          figures: {
            version: 8,
            reservationHours: 48,
            'was reservationHours': 72,
            'tolerance.grades': 'A, B',
            'was tolerance.grades': 'A, B, C',
            'approvals.0.upToMinor': 10_000_000,
            'was approvals.0.upToMinor': 2_500_000,
            'approvals.3.needs': null,
            'was approvals.3.needs': 'cfo, ceo',
          },
          text: { note: 'Lean year.' },
        },
      },
    })
    expect(decided.ok && Object.keys(decided.value.journal.figures)).not.toContain('askBasis')
  })

  test.each([6, 8])(
    'given version 7, what was written from version %i is refused, and says who set the 7th',
    (fromVersion) => {
      const policySet = { by: 'Ben Aerts', at: givenAt.now }
      expect(
        refusalOf('policy.set', given({ policyVersion: 7 }, { policySet }), {
          policy: stricter,
          fromVersion,
        }),
      ).toEqual({
        code: 'policy-newer',
        version: 7,
        fromVersion,
        by: 'Ben Aerts',
        at: givenAt.now,
      })
    },
  )

  test('given nobody ever set one, the refusal says the version alone', () => {
    expect(refusalOf('policy.set', given(), { fromVersion: 0 })).toMatchObject({
      version: 1,
      by: null,
      at: null,
    })
  })

  test('the same policy is refused, and so is one that contradicts itself', () => {
    expect(refusalOf('policy.set', given(), { policy: balanced, fromVersion: 1 })).toEqual({
      code: 'policy-unchanged',
    })
    const policy = { ...balanced, approvals: [] }
    expect(refusalOf('policy.set', given(), { policy, fromVersion: 1 })).toEqual({
      code: 'policy-faulty',
      faults: [{ path: 'approvals', code: 'approvals-missing' }],
    })
  })
})

const rate = (on: string, baseMicros: number, currency: string = dollar) => ({
  currency,
  day: on,
  baseMicros,
})

describe('rates', () => {
  const known: Rate[] = [
    { currency: dollar, day: day('2026-10-01'), baseMicros: 910_000 },
    { currency: dollar, day: day('2026-11-01'), baseMicros: 920_000 },
  ]
  const state = given({ rates: known })

  test('given two, when one is new, one other, one taken away and one as it was, then three change and are counted', () => {
    const rates = [
      rate('2026-10-01', 0),
      rate('2026-11-01', 925_000),
      rate('2026-11-20', 930_000),
      rate('2026-11-20', 1_150_000, 'GBP'),
    ]
    expect(decide('rates.set', state, { rates })).toEqual({
      ok: true,
      value: {
        changes: [{ kind: 'rates-set', rates }],
        journal: {
          figures: {
            setCount: 3,
            deletedCount: 1,
            'USD.count': 2,
            'USD.newestDay': '2026-11-20',
            'USD.baseMicros': 930_000,
            'GBP.count': 1,
            'GBP.newestDay': '2026-11-20',
            'GBP.baseMicros': 1_150_000,
          },
          text: null,
        },
      },
    })
    const same = [rate('2026-11-01', 920_000), rate('2026-11-20', 930_000)]
    expect(decide('rates.set', state, { rates: same })).toMatchObject({
      value: { changes: [{ rates: [rate('2026-11-20', 930_000)] }] },
    })
  })

  test.each([
    ['the base currency', [rate('2026-11-20', 1_000_000, 'EUR')], { code: 'rates-base', currency: 'EUR' }],
    [
      'a day twice',
      [rate('2026-11-20', 1), rate('2026-11-20', 2)],
      { code: 'rate-twice', currency: 'USD', day: '2026-11-20' },
    ],
    [
      'taking away what is not there',
      [rate('2026-11-02', 0)],
      { code: 'rate-unknown', currency: 'USD', day: '2026-11-02' },
    ],
    ['what is so already', [rate('2026-11-01', 920_000)], { code: 'rates-unchanged' }],
  ])('%s is refused', (_, rates, refusal) => {
    expect(refusalOf('rates.set', state, { rates })).toEqual(refusal)
  })
})

describe('routes', () => {
  const north = { name: 'credit-north', platform: 'slack', id: 'C1', regions: ['North'] } as const
  const south = { name: 'credit-south', platform: 'teams', id: 'T1', regions: [] } as const
  const channels = [north, south].map((one) => ({ ...one, regions: [...one.regions] }))
  const state = given({ routes: { channels }, routesVersion: 3 })
  const set = (...wanted: object[]) => ({ routes: { channels: wanted }, fromVersion: 3 })

  test('given two channels, when one comes, one goes and one changes, then version 4 holds and the journal names them', () => {
    const west = { name: 'credit-west', platform: 'slack', id: 'C2', regions: ['A region to come'] }
    expect(decide('routes.set', state, set({ ...north, regions: [] }, west))).toMatchObject({
      value: {
        changes: [
          {
            kind: 'routes-set',
            version: 4,
            routes: { channels: [{ name: 'credit-north', regions: [] }, west] },
          },
        ],
        journal: {
          figures: {
            version: 4,
            channelCount: 2,
            added: 'credit-west',
            removed: 'credit-south',
            changed: 'credit-north',
          },
        },
      },
    })
  })

  test('one id on both platforms is two channels', () => {
    expect(decide('routes.set', state, set(north, { ...south, id: 'C1' })).ok).toBe(true)
  })

  test.each([
    [
      'an older version',
      { ...set(north), fromVersion: 2 },
      { code: 'routes-newer', version: 3, fromVersion: 2 },
    ],
    ['the same channels', set(north, south), { code: 'routes-unchanged' }],
    [
      'a name twice',
      set(north, { ...south, name: 'Credit-North' }),
      { code: 'channel-name-twice', name: 'credit-north' },
    ],
    [
      'a channel twice',
      set(north, { ...north, name: 'credit-lille' }),
      { code: 'channel-id-twice', id: 'C1', names: ['credit-north', 'credit-lille'] },
    ],
  ])('%s is refused', (_, differs, refusal) => {
    expect(refusalOf('routes.set', state, differs)).toEqual(refusal)
  })
})
