import { givenPerson } from '@encours/core/testing/given'
import { givenActor } from '@encours/core/testing/given-actions'
import { loadPortfolio } from '@encours/db/load/portfolio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  acting,
  credit,
  type DisputedBook,
  legal,
  logistics,
  openDisputedBook,
  rep,
} from './disputed-book.ts'
import { testStores } from './engines.ts'
import { today } from './given.ts'

describe.each(testStores)('acting on disputes on $engine', (engine) => {
  let book: DisputedBook
  beforeAll(async () => {
    book = await openDisputedBook(engine)
  })
  beforeEach(() => book.clear())
  afterAll(() => book.drop())

  test('the same raise sent twice has one outcome; under another id it is refused, once by its id, once by its reason', async () => {
    const raise = acting('dispute.raise')
    const first = await book.perform(raise, rep)
    expect(first.ok).toBe(true)
    expect(await book.perform(raise, rep)).toEqual(first)
    expect(await book.perform({ ...raise, id: 'other' }, rep)).toMatchObject({
      refusal: { code: 'dispute-exists', disputeId: 'd1' },
    })
    expect(await book.perform(acting('dispute.raise', { disputeId: 'd2' }), rep)).toMatchObject({
      refusal: { code: 'dispute-open-already', by: 'A rep' },
    })
    expect(await book.disputes()).toHaveLength(1)
  })

  test('an id that an ended dispute has stays taken', async () => {
    await book.perform(acting('dispute.raise'), rep)
    await book.perform(acting('dispute.resolve', { what: 'withdrawn', creditMinor: 0 }), rep)
    expect(await book.perform(acting('dispute.raise'), rep)).toMatchObject({
      refusal: { code: 'dispute-exists' },
    })
  })

  test('eight raises at once of €3,000 each get three of the €10,000 that are open', async () => {
    const reasons = [
      'SHORT',
      'DAMAGED',
      'QUALITY',
      'SETOFF',
      'PRICE_TERMS',
      'NOT_ACCEPTED',
      'NOT_DELIVERED',
      'CREDIT_DUE',
    ]
    const outcomes = await Promise.all(
      reasons.map((reason) =>
        book.perform(
          acting('dispute.raise', { disputeId: `d-${reason}`, reason, amountMinor: 300_000 }),
          rep,
        ),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3)
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject(
      Array.from({ length: 5 }, () => ({ refusal: { code: 'dispute-beyond-open', leftMinor: 100_000 } })),
    )
  })

  test('eight that dispute FA-1 at once for one reason get one dispute', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        book.perform(acting('dispute.raise', { disputeId: `d${String(index)}`, amountMinor: 100 }), rep),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await book.disputes()).toHaveLength(1)
  })

  test('in the portfolio counts what is still open of it and contested: of €10,000 disputed, with €1,000 left, €1,000', async () => {
    const disputedMinor = async () => {
      const { currencies } = await book.store.read((door) => loadPortfolio(door, credit, today))
      return currencies[0]?.disputedMinor
    }
    await book.perform(acting('dispute.raise', { disputeId: 'd1', reason: 'INV_MISSING' }), rep)
    expect(await disputedMinor()).toBe(0)
    await book.perform(acting('dispute.raise', { disputeId: 'd2', amountMinor: 600_000 }), rep)
    expect(await disputedMinor()).toBe(600_000)
    await book.perform(
      acting('dispute.raise', { disputeId: 'd3', reason: 'DAMAGED', amountMinor: 400_000 }),
      rep,
    )
    expect(await disputedMinor()).toBe(1_000_000)
    await book.store.write([], async ({ db, t }) => {
      await db.update(t.invoice).set({ openMinor: 100_000 }).where(eq(t.invoice.accountId, 'A1'))
    })
    expect(await disputedMinor()).toBe(100_000)
  })

  test('accepted and withdrawn at once: whoever comes first, it has ended, and the other is told how', async () => {
    await book.perform(acting('dispute.raise'), rep)
    const [accepted, withdrawn] = await Promise.all([
      book.perform(acting('dispute.accept'), credit),
      book.perform(acting('dispute.resolve', { what: 'withdrawn', creditMinor: 0 }), rep),
    ])
    expect(withdrawn?.ok).toBe(true)
    if (accepted && !accepted.ok) {
      expect(accepted.refusal).toMatchObject({ code: 'dispute-ended', what: 'withdrawn' })
    }
    expect(await book.disputes()).toEqual([])
    const [ended] = (await book.page(credit, { ended: true })).disputes
    expect(ended?.dispute).toMatchObject({
      acceptedOn: accepted?.ok ? today : null,
      state: { kind: 'resolved', what: 'withdrawn' },
    })
  })

  test('sixteen comments at once are numbered 1 to 16', async () => {
    await book.perform(acting('dispute.raise'), rep)
    await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        book.perform(
          acting('dispute.comment', { text: `word ${String(index)}` }),
          index % 2 ? rep : logistics,
        ),
      ),
    )
    const all = await book.thread(rep)
    const numbers = all.ok ? all.value.comments.map(({ number }) => number) : []
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
    expect((await book.disputes())[0]?.commentCount).toBe(16)
  })

  test('reopened it is open again under its own id, and can be ended again', async () => {
    await book.perform(acting('dispute.raise'), rep)
    await book.perform(acting('dispute.resolve', { creditMinor: 1 }), credit)
    expect((await book.perform(acting('dispute.reopen'), rep)).ok).toBe(true)
    expect(await book.disputes()).toMatchObject([{ id: 'd1', reopenedCount: 1, state: { kind: 'raised' } }])
    await book.perform(acting('dispute.resolve', { what: 'rejection', creditMinor: 0 }), logistics)
    expect(await book.ids(rep, { ended: true })).toEqual(['A1 d1'])
  })

  test('a resolver acts on the own team’s dispute, ended or not, and on no other', async () => {
    await book.perform(acting('dispute.raise'), rep)
    const notYours = { refusal: { code: 'not-your-account', accountNumber: 'C-A1' } }
    expect(await book.perform(acting('dispute.comment'), legal)).toMatchObject(notYours)
    expect((await book.perform(acting('dispute.comment'), logistics)).ok).toBe(true)
    await book.perform(acting('dispute.resolve', { what: 'rejection', creditMinor: 0 }), logistics)
    expect(await book.perform(acting('dispute.comment'), logistics)).toMatchObject({
      refusal: { code: 'dispute-ended', what: 'rejection' },
    })
    expect(await book.perform(acting('dispute.comment'), legal)).toMatchObject(notYours)
  })

  test('whoever is concerned is told of every comment, and nobody of what they wrote themselves', async () => {
    await book.employ([
      givenPerson({ id: 'p-rep' }),
      givenPerson({ id: 'p-koen', role: 'resolver', team: 'logistics' }),
    ])
    const koen = givenActor('resolver', { personId: 'p-koen', team: 'logistics' })
    await book.perform(acting('dispute.raise'), rep)
    for (const actor of [koen, koen, rep, koen]) await book.perform(acting('dispute.comment'), actor)
    await book.perform(acting('dispute.accept'), credit)
    expect(await book.told('p-rep')).toEqual(['accepted', 'commented', 'commented', 'commented'])
    expect(await book.told('p-koen')).toEqual(['accepted', 'commented', 'raised'])
  })

  test('when the ledger has settled FA-1, its dispute ends as paid with the next thing done, and that is in the journal', async () => {
    await book.perform(acting('dispute.raise'), rep)
    await book.store.write([], ({ db, t }) => db.update(t.invoice).set({ openMinor: 0 }))
    await book.perform(acting('limit.review'), credit)
    expect(await book.disputes()).toEqual([])
    const types = await book.store.read(({ db, t }) => db.select({ type: t.journal.type }).from(t.journal))
    expect(types.map(({ type }) => type)).toContain('dispute.paid')
  })
})
