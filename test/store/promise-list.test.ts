import type { Actor } from '@encours/core/access/actor'
import { roles } from '@encours/core/access/role'
import { maySee } from '@encours/core/access/sees'
import { addDays, day, type IsoDay } from '@encours/core/day'
import type { InstalmentPlan, PromiseToPay } from '@encours/core/promises/promise-to-pay'
import { givenActor, system } from '@encours/core/testing/given-actions'
import { givenPlan, givenPromise } from '@encours/core/testing/given-promises'
import { applyMatter } from '@encours/db/act/matter-rows'
import { loadPledges, type PledgeCursor, type PledgeQuery } from '@encours/db/load/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestStore, testStores } from './engines.ts'
import { accountRow, givenAccounts, invoiceRow, nineOClock } from './given.ts'

/** Six accounts: of two owners or nobody, in two regions. */
const owners = ['p-rep', 'p-manager', null]
const accounts = owners.flatMap((ownerId, index) => [
  accountRow(`N${String(index)}`, { ownerId, region: 'North' }),
  accountRow(`S${String(index)}`, { ownerId, region: 'South' }),
])
const due = (text: string): IsoDay => day(text)
const credit = givenActor('credit', { region: null })

describe.each(testStores)('lists of promises and plans on $engine', ({ open }) => {
  let it: TestStore
  beforeAll(async () => {
    it = await open()
    const invoices = accounts.map(({ id }) => invoiceRow(id, 'F1', { openMinor: 450_000 }))
    await givenAccounts(it.store, accounts, invoices)
  })
  afterEach(() => it.store.write([], ({ db, t }) => db.delete(t.matter)))
  afterAll(() => it.drop())

  const promised = (accountId: string, differs: Partial<PromiseToPay> = {}) =>
    written(accountId, { of: 'promise', document: givenPromise(differs) })
  const agreed = (accountId: string, differs: Partial<InstalmentPlan> = {}) =>
    written(accountId, { of: 'plan', document: givenPlan(differs) })
  type Written = { of: 'promise'; document: PromiseToPay } | { of: 'plan'; document: InstalmentPlan }
  const written = (accountId: string, matter: Written) =>
    it.store.write([], async (door) => {
      await applyMatter(door, { kind: 'matter-opened', accountId, ...matter }, nineOClock)
      const { kind } = matter.document.state
      if (kind === 'kept' || kind === 'cancelled') {
        await applyMatter(door, { kind: 'matter-ended', accountId, ...matter }, nineOClock)
      }
    })

  const pageOf = (kind: 'promise' | 'plan', query: Partial<PledgeQuery> = {}) =>
    it.store.read((door) =>
      loadPledges(door, kind, {
        actor: credit,
        ended: false,
        accountId: null,
        mine: false,
        dueBy: null,
        after: null,
        most: 50,
        ...query,
      }),
    )
  const listed = async (kind: 'promise' | 'plan', query: Partial<PledgeQuery> = {}) =>
    (await pageOf(kind, query)).found.map(({ account, document }) => `${account.id} ${document.id}`)

  test('everybody gets those of the accounts that they see, and nobody others', async () => {
    for (const { id } of accounts) await promised(id)
    const people = roles.flatMap((role) => [
      givenActor(role),
      givenActor(role, { personId: 'p-rep', region: null }),
      givenActor(role, { region: 'South' }),
    ])
    const tokens = (['credit', 'finance', 'director', 'admin'] as const).map(
      (role): Actor => ({ kind: 'token', tokenId: 't', role }),
    )
    for (const actor of [...people, ...tokens, system]) {
      const seen = accounts.filter(({ ownerId = null, region = null }) => maySee(actor, { ownerId, region }))
      const expected = seen.map(({ id }) => `${id} pr1`).toSorted()
      expect([actor, await listed('promise', { actor })]).toEqual([actor, expected])
    }
  })

  test('by promised day, and page by page nothing twice and nothing left out', async () => {
    const days = [3, 1, 2, 1, 1, 0, 2]
    for (const [index, age] of days.entries()) {
      const dueDay = addDays(due('2026-11-23'), age)
      await promised(accounts[index % 6]?.id ?? 'N0', { id: `pr${String(index)}`, dueDay })
    }
    const all = await listed('promise')
    expect(all.map((one) => one.split('pr')[1])).toEqual(['5', '4', '1', '3', '6', '2', '0'])
    const paged: string[] = []
    let after: PledgeCursor | null = null
    do {
      const page: Awaited<ReturnType<typeof pageOf>> = await pageOf('promise', { most: 2, after })
      paged.push(...page.found.map(({ account, document }) => `${account.id} ${document.id}`))
      after = page.next
    } while (after !== null)
    expect(paged).toEqual(all)
    expect((await pageOf('promise', { most: 7 })).next).toBeNull()
    expect(await listed('promise', { dueBy: due('2026-11-24') })).toEqual(all.slice(0, 4))
  })

  test('what has ended is a list of its own, the latest day first', async () => {
    const kept = { kind: 'kept', on: due('2026-11-20') } as const
    await promised('N0', { id: 'open' })
    await promised('N0', { id: 'broken', state: { kind: 'broken', on: due('2026-11-16') } })
    await promised('N1', { id: 'early', state: kept, dueDay: due('2026-11-10') })
    await promised('N0', { id: 'late', state: kept, dueDay: due('2026-11-12') })
    expect(await listed('promise')).toEqual(['N0 broken', 'N0 open'])
    expect(await listed('promise', { ended: true })).toEqual(['N0 late', 'N1 early'])
    const { next } = await pageOf('promise', { ended: true, most: 1 })
    expect(await listed('promise', { ended: true, after: next })).toEqual(['N1 early'])
    expect(await listed('promise', { ended: true, accountId: 'N0' })).toEqual(['N0 late'])
  })

  test('mine are those that I recorded and those of my accounts', async () => {
    await promised('N0', { id: 'of-my-account', openedBy: { personId: 'p-credit', name: 'A credit' } })
    await promised('N2', { id: 'that-i-recorded' })
    await promised('N1', { id: 'neither', openedBy: { personId: null, name: null } })
    const manager = givenActor('credit', { personId: 'p-rep' })
    expect(await listed('promise', { actor: manager, mine: true })).toEqual([
      'N0 of-my-account',
      'N2 that-i-recorded',
    ])
    const token: Actor = { kind: 'token', tokenId: 't', role: 'credit' }
    expect(await listed('promise', { actor: token, mine: true })).toEqual([])
  })

  test('each says of which account it is and what has come of it: €1,500 of €6,000', async () => {
    await promised('N0')
    expect((await pageOf('promise')).found).toEqual([
      {
        account: { id: 'N0', number: 'C-N0', name: 'Maison N0', currency: 'EUR' },
        document: givenPromise(),
        paidMinor: 150_000,
        endedAt: null,
      },
    ])
  })

  test('plans are beside them, by their first instalment', async () => {
    await promised('N0')
    await agreed('S0')
    const instalments = [
      { dueDay: due('2026-11-23'), amountMinor: 1 },
      { dueDay: due('2026-12-23'), amountMinor: 1 },
    ]
    await agreed('S1', { id: 'pl0', instalments })
    expect(await listed('plan')).toEqual(['S1 pl0', 'S0 pl1'])
    expect(await listed('plan', { dueBy: due('2026-11-26') })).toEqual(['S1 pl0'])
    expect((await pageOf('plan', { accountId: 'S0' })).found).toMatchObject([
      { document: givenPlan(), paidMinor: 150_000 },
    ])
  })
})
