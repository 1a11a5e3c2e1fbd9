import { day } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { ok } from '@encours/core/result'
import { touchBook } from '@encours/db/counter'
import type { Door } from '@encours/db/store'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenAlert, givenDispute } from '../../../test/bot/given-facts.ts'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import {
  accountRow,
  givenAccounts,
  givenBook,
  invoiceRow,
  nineOClock,
  today,
} from '../../../test/store/given.ts'
import { plainText } from '../cards/card-text.ts'
import { createDelivery } from './create-delivery.ts'
import type { Mouth } from './mouth.ts'

type JobRow = Door['t']['job']['$inferInsert']

describe.each(testStores)('what is told of the facts as they are, on $engine', ({ open }) => {
  let at: TestStore
  beforeAll(async () => {
    at = await open()
    await givenBook(at.store)
    await givenAccounts(
      at.store,
      [
        accountRow('A1', {
          ownerId: 'rita',
          hold: { kind: 'manual', note: null, placedOn: day('2026-11-19'), placedBy: null },
        }),
        accountRow('A2', { ownerId: 'rita' }),
        accountRow('A3', { ownerId: 'somebody else' }),
        accountRow('P1', { ownerId: 'rita', kind: 'soleTrader' }),
      ],
      [
        invoiceRow('A2', 'FA-2291', {
          dueDay: day('2026-10-20'),
          amountMinor: 1_440_000,
          openMinor: 1_440_000,
        }),
      ],
    )
    await at.store.write([], async (door) => {
      const { db, t } = door
      const person = {
        name: 'Rita',
        role: 'rep' as const,
        level: null,
        slackId: 'U1',
        language: 'en' as const,
      }
      await db.insert(t.person).values({ id: 'rita', ...person })
      const by = { personId: 'p2', name: 'Claire' }
      const resolved = { kind: 'resolved', what: 'credit', creditMinor: 100_000, note: null } as const
      const dispute = givenDispute({ state: { ...resolved, at: nineOClock, by } })
      const matter = { subjectId: 'A2', openedAt: nineOClock, slot: 'x' }
      await db.insert(t.matter).values([
        { ...matter, kind: 'dispute', id: 'd1', document: dispute, endedAt: nineOClock },
        { ...matter, kind: 'alert', id: 'a1', slot: 'overdue', document: givenAlert(), endedAt: null },
        { ...matter, subjectId: 'P1', kind: 'alert', id: 'a1', document: givenAlert(), endedAt: null },
      ])
      const channel = { name: 'north', platform: 'slack' as const, id: 'C1', regions: ['North'] }
      await db.update(t.book).set({ routes: { channels: [channel] } })
      await touchBook(door)
    })
  })
  beforeEach(() =>
    at.store.write([], async ({ db, t }) => {
      await db.delete(t.job)
    }),
  )
  afterAll(() => at.drop())

  let count = 0
  const jobOf = (message: Message, to: Partial<JobRow> = {}): JobRow => {
    count += 1
    return {
      id: String(count).padStart(3, '0'),
      kind: message.kind,
      topic: String(count),
      receiverKind: 'person',
      receiverId: 'rita',
      body: { ...message },
      urgency: 'digest',
      madeAt: nineOClock,
      dueAt: nineOClock,
      attempts: 0,
      ...to,
    }
  }
  const alertOf = (accountId: string): Message => ({
    kind: 'alert',
    accountId,
    rule: 'overdue',
    about: null,
    stage: '31',
  })
  const north = { receiverKind: 'channel' as const, receiverId: 'north' }

  /** Says all that there is, and gives each card as it was said, and how each job ended. */
  async function delivered(jobs: JobRow[], { speaks = true } = {}) {
    await at.store.write([], ({ db, t }) => db.insert(t.job).values(jobs))
    const said: string[] = []
    const say = (where: string): ReturnType<Mouth['sendToChannel']> =>
      Promise.resolve(ok({ platform: 'slack' as const, channelId: where, messageId: String(said.length) }))
    const mouth: Mouth = {
      name: 'slack',
      reaches: () => true,
      send: (_, card) => {
        said.push(plainText(card))
        return say('D1')
      },
      sendToChannel: (id, card) => {
        said.push(`${id}: ${plainText(card)}`)
        return say(id)
      },
    }
    const quiet = { info: () => {}, warn: () => {}, error: () => {} }
    const deps = {
      store: at.store,
      now: () => nineOClock,
      today: () => today,
      log: quiet,
      metrics: { maybeTwice: () => {} },
    }
    await createDelivery({ deps, mouths: speaks ? [mouth] : [] }).deliver()
    const rows = await at.store.read(({ db, t }) => db.select().from(t.job).orderBy(t.job.id))
    const ends = rows.map(
      ({ failure, receipt }) => failure ?? (receipt?.platform === 'none' ? receipt.why : 'said'),
    )
    return { said, ends }
  }

  it('all that is due to a person is one card with a block for each account; what is no more so is not in it', async () => {
    const { said, ends } = await delivered([
      jobOf({ kind: 'hold', what: 'placed', accountId: 'A1' }),
      jobOf({ kind: 'dispute', what: 'raised', accountId: 'A2', disputeId: 'd1' }),
      jobOf({ kind: 'dispute', what: 'resolved', accountId: 'A2', disputeId: 'd1' }),
      jobOf(alertOf('A2')),
      jobOf({ kind: 'hold', what: 'released', accountId: 'A1' }),
      jobOf({ kind: 'hold', what: 'released', accountId: 'A3' }),
      jobOf({ kind: 'account-given', accountId: 'A9' }),
    ])
    expect(said).toEqual([
      [
        'News on 2 accounts',
        'Maison A1, Lille (C-A1) On hold since 19 Nov',
        'Maison A2, Lille (C-A2) €14,400 overdue, up to 31 days late · Dispute on FA-2291 settled: credit note of €1,000',
      ].join('\n'),
    ])
    expect(ends).toEqual(['said', 'stale', 'said', 'said', 'stale', 'stale', 'stale'])
  })

  it('where nothing is so any more, nothing is said', async () => {
    const { said, ends } = await delivered([jobOf({ kind: 'hold', what: 'released', accountId: 'A1' })])
    expect([said, ends]).toEqual([[], ['stale']])
  })

  it('a channel hears a name and to ask first, in the company’s language; of a sole trader and of figures nothing', async () => {
    const { said, ends } = await delivered([
      jobOf(alertOf('A2'), north),
      jobOf(alertOf('P1'), north),
      jobOf({ kind: 'payment', accountId: 'A2', on: today }, north),
      jobOf({ kind: 'hold', what: 'placed', accountId: 'A2' }, north),
    ])
    expect(said).toEqual(['C1: Maison A2\u00a0: demander une vérification avant de vendre'])
    expect(ends).toEqual(['said', 'unfit', 'unfit', 'stale'])
  })

  it('a channel that the routes do not name is not found; without a platform there is no way', async () => {
    const elsewhere = { ...north, receiverId: 'south' }
    expect((await delivered([jobOf(alertOf('A2'), elsewhere)])).ends).toEqual(['channel-not-found'])
    await at.store.write([], async ({ db, t }) => {
      await db.delete(t.job)
    })
    expect((await delivered([jobOf(alertOf('A2'), north)], { speaks: false })).ends).toEqual(['no-way'])
  })
})
