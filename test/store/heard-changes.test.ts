import { givenActor } from '@encours/core/testing/given-actions'
import { touchAccounts } from '@encours/db/counter'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acting, type DisputedBook, logistics, openDisputedBook, rep } from './disputed-book.ts'
import { testStores } from './engines.ts'

describe.each(testStores)('what an actor hears of an action on $engine', (engine) => {
  let book: DisputedBook
  beforeAll(async () => {
    book = await openDisputedBook(engine)
  })
  beforeEach(() => book.clear())
  afterAll(() => book.drop())

  const give = (ownerId: string) =>
    book.store.write(['account:A1'], async (door) => {
      await door.db
        .update(door.t.account)
        .set({ ownerId, region: 'South' })
        .where(eq(door.t.account.id, 'A1'))
      await touchAccounts(door, ['A1'])
    })

  test('a resolver hears of the dispute without its invoice, the first time and when it is sent again', async () => {
    await book.perform(acting('dispute.raise'), rep)
    const comment = acting('dispute.comment')
    const first = await book.perform(comment, logistics)
    expect(first).toMatchObject({
      changes: [{ kind: 'dispute-commented' }, { of: 'dispute', document: { id: 'd1', invoice: null } }],
    })
    expect(await book.perform(comment, logistics)).toEqual(first)
    expect(await book.perform(acting('dispute.comment'), rep)).toMatchObject({
      changes: [{ kind: 'dispute-commented' }, { document: { invoice: { openMinor: 1_000_000 } } }],
    })
  })

  test('what a rep did is not told again to them once the account is a colleague’s', async () => {
    const promise = acting('promise.record', { amountMinor: 100_000 })
    const first = await book.perform(promise, rep)
    expect(first).toMatchObject({ ok: true, changes: [{ of: 'promise' }, { of: 'alert' }] })
    expect(await book.perform(promise, rep)).toEqual(first)
    await give('p-other')
    expect(await book.perform(promise, rep)).toEqual({ ok: true, changes: [] })
    await give('p-rep')
  })

  test('who gives an account away hears that it is given', async () => {
    const manager = givenActor('manager', { personId: 'p-rep', region: null })
    const given = await book.perform(acting('account.assign', { ownerId: null }), manager)
    expect(given).toMatchObject({ changes: [{ kind: 'account-assigned', ownerId: null }, { of: 'alert' }] })
  })
})
