import type { Action } from '@encours/core/action'
import { loadAccountState } from '@encours/db/load/account-state'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import {
  accountRow,
  creditManager,
  givenAccounts,
  givenBook,
  givenGroup,
  invoiceRow,
  performOn,
  system,
} from './given.ts'

const setLimit = (id: string, limitMinor: number, accountId = 'A1'): Action => ({
  id,
  type: 'limit.set',
  accountId,
  scope: 'account',
  limitMinor,
  until: null,
  note: null,
})

const reserve = (id: string, amountMinor: number, accountId = 'A1'): Action => ({
  id: `do-${id}`,
  type: 'reservation.make',
  accountId,
  reservationId: `r-${id}`,
  orderRef: `SO-${id}`,
  amountMinor,
  currency: accountRow('A1').currency,
  terms: null,
  depositMinor: 0,
})

describe.each(testStores)('perform on $engine', ({ open }) => {
  let it: TestStore
  let perform: ReturnType<typeof performOn>
  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    perform = performOn(it.store)
  })
  afterEach(() => it.drop())

  const stateOf = (accountId: string) => it.store.read((door) => loadAccountState(door, accountId))
  const countOf = (table: 'journal' | 'action' | 'reservation') =>
    it.store.read(async ({ db, t }) => (await db.select().from(t[table])).length)

  test('a limit that was set is in the dossier, whose version has grown, and in the journal', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    const before = await stateOf('A1')
    const outcome = await perform(setLimit('a1', 4_000_000), creditManager)
    expect(outcome).toEqual({
      ok: true,
      changes: [
        { kind: 'limit-set', accountId: 'A1', limit: { minor: 4_000_000, until: null }, on: '2026-11-20' },
      ],
    })
    const after = await stateOf('A1')
    expect(after?.dossier.limit.minor).toBe(4_000_000)
    expect(after?.dossier.version).toBeGreaterThan(before?.dossier.version ?? Number.POSITIVE_INFINITY)
    expect(await countOf('journal')).toBe(1)
  })

  test('an action done twice has the same outcome and one journal line', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    const action: Action = {
      id: 'h1',
      type: 'hold.place',
      accountId: 'A1',
      kind: 'manual',
      note: 'wrong address',
    }
    const first = await perform(action, creditManager)
    expect(await perform(action, creditManager)).toEqual(first)
    expect(first.ok).toBe(true)
    expect(await countOf('journal')).toBe(1)
  })

  test('a known id is refused with another payload and to another actor', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    await perform(setLimit('a1', 4_000_000), creditManager)
    const taken = { ok: false, refusal: { code: 'action-id-taken', actionId: 'a1' } }
    expect(await perform(setLimit('a1', 5_000_000), creditManager)).toEqual(taken)
    const finance = { kind: 'token', tokenId: 't1', role: 'finance' } as const
    expect(await perform(setLimit('a1', 4_000_000), finance)).toEqual(taken)
    expect((await stateOf('A1'))?.dossier.limit.minor).toBe(4_000_000)
  })

  test('a refusal is recorded without a journal line', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    const release: Action = { id: 'h1', type: 'hold.release', accountId: 'A1', note: null }
    const refused = await perform(release, creditManager)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-on-hold' } })
    await perform({ ...release, id: 'h2', type: 'hold.place', kind: 'manual' }, creditManager)
    expect(await perform(release, creditManager)).toEqual(refused)
    expect([await countOf('action'), await countOf('journal')]).toEqual([2, 1])
  })

  test.each([
    [
      { id: 'x', type: 'limit.burn' },
      { code: 'action-unknown', type: 'limit.burn' },
    ],
    [{ ...setLimit('a1', 1), accountId: '' }, { code: 'input-invalid' }],
    [setLimit('a1', -1), { code: 'input-invalid' }],
    [setLimit('a1', 1, 'A404'), { code: 'account-unknown', text: 'A404', nearest: [] }],
  ])('%j changes nothing', async (given, refusal) => {
    const outcome = await perform(given as Action, creditManager)
    expect(outcome).toMatchObject({ ok: false, refusal })
    expect(await countOf('journal')).toBe(0)
  })

  test('a reservation id that has been used up is refused', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    await perform(reserve('1', 100_000), creditManager)
    await perform(
      { id: 'e1', type: 'reservation.release', accountId: 'A1', reservationId: 'r-1' },
      creditManager,
    )
    const again = await perform({ ...reserve('1', 100_000), id: 'do-again' }, creditManager)
    expect(again).toMatchObject({ ok: false, refusal: { code: 'reservation-exists', orderRef: 'SO-1' } })
  })

  test('sixteen that reserve 1,000 of a headroom of 5,500 at once get five', async () => {
    await givenAccounts(
      it.store,
      [accountRow('A1', { limitMinor: 1_000_000 })],
      [invoiceRow('A1', 'F1', { amountMinor: 450_000, openMinor: 450_000 })],
    )
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) => perform(reserve(`${index}`, 100_000), creditManager)),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5)
    const state = await stateOf('A1')
    expect(state?.dossier.reservations).toHaveLength(5)
  })

  test('sixteen that reserve on four accounts of a group with 5,500 left get five, of the accounts’ own 40,000', async () => {
    await givenGroup(it.store, 'G1', 1_000_000)
    const ids = ['A1', 'A2', 'A3', 'A4']
    const rows = ids.map((id) => accountRow(id, { groupId: 'G1', limitMinor: 1_000_000 }))
    await givenAccounts(it.store, rows, [
      invoiceRow('A1', 'F1', { amountMinor: 450_000, openMinor: 450_000 }),
    ])
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        perform(reserve(`${index}`, 100_000, ids[index % 4] ?? 'A1'), creditManager),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5)
    const group = (await stateOf('A2'))?.group
    expect(group?.sums.flatMap(({ reservations }) => reservations)).toHaveLength(5)
  })

  test('one action sent sixteen times at once is done once, and all hear the same', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () => perform(reserve('1', 100_000), creditManager)),
    )
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
    expect(outcomes[0]?.ok).toBe(true)
    expect([await countOf('reservation'), await countOf('journal'), await countOf('action')]).toEqual([
      1, 1, 1,
    ])
  })

  test('one id sent at once for two accounts is done for one', async () => {
    await givenAccounts(it.store, [accountRow('A1'), accountRow('A2')])
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        perform(setLimit('a1', 4_000_000, index % 2 ? 'A1' : 'A2'), creditManager),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(8)
    expect(await countOf('journal')).toBe(1)
  })

  test('sixteen accounts that join a group while others wait to reserve on them are decided on under its key', async () => {
    await givenGroup(it.store, 'G1', 550_000)
    const ids = Array.from({ length: 16 }, (_, index) => `A${index}`)
    await givenAccounts(
      it.store,
      ids.map((id) => accountRow(id)),
    )
    const begun = Promise.withResolvers<void>()
    const join = it.store.write(
      [...ids.map((id) => `account:${id}`), 'group:G1'],
      async ({ db, t, rows }) => {
        begun.resolve()
        await db.update(t.account).set({ groupId: 'G1' })
        // Long enough for all others to have read that there is no group
        for (let statement = 0; statement < 300; statement++) await rows(sql`select 1`)
      },
    )
    await begun.promise
    const outcomes = await Promise.all(ids.map((id) => perform(reserve(id, 100_000, id), creditManager)))
    await join
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5)
  })

  test('a colleague with a rep code gets its accounts, and the same code twice is refused', async () => {
    await givenAccounts(it.store, [accountRow('A1', { repCode: 'R7' }), accountRow('A2')])
    const add = (personId: string): Action => ({
      id: `add-${personId}`,
      type: 'person.add',
      personId,
      name: `Person ${personId}`,
      role: 'rep',
      level: null,
      email: null,
      region: 'North',
      team: null,
      slackId: null,
      teamsId: null,
      openidSubject: null,
      repCodes: ['R7'],
      language: 'fr',
    })
    const outcomes = await Promise.all([perform(add('p1'), system), perform(add('p2'), system)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'rep-code-taken', repCode: 'R7' },
    })
    const owners = [await stateOf('A1'), await stateOf('A2')].map((state) => state?.dossier.account.ownerId)
    expect(owners).toEqual([expect.stringMatching(/^p[12]$/), null])
  })
})
