import { day, type Instant, toInstant } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { ok, refuse } from '@encours/core/result'
import { touchBook } from '@encours/db/counter'
import type { Door } from '@encours/db/store'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenBroadcast } from '../../../test/bot/given-facts.ts'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { accountRow, givenAccounts, givenBook } from '../../../test/store/given.ts'
import { plainText } from '../cards/card-text.ts'
import { createDelivery } from './create-delivery.ts'
import type { Mouth } from './mouth.ts'

type JobRow = Door['t']['job']['$inferInsert']

/** By the clock of Paris, which is an hour ahead of UTC in November. */
const at = (date: number, hours: number, minutes = 0): Instant =>
  toInstant(Date.UTC(2026, 10, date, hours - 1, minutes))
const [friday, monday] = [20, 23]
const hold: Message = { kind: 'hold', what: 'placed', accountId: 'A1' }
const granted: Message = { kind: 'account-given', accountId: 'A1' }
const north = { receiverKind: 'channel' as const, receiverId: 'north' }

describe.each(testStores)('when people are told, on $engine', ({ open }) => {
  let test: TestStore
  let now: Instant
  let refusing = false
  const said: string[] = []
  beforeAll(async () => {
    test = await open()
    await givenBook(test.store)
    const placed = { kind: 'manual' as const, note: null, placedOn: day('2026-11-19'), placedBy: null }
    await givenAccounts(test.store, [accountRow('A1', { ownerId: 'rita', hold: placed })], [])
    await test.store.write([], async (door) => {
      const { db, t } = door
      const rita = { name: 'Rita', level: null, slackId: 'U1', language: 'en' as const }
      await db.insert(t.person).values({ id: 'rita', role: 'rep' as const, ...rita })
      const channel = { name: 'north', platform: 'slack' as const, id: 'C1', regions: ['North'] }
      await db.update(t.book).set({ routes: { channels: [channel] } })
      await touchBook(door)
    })
  })
  beforeEach(async () => {
    said.length = 0
    refusing = false
    await test.store.write([], async ({ db, t }) => {
      await db.delete(t.job)
      await db.delete(t.broadcast)
    })
  })
  afterAll(() => test.drop())

  let count = 0
  const job = (message: Message, madeAt: Instant, differs: Partial<JobRow> = {}): JobRow => {
    count += 1
    return {
      id: String(count).padStart(3, '0'),
      kind: message.kind,
      topic: String(count),
      receiverKind: 'person',
      receiverId: 'rita',
      body: { ...message },
      urgency: 'soon',
      madeAt,
      dueAt: madeAt,
      attempts: 0,
      ...differs,
    }
  }
  const given = (...jobs: JobRow[]) => test.store.write([], ({ db, t }) => db.insert(t.job).values(jobs))
  const rows = () => test.store.read(({ db, t }) => db.select().from(t.job).orderBy(t.job.id))
  const answer = (text: string): ReturnType<Mouth['send']> => {
    if (refusing) return Promise.resolve(refuse({ code: 'later', detail: 'as scripted' }))
    said.push(text)
    return Promise.resolve(
      ok({ platform: 'slack' as const, channelId: 'D1', messageId: String(said.length) }),
    )
  }
  const mouth: Mouth = {
    name: 'slack',
    reaches: () => true,
    send: (_, card) => answer(plainText(card)),
    sendToChannel: (id, card) => answer(`${id}: ${plainText(card)}`),
  }
  const quiet = { info: () => {}, warn: () => {}, error: () => {} }
  const deliver = (moment: Instant) => {
    now = moment
    const today = day(moment.slice(0, 'YYYY-MM-DD'.length))
    const metrics = { maybeTwice: () => {} }
    const deps = { store: test.store, now: () => now, today: () => today, log: quiet, metrics }
    return createDelivery({ deps, mouths: [mouth] }).deliver()
  }

  it('a hold that Slack has refused since Friday 16:00 is not said at 21:50, but on Monday at 8', async () => {
    await given(job(hold, at(friday, 16)), job(hold, at(friday, 16), north))
    refusing = true
    for (const [hours, minutes] of [
      [16, 0],
      [16, 1],
      [16, 3],
      [16, 13],
      [16, 50],
      [17, 50],
    ] as const) {
      await deliver(at(friday, hours, minutes))
    }
    refusing = false
    await deliver(at(friday, 21, 50))
    expect(said).toEqual([])
    expect((await rows()).map(({ dueAt, attempts }) => [dueAt, attempts])).toEqual([
      [at(monday, 8), 6],
      [at(monday, 8), 6],
    ])
    await deliver(at(monday, 8))
    expect(said).toHaveLength(2)
  })

  it('what is at once is said at night, with what waits for the same person beside it', async () => {
    await given(
      job(granted, at(friday, 21)),
      job(hold, at(friday, 21), { urgency: 'at-once' }),
      job(hold, at(friday, 21), north),
    )
    await deliver(at(friday, 21, 50))
    expect(said).toEqual([expect.stringMatching(/On hold since 19 Nov\nYours from now on/)])
  })

  it('after three messages a hold is said on the same day, with what came with it; the next without one waits', async () => {
    const ordinary = (minute: number) => job(granted, at(monday, 9, minute))
    for (const minute of [0, 1, 2]) {
      await given(ordinary(minute))
      await deliver(at(monday, 9, minute))
    }
    await given(ordinary(3))
    await deliver(at(monday, 9, 3))
    expect(said).toHaveLength(3)
    await given(job(hold, at(monday, 10)), job(granted, at(monday, 10)))
    await deliver(at(monday, 10))
    expect(said).toHaveLength(4)
    expect(said[3]?.split('\n').slice(1)).toEqual([
      'On hold since 19 Nov',
      expect.stringMatching(/^Yours from now on/),
    ])
    await given(ordinary(4))
    await deliver(at(monday, 10, 1))
    expect(said).toHaveLength(4)
    const waiting = (await rows()).filter(({ endedAt }) => endedAt === null)
    expect(waiting.map(({ dueAt }) => dueAt)).toEqual([at(monday + 1, 8), at(monday + 1, 8)])
  })

  it('four holds are no message too many: three others may still come', async () => {
    for (const minute of [0, 1, 2, 3]) {
      await given(job(hold, at(monday, 9, minute)))
      await deliver(at(monday, 9, minute))
    }
    for (const minute of [4, 5, 6, 7]) {
      await given(job(granted, at(monday, 9, minute)))
      await deliver(at(monday, 9, minute))
    }
    expect(said).toHaveLength(4 + 3)
  })

  const broadcast = (what: 'sent' | 'corrected' | 'withdrawn', version = 1): Message => ({
    kind: 'broadcast',
    what,
    broadcastId: 'b1',
    version,
  })
  const stands = (differs: Parameters<typeof givenBroadcast>[0]) =>
    test.store.write([], ({ db, t }) => {
      const document = givenBroadcast({ id: 'b1', until: null, ...differs })
      return db
        .insert(t.broadcast)
        .values({ id: 'b1', sentAt: document.sentAt, document })
        .onConflictDoUpdate({ target: t.broadcast.id, set: { document } })
    })
  const withdrawn = { at: at(friday, 20), by: { personId: 'p1', name: 'Claire Maes' }, note: null }
  const due = { dueAt: at(monday, 8) }

  it('a broadcast of 19:00 that is withdrawn at 20:00 is told of to nobody, the withdrawal neither', async () => {
    await stands({ withdrawn })
    await given(
      job(broadcast('sent'), at(friday, 19), due),
      job(broadcast('withdrawn'), at(friday, 20), due),
      job(broadcast('sent'), at(friday, 19), { ...north, ...due }),
      job(broadcast('withdrawn'), at(friday, 20), { ...north, dueAt: at(monday, 8, 5) }),
    )
    await deliver(at(monday, 8))
    await deliver(at(monday, 8, 5))
    expect(said).toEqual([])
    expect((await rows()).map(({ receipt }) => receipt)).toEqual(
      [1, 2, 3, 4].map(() => ({ platform: 'none', why: 'stale' })),
    )
  })

  it('one that was said at 16:00 and withdrawn at 20:00 is told to be withdrawn', async () => {
    await stands({})
    await given(job(broadcast('sent'), at(friday, 16)))
    await deliver(at(friday, 16))
    await stands({ withdrawn })
    await given(job(broadcast('withdrawn'), at(friday, 20), due))
    await deliver(at(monday, 8))
    expect(said.map((text) => text.split('\n')[1])).toEqual([
      'Letters with a new bank account are not ours.',
      'Withdrawn on 20 Nov: it no longer holds',
    ])
  })

  it('one that was corrected before the morning is said as it is now, as if it had never been another', async () => {
    await stands({ version: 2, correctedAt: at(friday, 20), text: 'Only letters of B.' })
    await given(
      job(broadcast('sent'), at(friday, 19), due),
      job(broadcast('corrected', 2), at(friday, 20), due),
    )
    await deliver(at(monday, 8))
    expect(said.map((text) => text.split('\n').slice(0, 2))).toEqual([
      ['False bank details', 'Only letters of B.'],
    ])
  })
})
