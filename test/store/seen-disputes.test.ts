import type { Actor } from '@encours/core/access/actor'
import { maySee, mayTouchDispute } from '@encours/core/access/sees'
import { day, toInstant } from '@encours/core/day'
import { givenActor } from '@encours/core/testing/given-actions'
import { appendFile } from '@encours/db/append-file'
import type { DisputeQuery } from '@encours/db/load/disputes'
import { loadSeenFile } from '@encours/db/load/seen-file'
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
import { nineOClock } from './given.ts'

describe.each(testStores)('looking at disputes on $engine', (engine) => {
  let book: DisputedBook
  beforeAll(async () => {
    book = await openDisputedBook(engine)
  })
  beforeEach(() => book.clear())
  afterAll(() => book.drop())

  test('who may see which disputes is the same in SQL as in the core', async () => {
    const owner = { personId: 'p-given', name: 'Given' }
    const by = (personId: string | null) => ({ personId, name: personId })
    await book.keep([
      { id: 'd1', openedBy: by('p-rep') },
      { id: 'd2', team: 'legal', openedBy: by('p-raiser') },
      { id: 'd3', team: 'rep', owner },
      { id: 'd4', accountId: 'A2', team: 'quality', openedBy: by(null) },
      { id: 'd5', accountId: 'A2', team: 'credit', owner },
    ])
    const all = await book.page(credit)
    expect(all.disputes).toHaveLength(5)
    const actors: Actor[] = [
      { kind: 'system' },
      ...(['credit', 'finance', 'director', 'admin'] as const).map(
        (role): Actor => ({ kind: 'token', tokenId: 't', role }),
      ),
      ...(['rep', 'manager', 'director', 'resolver', 'credit', 'finance', 'admin'] as const).flatMap((role) =>
        [null, 'North', 'South'].flatMap((region) =>
          ['p-rep', 'p-given', 'p-raiser', 'p-nobody'].flatMap((personId) =>
            [null, 'logistics', 'quality'].map((team) => givenActor(role, { personId, region, team })),
          ),
        ),
      ),
    ]
    const accounts = {
      A1: { ownerId: 'p-rep', region: 'North' },
      A2: { ownerId: 'p-other', region: 'South' },
    }
    for (const actor of actors) {
      const expected = all.disputes
        .filter(({ account, dispute }) => {
          const seen = account.id === 'A1' ? accounts.A1 : accounts.A2
          return maySee(actor, seen) || mayTouchDispute(actor, dispute)
        })
        .map(({ account, dispute }) => `${account.id} ${dispute.id}`)
      expect([actor, await book.ids(actor)]).toEqual([actor, expected])
    }
  })

  test('a list has mine, a team’s, an account’s and what is late; open ones by due day, ended ones newest first', async () => {
    await book.keep([
      { id: 'd1', dueDay: day('2026-11-25') },
      { id: 'd2', dueDay: day('2026-11-19'), team: 'rep' },
      { id: 'd3', dueDay: day('2026-11-20'), team: 'legal', owner: { personId: 'p-rep', name: 'A rep' } },
      {
        id: 'd4',
        accountId: 'A2',
        dueDay: day('2026-11-18'),
        team: 'credit',
        openedBy: { personId: 'p-other', name: 'Another' },
      },
      { id: 'd5', endedAt: toInstant(Date.UTC(2026, 10, 10, 9)) },
      { id: 'd6', endedAt: toInstant(Date.UTC(2026, 10, 12, 9)) },
    ])
    expect(await book.ids(credit)).toEqual(['A2 d4', 'A1 d2', 'A1 d3', 'A1 d1'])
    expect(await book.ids(rep)).toEqual(['A1 d2', 'A1 d3', 'A1 d1'])
    expect(await book.ids(rep, { mine: true })).toEqual(['A1 d2', 'A1 d3'])
    expect(await book.ids(logistics, { mine: true })).toEqual(['A1 d1'])
    expect(await book.ids(credit, { mine: true })).toEqual(['A2 d4'])
    expect(await book.ids(credit, { late: true })).toEqual(['A2 d4', 'A1 d2'])
    expect(await book.ids(credit, { team: 'legal' })).toEqual(['A1 d3'])
    expect(await book.ids(credit, { accountId: 'A2' })).toEqual(['A2 d4'])
    expect(await book.ids(credit, { ended: true })).toEqual(['A1 d6', 'A1 d5'])
  })

  test('page after page every dispute comes once, open or ended', async () => {
    await book.keep(
      Array.from({ length: 23 }, (_, index) => ({
        id: `d${String(index)}`,
        dueDay: day(`2026-11-${String(20 + (index % 4))}`),
        ...(index < 11 ? { endedAt: toInstant(Date.UTC(2026, 10, 1 + (index % 3))) } : {}),
      })),
    )
    for (const [ended, count] of [
      [false, 12],
      [true, 11],
    ] as const) {
      const seen: string[] = []
      let after: DisputeQuery['after'] = null
      do {
        const next = await book.page(credit, { ended, after, most: 5 })
        seen.push(...next.disputes.map(({ dispute }) => dispute.id))
        after = next.next
      } while (after !== null)
      expect(seen).toHaveLength(count)
      expect(seen.toSorted()).toEqual([...new Set(seen)].toSorted())
    }
  })

  test('a resolver sees the dispute and its thread, and nothing of what is open', async () => {
    await book.perform(acting('dispute.raise', { amountMinor: 310_000 }), rep)
    await book.perform(acting('dispute.comment'), rep)
    const seen = await book.thread(logistics)
    expect(seen).toMatchObject({
      value: {
        account: { id: 'A1', number: 'C-A1', name: 'Maison A1', currency: 'EUR' },
        settler: null,
        dispute: { amountMinor: 310_000, invoice: null },
        comments: [{ number: 1, text: 'Two pallets are missing.', by: { name: 'A rep' } }],
        next: null,
      },
    })
    expect(JSON.stringify(seen)).not.toMatch(/1000000|limit|exposure|habits/)
    expect(await book.thread(rep)).toMatchObject({
      value: { dispute: { invoice: { openMinor: 1_000_000 } } },
    })
    expect(await book.thread(legal)).toMatchObject({
      refusal: { code: 'not-your-account', accountNumber: 'C-A1', ownerName: null },
    })
    expect(await book.thread(rep, { disputeId: 'd404' })).toEqual({
      ok: false,
      refusal: { code: 'dispute-unknown' },
    })
  })

  test('a file is seen by who sent it and by who sees a dispute or a thread that has it', async () => {
    const [photo, note, loose] = ['ab', 'cd', 'ef'].map((pair) => ({
      hash: pair.repeat(32),
      type: 'image/jpeg',
      bytes: 10,
    }))
    if (!photo || !note || !loose) return
    for (const file of [photo, note, loose])
      await appendFile(book.store, { file, actor: rep, at: nineOClock })
    const named = ({ hash }: { hash: string }) => ({ attachments: [{ hash, name: 'a.jpg' }] })
    await book.perform(acting('dispute.raise', named(photo)), rep)
    await book.perform(acting('dispute.comment', named(note)), rep)
    const sees = async (actor: Actor, accountId: string | null = null) => {
      const found = [photo, note, loose].map(({ hash }) =>
        book.store.read((door) => loadSeenFile(door, { actor, hash, accountId })),
      )
      return (await Promise.all(found)).map((file) => file !== null)
    }
    expect(await sees(rep)).toEqual([true, true, true])
    expect(await sees(logistics)).toEqual([true, true, false])
    expect(await sees(logistics, 'A1')).toEqual([true, true, false])
    expect(await sees(logistics, 'A2')).toEqual([false, false, false])
    expect(await sees(legal)).toEqual([false, false, false])
    expect(await sees(givenActor('rep', { personId: 'p-other' }))).toEqual([false, false, false])
    await book.perform(acting('dispute.resolve', { what: 'rejection', creditMinor: 0 }), logistics)
    expect(await sees(logistics)).toEqual([true, true, false])
  })

  test('the same file sent twice is one, and is under as many disputes as name it', async () => {
    const file = { hash: 'ab'.repeat(32), type: 'image/png', bytes: 9 }
    await Promise.all([rep, credit].map((actor) => appendFile(book.store, { file, actor, at: nineOClock })))
    expect(await book.store.read(({ db, t }) => db.select().from(t.file))).toHaveLength(1)
    const attachments = [{ hash: file.hash, name: 'a.png' }]
    await book.perform(acting('dispute.raise', { attachments, amountMinor: 1 }), rep)
    await book.perform(acting('dispute.raise', { attachments, reason: 'QUALITY', disputeId: 'd2' }), rep)
    expect((await book.disputes()).map((one) => one.attachments)).toEqual([
      [{ ...file, name: 'a.png' }],
      [{ ...file, name: 'a.png' }],
    ])
  })
})
