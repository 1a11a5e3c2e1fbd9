import type { Actor } from '@encours/core/access/actor'
import { mayReadLine } from '@encours/core/access/may-read-line'
import { roles, tokenRoles } from '@encours/core/access/role'
import { toInstant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { givenAction, givenActor } from '@encours/core/testing/given-actions'
import { insertRows } from '@encours/db/insert-rows'
import { eraseText } from '@encours/db/journal'
import { loadJournalNames } from '@encours/db/load/journal-names'
import { type JournalQuery, loadJournalPage, type ReadLine } from '@encours/db/load/journal-page'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyJournal, byNewest, journalStart, keyOf, type LineRow, seenAccounts } from './any-journal.ts'
import { countingRows } from './counting-rows.ts'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, givenAccounts, givenBook, performOn, system } from './given.ts'
import { adding } from './given-people.ts'

const everything: Omit<JournalQuery, 'actor'> = {
  accountId: null,
  subjectKind: null,
  kinds: [],
  by: null,
  from: null,
  before: null,
  actionId: null,
  after: null,
  most: 200,
}
const credit = givenActor('credit', { level: 'manager' })
const minute = (count: number) => toInstant(journalStart + count * 60_000)

const actors: Actor[] = [
  system,
  ...tokenRoles.map((role): Actor => ({ kind: 'token', tokenId: 't1', role })),
  ...roles.flatMap((role) =>
    [null, 'North', 'South'].flatMap((region) =>
      ['p-rep', 'p-manager', 'p-nobody'].map((personId) => givenActor(role, { personId, region })),
    ),
  ),
]

describe.each(testStores)('the journal in pages on $engine', ({ open }) => {
  let it: TestStore
  let lines: LineRow[]
  beforeAll(async () => {
    it = await open()
    await givenBook(it.store)
    await givenAccounts(
      it.store,
      [...seenAccounts].map(([id, seen]) => accountRow(id, seen)),
    )
    lines = anyJournal().toSorted(byNewest)
    await it.store.write([], (door) => insertRows(door, door.t.journal, lines))
  })
  afterAll(() => it.drop())

  const page = (actor: Actor, differs: Partial<JournalQuery> = {}) =>
    it.store.read((door) => loadJournalPage(door, { ...everything, actor, ...differs }))

  /** All pages, each full but the last. */
  async function walk(actor: Actor, most: number): Promise<ReadLine[]> {
    const all: ReadLine[] = []
    let after: JournalQuery['after'] = null
    do {
      const next = await page(actor, { after, most })
      if (next.next !== null) expect(next.lines).toHaveLength(most)
      all.push(...next.lines)
      after = next.next
    } while (after !== null)
    return all
  }
  const readable = (actor: Actor): string[] =>
    lines
      .filter((line) =>
        mayReadLine(
          actor,
          line,
          line.subjectKind === 'account' ? (seenAccounts.get(line.subjectId) ?? null) : null,
        ),
      )
      .map(keyOf)

  test('somebody of any role reads what the core lets them read, all of it once, newest first', async () => {
    const counts: number[] = []
    for (const actor of actors) {
      const found = (await walk(actor, 60)).map(keyOf)
      expect([actor, found]).toEqual([actor, readable(actor)])
      counts.push(found.length)
    }
    expect(Math.max(...counts)).toBe(300)
    expect(new Set(counts).size).toBeGreaterThan(8)
  })

  test('SQL lets through nothing else: all but one of the lines take one question', async () => {
    for (const actor of actors) {
      const most = Math.max(1, readable(actor).length - 1)
      const counted = await it.store.read((door) =>
        countingRows(door, (counting) => loadJournalPage(counting, { ...everything, actor, most })),
      )
      expect([actor, counted.queries]).toEqual([actor, 1])
    }
  })

  test('pages of three have neither gaps nor repeats, and each ends at a line that was shown', async () => {
    const rep = givenActor('rep')
    expect((await walk(rep, 3)).map(keyOf)).toEqual(readable(rep))
    const { lines: shown, next } = await page(rep, { most: 3 })
    const { at, subjectKind, subjectId, line } = shown[2] ?? {}
    expect(next).toEqual({ at, subjectKind, subjectId, line })
  })

  const filters: [string, Partial<JournalQuery>, (line: LineRow) => boolean][] = [
    ['one account', { accountId: 'A2' }, ({ subjectId }) => subjectId === 'A2'],
    ['a kind of subject', { subjectKind: 'book' }, ({ subjectKind }) => subjectKind === 'book'],
    ['a type', { kinds: ['alert.open'] }, ({ type }) => type === 'alert.open'],
    ['an area', { kinds: ['account'] }, ({ type }) => type.startsWith('account.')],
    [
      'an area and a type',
      { kinds: ['alert', 'hold.place'] },
      ({ type }) => type.startsWith('alert.') || type === 'hold.place',
    ],
    ['who did it', { by: 'person:p-other' }, ({ actor }) => actor === 'person:p-other'],
    ['from a moment on', { from: minute(5) }, ({ at }) => at >= minute(5)],
    ['before a moment', { before: minute(5) }, ({ at }) => at < minute(5)],
    [
      'all at once',
      { accountId: 'A1', kinds: ['hold', 'alert'], from: minute(2), before: minute(9) },
      ({ subjectId, type, at }) =>
        subjectId === 'A1' && /^(hold|alert)\./.test(type) && at >= minute(2) && at < minute(9),
    ],
  ]
  test.each(filters)('filtered by %s', async (_, differs, isMeant) => {
    const meant = new Set(lines.filter(isMeant).map(keyOf))
    expect(meant.size).toBeGreaterThan(1)
    const found = (await page(credit, differs)).lines.map(keyOf)
    expect(found).toEqual(readable(credit).filter((key) => meant.has(key)))
    const rest = await page(credit, { ...differs, most: 1 })
    expect((await page(credit, { ...differs, after: rest.next })).lines.map(keyOf)).toEqual(found.slice(1))
  })

  test('a page that is asked for before its cursor begins there', async () => {
    const [first] = (await page(credit)).lines
    const found = await page(credit, { after: first ?? null, before: minute(3) })
    expect(found.lines.map(keyOf)).toEqual(readable(credit).filter((key) => key < minute(3)))
  })
})

describe.each(testStores)('a line as it is read on $engine', ({ open }) => {
  let it: TestStore
  beforeAll(async () => {
    it = await open()
    await givenBook(it.store)
    await givenAccounts(it.store, [accountRow('A1', { ownerId: 'p-rep' }), accountRow('A2')])
    const perform = performOn(it.store)
    await perform(adding('p2', { id: 'add-p2', name: 'Bart Claes' }), system)
    const acts = [
      givenAction('hold.place', { id: 'place', note: 'Cheque returned.' }),
      givenAction('account.assign', { id: 'give' }),
      givenAction('hold.place', { id: 'other', accountId: 'A2' }),
      givenAction('account.event', {
        id: 'insolvent',
        accountId: 'A2',
        event: { kind: 'insolvency', proceedings: 'receivership', since: '2026-11-12', source: 'BODACC' },
      }),
    ]
    for (const action of acts) invariant((await perform(action, credit)).ok, `${action.id} is done`)
  })
  afterAll(() => it.drop())

  const read = (differs: Partial<JournalQuery>) =>
    it.store.read((door) => loadJournalPage(door, { ...everything, actor: credit, ...differs }))

  test('with its account, what was written and its mac, and nothing of its seal', async () => {
    const { lines } = await read({ actionId: 'place' })
    expect(lines).toEqual([
      {
        subjectKind: 'account',
        subjectId: 'A1',
        line: 1,
        at: '2026-11-20T09:00:00.000Z',
        actor: 'person:p-credit',
        type: 'hold.place',
        actionId: 'place',
        figures: { hold: 'manual', placedOn: '2026-11-20' },
        text: { note: 'Cheque returned.' },
        erased: false,
        account: { number: 'C-A1', name: 'Maison A1', currency: 'EUR' },
        mac: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
  })

  test('of an action, with all that followed from it', async () => {
    const types = (await read({ actionId: 'insolvent' })).lines.map(({ type }) => type)
    expect(types.at(-1)).toBe('account.event')
    expect(types.length).toBeGreaterThan(1)
    expect(types.slice(0, -1).every((type) => type === 'alert.open')).toBe(true)
    expect((await read({ actionId: 'unknown' })).lines).toEqual([])
  })

  test('people are called as they are now; whoever is unknown is missing', async () => {
    const names = await it.store.read(async (door) =>
      loadJournalNames(door, (await loadJournalPage(door, { ...everything, actor: credit })).lines),
    )
    expect([...names.people]).toEqual([['p2', 'Bart Claes']])
  })

  test('erased, its text is null and the line says so', async () => {
    await it.store.write([], (door) => eraseText(door, { subjectKind: 'account', subjectId: 'A1' }, 1))
    expect((await read({ actionId: 'place' })).lines).toMatchObject([{ text: null, erased: true }])
    expect((await read({ actionId: 'give' })).lines).toMatchObject([{ text: null, erased: false }])
  })

  test('figures that are no JSON any more keep nobody from reading the rest', async () => {
    if (it.store.engine === 'postgres') return
    await it.store.write([], (door) =>
      door.rows(sql`update ${door.t.journal} set figures = 'oops' where subject_id = 'A1'`),
    )
    const rep = givenActor('rep', { personId: 'p2', region: null })
    expect((await read({ actor: rep })).lines).toMatchObject([
      { type: 'account.assign', figures: {} },
      { type: 'hold.place', figures: {} },
    ])
  })
})
