import type { Action, ActionOf } from '@encours/core/action'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadBook } from '@encours/db/load/book'
import { loadColleague } from '@encours/db/load/colleague'
import { loadPerson } from '@encours/db/load/person'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import {
  accountRow,
  creditManager,
  givenAccounts,
  givenBook,
  givenGroup,
  performOn,
  system,
} from './given.ts'

const add = (personId: string, differs: Partial<ActionOf<'person.add'>> = {}): Action => ({
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
  repCodes: [],
  language: 'fr',
  ...differs,
})

describe.each(testStores)('changing a colleague on $engine', ({ open }) => {
  let it: TestStore
  let perform: ReturnType<typeof performOn>
  let actions = 0
  beforeEach(async () => {
    it = await open()
    await givenBook(it.store)
    perform = performOn(it.store)
  })
  afterEach(() => it.drop())

  const change = (personId: string, given: Omit<Partial<ActionOf<'person.change'>>, 'id' | 'type'>) =>
    perform({ ...given, id: `change-${actions++}`, type: 'person.change', personId }, system)
  const ownerOf = async (accountId: string) =>
    (await it.store.read((door) => loadAccountState(door, accountId)))?.dossier.account.ownerId
  const versionsOf = async (...accountIds: string[]) =>
    Promise.all(
      accountIds.map(
        async (id) => (await it.store.read((door) => loadAccountState(door, id)))?.dossier.version ?? 0,
      ),
    )
  const bookVersion = async () => (await it.store.read(loadBook)).version

  test('who began at the desk is known in Slack from then on, and no document is new for that', async () => {
    await givenAccounts(it.store, [accountRow('A1', { repCode: 'R7' })])
    await perform(add('p1', { repCodes: ['R7'] }), system)
    const before = [await versionsOf('A1'), await bookVersion()]
    expect(await change('p1', { slackId: 'U1', team: 'Key accounts' })).toMatchObject({ ok: true })
    const colleague = await it.store.read((door) => loadColleague(door, { slackId: 'U1' }))
    expect(colleague?.actor).toMatchObject({ personId: 'p1', team: 'Key accounts', region: 'North' })
    expect([await versionsOf('A1'), await bookVersion()]).toEqual(before)
    expect(await change('p1', { slackId: null, region: null })).toMatchObject({ ok: true })
    expect(await it.store.read((door) => loadPerson(door, 'p1'))).toMatchObject({
      slackId: null,
      region: null,
      team: 'Key accounts',
      repCodes: ['R7'],
    })
  })

  test('accounts of a code taken away lose this owner and wait for the next; others stay', async () => {
    await givenGroup(it.store, 'G1', 1_000_000)
    await givenAccounts(it.store, [
      accountRow('A1', { repCode: 'R1', groupId: 'G1' }),
      accountRow('A2', { repCode: 'R2' }),
      accountRow('A3', { repCode: 'R1', ownerId: 'p-other' }),
      accountRow('A4', { repCode: 'R3', ownerId: 'p1' }),
    ])
    await perform(add('p1', { repCodes: ['R1', 'R2'] }), system)
    await perform(add('p2'), system)
    const before = await versionsOf('A1', 'A2', 'A3', 'A4')
    expect(await change('p1', { repCodes: ['R2'] })).toMatchObject({ ok: true })
    expect(await Promise.all(['A1', 'A2', 'A3', 'A4'].map(ownerOf))).toEqual([null, 'p1', 'p-other', 'p1'])
    const between = await versionsOf('A1', 'A2', 'A3', 'A4')
    expect(between.map((version, index) => version > (before[index] ?? 0))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(await change('p2', { repCodes: ['R1'] })).toMatchObject({ ok: true })
    expect(await Promise.all(['A1', 'A3'].map(ownerOf))).toEqual(['p2', 'p-other'])
    const after = await versionsOf('A1', 'A3')
    expect([(after[0] ?? 0) > (between[0] ?? 0), after[1] === between[2]]).toEqual([true, true])
  })

  test('a code and a chat id of somebody else are refused, however many ask at once', async () => {
    await perform(add('p1', { repCodes: ['R1'], slackId: 'U1', teamsId: 'T1' }), system)
    await perform(add('p2'), system)
    await perform(add('p3'), system)
    expect(await change('p2', { repCodes: ['R1'] })).toMatchObject({
      refusal: { code: 'rep-code-taken', repCode: 'R1', by: 'Person p1' },
    })
    expect(await change('p2', { teamsId: 'T1' })).toMatchObject({ refusal: { code: 'chat-id-taken' } })
    expect(await change('p1', { repCodes: ['R1', 'R4'], slackId: 'U1' })).toMatchObject({ ok: true })
    const both = await Promise.all(['p2', 'p3'].map((id) => change(id, { slackId: 'U5', repCodes: ['R5'] })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'rep-code-taken' } })
  })

  test('who decides is told with the book: role, level and name, and nothing else', async () => {
    await perform(add('p1', { role: 'credit', level: 'analyst' }), system)
    const deciders = async () => (await it.store.read(loadBook)).deciders
    expect(await deciders()).toEqual([
      { personId: 'p1', name: 'Person p1', role: 'credit', level: 'analyst', delegate: null },
    ])
    await change('p1', { level: 'manager' })
    expect(await deciders()).toMatchObject([{ level: 'manager' }])
    await change('p1', { name: 'Zoé' })
    expect(await deciders()).toMatchObject([{ name: 'Zoé' }])
    const version = await bookVersion()
    await change('p1', { team: 'Key accounts' })
    expect(await bookVersion()).toBe(version)
    await change('p1', { role: 'rep' })
    expect(await deciders()).toEqual([])
    await change('p1', { role: 'finance', level: 'cfo' })
    expect(await deciders()).toMatchObject([{ role: 'finance', level: 'cfo' }])
  })

  test('another name stands with the reservations that are open', async () => {
    await givenAccounts(it.store, [accountRow('A1')])
    await perform(add('p-credit', { name: 'Claire Morel', role: 'credit', level: 'manager' }), system)
    const reserved = await perform(
      {
        id: 'do-1',
        type: 'reservation.make',
        accountId: 'A1',
        reservationId: 'r1',
        orderRef: 'SO-1',
        amountMinor: 100_000,
        currency: accountRow('A1').currency,
        terms: null,
        depositMinor: 0,
      },
      creditManager,
    )
    expect(reserved.ok).toBe(true)
    const makers = async () =>
      (await it.store.read((door) => loadAccountState(door, 'A1')))?.dossier.reservations.map(
        ({ madeByName }) => madeByName,
      )
    expect(await makers()).toEqual(['Claire Morel'])
    await change('p-credit', { name: 'Claire Maes' })
    expect(await makers()).toEqual(['Claire Maes'])
  })

  test('one id twice changes once; the journal has one line on the person', async () => {
    await perform(add('p1'), system)
    const same = { id: 'c1', type: 'person.change', personId: 'p1', team: 'Key accounts' } as const
    const [first, second] = [await perform(same, system), await perform(same, system)]
    expect(second).toEqual(first)
    const lines = await it.store.read(({ db, t }) => db.select().from(t.journal))
    expect(lines.map(({ type, subjectId }) => [type, subjectId])).toEqual([
      ['person.add', 'p1'],
      ['person.change', 'p1'],
    ])
  })
})
