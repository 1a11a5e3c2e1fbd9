import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import { addDays, day, type IsoDay } from '@encours/core/day'
import { touchAccounts, touchBook } from '@encours/db/counter'
import { followAccounts } from '@encours/db/follow/follow-accounts'
import { loadAccountState } from '@encours/db/load/account-state'
import type { Store } from '@encours/db/store'
import { refreshSums } from '@encours/db/sums'
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import {
  accountRow,
  creditManager,
  givenAccounts,
  givenBook,
  invoiceRow,
  nineOClock,
  performOn,
  secretKey,
} from './given.ts'

const julie: Actor = {
  kind: 'person',
  personId: 'p-julie',
  name: 'Julie Lambert',
  role: 'rep',
  level: null,
  region: 'North',
  team: null,
}

const record = (id: string, differs: Partial<Extract<Action, { type: 'promise.record' }>> = {}): Action => ({
  id: `do-${id}`,
  type: 'promise.record',
  accountId: 'A1',
  promiseId: id,
  amountMinor: 90_000,
  dueDay: day('2026-11-24'),
  invoices: ['F1'],
  note: 'said on the phone',
  ...differs,
})

const agree: Action = {
  id: 'do-pl1',
  type: 'plan.agree',
  accountId: 'A1',
  planId: 'pl1',
  instalments: [
    { dueDay: day('2026-11-24'), amountMinor: 50_000 },
    { dueDay: day('2026-12-08'), amountMinor: 50_000 },
  ],
  invoices: ['F1'],
  note: null,
}

const open = (number: string) => invoiceRow('A1', number, { dueDay: day('2026-11-02') })

describe.each(testStores)('promises on $engine', ({ open: openStore }) => {
  let it: TestStore
  let perform: ReturnType<typeof performOn>
  beforeEach(async () => {
    it = await openStore()
    await givenBook(it.store)
    await givenPeople(it.store)
    await givenAccounts(it.store, [accountRow('A1', { ownerId: 'p-julie' })], [open('F1'), open('F2')])
    perform = performOn(it.store)
  })
  afterEach(() => it.drop())

  const dossier = async () => (await it.store.read((door) => loadAccountState(door, 'A1')))?.dossier
  /** The account's alerts, which come and go with it, are left out of both. */
  const journal = () =>
    it.store.read(async ({ db, t }) =>
      (await db.select().from(t.journal).orderBy(t.journal.line))
        .filter(({ type }) => !type.startsWith('alert.'))
        .map(({ type, actor, figures }) => ({ type, actor, paidMinor: figures['paidMinor'] })),
    )
  const told = () =>
    it.store.read(async ({ db, t }) =>
      (await db.select().from(t.job).orderBy(t.job.madeAt, t.job.receiverId))
        .filter(({ kind }) => !kind.startsWith('alert'))
        .map(({ topic, receiverId, urgency }) => [topic, receiverId, urgency]),
    )
  const sweep = (on: IsoDay) =>
    followAccounts(it.store, ['A1'], { at: { today: on, now: nineOClock }, secretKey })
  /** What a change of the store brings to the journal, alerts left out. */
  const newLines = async (work: () => Promise<unknown>) => {
    const before = await journal()
    await work()
    return (await journal()).slice(before.length).map(({ type }) => type)
  }
  /** What a ledger brings: what is open of an invoice now, and how old the book is; then what follows, on the same day. */
  const arrives = (on: IsoDay, openMinor: number) => newLines(() => bring(on, openMinor))
  const bring = async (on: IsoDay, openMinor: number) => {
    await it.store.write(['account:A1', 'book'], async (door) => {
      const { invoice, book } = door.t
      await door.db
        .update(invoice)
        .set({ openMinor })
        .where(and(eq(invoice.accountId, 'A1'), eq(invoice.number, 'F1')))
      await door.db.update(book).set({ ledgerDay: on })
      await refreshSums(door, ['A1'])
      await touchAccounts(door, ['A1'])
      await touchBook(door)
    })
    await sweep(on)
  }

  test('recorded by the rep, it lies in the dossier with what was open then', async () => {
    expect((await perform(record('pr1'), julie)).ok).toBe(true)
    expect(await dossier()).toMatchObject({
      promises: [
        {
          id: 'pr1',
          amountMinor: 90_000,
          invoices: [{ number: 'F1', dueDay: '2026-11-02', openMinor: 100_000 }],
          openedBy: { personId: 'p-julie', name: 'Julie Lambert' },
          state: { kind: 'open' },
        },
      ],
      mentioned: [{ number: 'F1', openMinor: 100_000 }],
    })
  })

  test('€900 of €1,000 come: kept, out of the dossier, a line of the system’s and a word to the rep in the morning', async () => {
    await perform(record('pr1'), julie)
    expect(await arrives(day('2026-11-23'), 10_000)).toEqual(['promise.keep'])
    expect(await dossier()).toMatchObject({ promises: [], mentioned: [] })
    expect(await journal()).toEqual([
      { type: 'promise.record', actor: 'person:p-julie' },
      { type: 'promise.keep', actor: 'system', paidMinor: 90_000 },
    ])
    expect(await told()).toEqual([['A1:pr1:kept', 'p-julie', 'digest']])
  })

  test('€400 come by the end of the grace: partly kept then and not before; the rest three weeks later ends it', async () => {
    await perform(record('pr1'), julie)
    expect(await arrives(day('2026-11-26'), 60_000)).toEqual([])
    expect(await arrives(day('2026-11-27'), 60_000)).toEqual(['promise.break'])
    expect((await dossier())?.promises[0]?.state).toEqual({
      kind: 'partly-kept',
      on: '2026-11-27',
      paidMinor: 40_000,
    })
    expect(await arrives(day('2026-11-28'), 60_000)).toEqual([])
    expect(await arrives(day('2026-12-18'), 0)).toEqual(['promise.keep'])
    expect(await journal()).toMatchObject([
      { type: 'promise.record' },
      { type: 'promise.break', actor: 'system', paidMinor: 40_000 },
      { type: 'promise.keep', actor: 'system', paidMinor: 100_000 },
    ])
    expect(await told()).toEqual([['A1:pr1:partly-kept', 'p-julie', 'soon']])
  })

  test('nothing comes: broken, by the clock alone once the ledger is there, and forgotten after 90 days', async () => {
    await perform(record('pr1'), julie)
    const swept = (on: IsoDay) => newLines(() => sweep(on))
    expect(await swept(day('2026-12-10'))).toEqual([])
    expect(await arrives(day('2026-11-26'), 100_000)).toEqual([])
    expect(await swept(day('2026-11-27'))).toEqual(['promise.break'])
    expect(await swept(day('2026-11-27'))).toEqual([])
    expect((await dossier())?.promises[0]?.state).toEqual({ kind: 'broken', on: '2026-11-27' })
    expect(await swept(addDays(day('2026-11-27'), 90))).toEqual([])
    expect(await swept(addDays(day('2026-11-27'), 91))).toEqual(['promise.forget'])
    expect((await dossier())?.promises).toEqual([])
    expect((await journal()).map(({ type }) => type)).toEqual([
      'promise.record',
      'promise.break',
      'promise.forget',
    ])
  })

  test('a colleague’s promise on the account: both hear that it is broken', async () => {
    await perform(record('pr1'), creditManager)
    await arrives(day('2026-11-27'), 100_000)
    expect(await told()).toEqual([
      ['A1:pr1:broken', 'p-credit', 'soon'],
      ['A1:pr1:broken', 'p-julie', 'soon'],
    ])
  })

  test('the same action twice is one promise, one line, one outcome', async () => {
    const first = await perform(record('pr1'), julie)
    expect(await perform(record('pr1'), julie)).toEqual(first)
    expect((await dossier())?.promises).toHaveLength(1)
    expect(await journal()).toHaveLength(1)
  })

  test('sixteen at once for one invoice are one promise: money is not promised twice', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) => perform(record(`pr${String(index)}`), julie)),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'promised-already', number: 'F1' },
    })
  })

  test('the id of a promise that was kept is in use for good', async () => {
    await perform(record('pr1'), julie)
    await arrives(day('2026-11-23'), 0)
    expect(await perform({ ...record('pr1', { invoices: ['F2'] }), id: 'again' }, julie)).toMatchObject({
      refusal: { code: 'promise-exists', promiseId: 'pr1' },
    })
  })

  test('an invoice that was settled long ago is paid, one that never was is unknown, one at the factor is theirs', async () => {
    await it.store.write(['account:A1'], ({ db, t }) =>
      db
        .insert(t.invoice)
        .values([invoiceRow('A1', 'F0', { openMinor: 0 }), invoiceRow('A1', 'F3', { factored: 'recourse' })]),
    )
    const refused = async (number: string) => perform(record(`pr-${number}`, { invoices: [number] }), julie)
    expect(await refused('F0')).toMatchObject({ refusal: { code: 'promised-invoice-paid' } })
    expect(await refused('F9')).toMatchObject({ refusal: { code: 'promised-invoice-unknown' } })
    expect(await refused('F3')).toMatchObject({ refusal: { code: 'promised-invoice-factored' } })
  })

  test('given an account that was reassigned a moment ago, then the rep who had it records nothing', async () => {
    const assign: Action = { id: 'as1', type: 'account.assign', accountId: 'A1', ownerId: 'p-marc' }
    expect((await perform(assign, creditManager)).ok).toBe(true)
    expect(await perform(record('pr1'), julie)).toMatchObject({ refusal: { code: 'not-your-account' } })
    expect((await dossier())?.promises).toEqual([])
  })

  test('put off to Friday it breaks by Friday; cancelled it leaves without a word', async () => {
    await perform(record('pr1'), julie)
    const postpone: Action = {
      id: 'po1',
      type: 'promise.postpone',
      accountId: 'A1',
      promiseId: 'pr1',
      dueDay: day('2026-11-27'),
      note: null,
    }
    await perform(postpone, julie)
    expect(await arrives(day('2026-11-28'), 100_000)).toEqual([])
    expect((await dossier())?.promises[0]).toMatchObject({ firstDueDay: '2026-11-24', dueDay: '2026-11-27' })
    const cancel = {
      id: 'ca1',
      type: 'promise.cancel',
      accountId: 'A1',
      promiseId: 'pr1',
      note: null,
    } as const
    expect((await perform(cancel, creditManager)).ok).toBe(true)
    expect(await arrives(day('2026-12-08'), 100_000)).toEqual([])
    expect(await told()).toEqual([])
  })

  test('a plan of two halves: the first comes, the second does not, in the end all is paid', async () => {
    expect(await perform(agree, julie)).toMatchObject({ refusal: { code: 'not-allowed' } })
    await perform({ ...agree, id: 'do-pl2' }, creditManager)
    expect(await arrives(day('2026-11-27'), 50_000)).toEqual([])
    expect(await arrives(day('2026-12-11'), 50_000)).toEqual(['plan.break'])
    expect((await dossier())?.plans[0]?.state).toEqual({ kind: 'broken', on: '2026-12-11' })
    expect(await arrives(day('2027-01-15'), 0)).toEqual(['plan.keep'])
    expect((await dossier())?.plans).toEqual([])
    expect((await journal()).map(({ type }) => type)).toEqual(['plan.agree', 'plan.break', 'plan.keep'])
  })
})

async function givenPeople(store: Store): Promise<void> {
  const person = (id: string, role: 'rep' | 'credit') => ({
    id,
    name: id,
    role,
    region: 'North',
    language: 'fr' as const,
  })
  await store.write([], ({ db, t }) =>
    db
      .insert(t.person)
      .values([person('p-julie', 'rep'), person('p-marc', 'rep'), person('p-credit', 'credit')]),
  )
}
