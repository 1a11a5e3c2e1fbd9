import { type Action, type ActionType, actionSchema } from '@encours/core/action'
import { actionTypes, givenAction } from '@encours/core/testing/given-actions'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { creditManager, givenBook, performOn } from '../../../test/store/given.ts'
import { parseAction } from './parse-action.ts'

const hash = 'ab'.repeat(32)

/** What a sample leaves out and an action may say, so that every field is looked at. */
const more: Partial<Record<ActionType, Record<string, unknown>>> = {
  'reservation.make': { terms: { kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' } },
  'dispute.raise': {
    lines: [{ text: 'Pallet 7', amountMinor: 100 }],
    attachments: [{ hash, name: 'note.jpg' }],
  },
  'dispute.comment': { attachments: [{ hash, name: 'note.jpg' }] },
  'promise.record': { invoices: ['FA-1'] },
  'plan.agree': { invoices: ['FA-1'] },
  'exception.request': { waives: ['past-due'], orderRef: 'SO-1', news: 'They paid.' },
  'insurance.set': {
    insurance: {
      insurer: 'Assurance',
      kind: 'named',
      limitMinor: 1_000_000,
      coveredShareBps: 9_000,
      from: '2026-01-01',
      until: '2026-12-31',
      gaps: [{ from: '2026-03-01', to: '2026-03-31' }],
      maxTermsDays: 90,
    },
  },
  'alert.acknowledge': { rules: ['overdue'], note: 'They pay on Friday.' },
  'broadcast.send': {
    accountIds: ['A1'],
    audience: {
      roles: ['rep'],
      regions: ['North'],
      teams: ['legal'],
      personIds: ['p1'],
      channels: ['north'],
    },
    until: '2026-12-31',
    contactId: 'p1',
  },
  'broadcast.acknowledge': { version: 1 },
  'person.add': { level: null, email: 'zoe@example.org', region: 'North', slackId: 'U1', repCodes: ['R1'] },
  'person.change': { name: 'Zoé', email: 'zoe@example.org', repCodes: ['R1'] },
  'routes.set': {
    routes: { channels: [{ name: 'north', platform: 'slack', id: 'C1', regions: ['North'] }] },
  },
}

const sampleOf = (type: ActionType): Record<string, unknown> => ({ ...givenAction(type, more[type] ?? {}) })

type Place = { type: ActionType; path: (string | number)[]; value: unknown }

/** Every place of every sample: fields, and fields within them. */
const places: Place[] = actionTypes.flatMap((type) =>
  placesIn(sampleOf(type), []).map((place) => ({ type, ...place })),
)

function placesIn(value: unknown, path: (string | number)[]): Omit<Place, 'type'>[] {
  const own = path.length === 0 || path.join() === 'type' ? [] : [{ path, value }]
  if (value === null || typeof value !== 'object') return own
  const inside = Array.isArray(value)
    ? value.slice(0, 1).flatMap((one) => placesIn(one, [...path, 0]))
    : Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))
  return [...own, ...inside]
}

/** The sample with another value at a place; `undefined` leaves it out. */
function withAt({ type, path }: Place, value: unknown): unknown {
  const action = structuredClone(sampleOf(type))
  let holder: unknown = action
  for (const key of path.slice(0, -1)) holder = Reflect.get(Object(holder), key)
  const last = path.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(Object(holder), last)
  else Reflect.set(Object(holder), last, value)
  return action
}

/** The fields that a refusal names; null where it gets through. */
function faultsOf(given: unknown): string[] | null {
  const parsed = parseAction(given)
  if (parsed.ok) return null
  expect(parsed.refusal.code).toBe('input-invalid')
  return parsed.refusal.code === 'input-invalid' ? parsed.refusal.faults.map(({ path }) => path) : []
}

const isNamed = (faults: string[] | null, { path }: Place): boolean =>
  faults?.some((fault) => fault === path.join('.') || fault.startsWith(`${path.join('.')}.`)) ?? false

/** What fits nowhere. */
const junk: unknown[] = [
  { junk: 1 },
  [[{ junk: 1 }]],
  '',
  ' \t ',
  '\u200b',
  'zero\u0000',
  'bell\u0007',
  'half \ud83d',
  'x'.repeat(5_000),
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  10n,
]

test('every sample gets through, and again as it came out', () => {
  for (const type of actionTypes) {
    const first = parseAction(sampleOf(type))
    expect(first).toMatchObject({ ok: true, value: { type } })
    if (first.ok) expect(parseAction(first.value)).toEqual(first)
  }
  expect(places.length).toBeGreaterThan(300)
})

describe.each(actionTypes)('%s', (type) => {
  const own = places.filter((place) => place.type === type)

  test('junk in any place is refused, and the place is named', () => {
    const through = own.flatMap((place) =>
      junk
        .filter((value) => !isNamed(faultsOf(withAt(place, value)), place))
        .map((value) => [place.path.join('.'), value]),
    )
    expect(through).toEqual([])
  })

  test('what it must say is missed by name, and what it does not know is named', () => {
    const schema = actionSchema.options.find((option) => option.entries.type.literal === type)
    const needed = Object.entries(schema?.entries ?? {}).filter(
      ([key, entry]) =>
        key !== 'type' && !v.safeParse(entry, undefined).success && entry.type !== 'exact_optional',
    )
    for (const [key] of needed) {
      expect(faultsOf(withAt({ type, path: [key], value: null }, undefined))).toEqual([key])
    }
    expect(needed.map(([key]) => key)).toContain('id')
    expect(faultsOf({ ...sampleOf(type), extra: 1 })).toEqual(['extra'])
  })
})

const days = places.filter(({ value }) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
const ids = places
  .filter(({ path }) => /Id$|^id$/.test(String(path.at(-1))) && path.length === 1)
  .filter(({ path }) => !['slackId', 'teamsId'].includes(String(path[0])))
const amounts = places.filter(
  ({ path, type }) => String(path.at(-1)).endsWith('Minor') && type !== 'policy.set',
)
const texts = places.filter(
  ({ path, type }) =>
    ['note', 'text', 'name', 'orderRef', 'invoiceNumber', 'news', 'region'].includes(String(path.at(-1))) &&
    type !== 'policy.set',
)

test.each([
  [
    'days',
    days,
    [
      '2026-02-30',
      '2026-13-01',
      '2026-1-1',
      '20261120',
      '1899-12-31',
      '2200-01-01',
      '2026-11-20T09:00:00Z',
      20261120,
    ],
  ],
  ['ids', ids, ['a b', 'a\nb', 'é', 'a/b', "a'b", '👍', '../a', 'x'.repeat(65), 'x'.repeat(1_000), 7]],
  ['amounts', amounts, [-1, 0.5, 1e21, 2 ** 53, 10 ** 14 + 1, '100', '1e3']],
] as const)('impossible %s are refused wherever they stand', (_, where, values) => {
  expect(where.length).toBeGreaterThan(10)
  for (const place of where) {
    for (const value of values) {
      expect([place.type, place.path, value, isNamed(faultsOf(withAt(place, value)), place)]).toEqual([
        place.type,
        place.path,
        value,
        true,
      ])
    }
  }
})

test.each([
  ['the other way round', 'שלום Zoé \u202eabc\u202c'],
  ['joined', 'a\u200db 👩‍👩‍👧 \u200fمرحبا'],
  ['without width', 'Zo\u200bé'],
  ['accents of their own', 'Zoe\u0301'],
  ['lines and tabs', 'one\ntwo\tthree'],
])(
  'letters %s are kept as they are in names and notes: whoever draws them renders them harmless',
  (_, letters) => {
    expect(texts.length).toBeGreaterThan(20)
    for (const place of texts) {
      const parsed = parseAction(withAt(place, letters))
      expect([place.type, parsed.ok]).toEqual([place.type, true])
      expect(JSON.stringify(parsed.ok ? parsed.value : null)).toContain(JSON.stringify(letters))
    }
  },
)

/** Lists, and one thing that may stand in each. */
const lists = places.filter(({ value }) => Array.isArray(value) && value.length > 0)

test('ten thousand of anything are too many of it', () => {
  expect(lists.length).toBeGreaterThan(20)
  for (const place of lists) {
    const one: unknown = Array.isArray(place.value) ? place.value[0] : null
    const many = withAt(
      place,
      Array.from({ length: 10_000 }, () => one),
    )
    expect([place.type, place.path, faultsOf(many)]).toEqual([place.type, place.path, [place.path.join('.')]])
  }
})

describe('anything at all', () => {
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.constantFrom(...junk),
    fc.string({ unit: 'binary' }),
  )

  test('in any place never throws, and what gets through can be kept: whole characters, numbers that count', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (place, value) => {
        const parsed = parseAction(withAt(place, value))
        if (!parsed.ok) return
        const kept = JSON.stringify(parsed.value)
        expect(kept).not.toMatch(/\\u0000|\\ud[89a-f]/)
        const again = parseAction(JSON.parse(kept))
        expect(again.ok && JSON.stringify(again.value)).toBe(kept)
      }),
      { numRuns: 500 },
    )
  })

  test('instead of an action never throws and is none', () => {
    fc.assert(
      fc.property(anything, (given) => {
        expect(parseAction(given).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe.each(testStores)('on $engine', ({ open }) => {
  let it: TestStore
  beforeAll(async () => {
    it = await open()
    await givenBook(it.store)
  })
  afterAll(() => it.drop())

  test('what is refused at the edge writes nothing: no line, no outcome under its id', async () => {
    const perform = performOn(it.store)
    for (const type of actionTypes) {
      const outcome = await perform({ ...sampleOf(type), id: 'not an id' } as Action, creditManager)
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'input-invalid' } })
    }
    const written = await it.store.read(async ({ db, t }) => [
      ...(await db.select().from(t.action)),
      ...(await db.select().from(t.journal)),
    ])
    expect(written).toEqual([])
  })
})
