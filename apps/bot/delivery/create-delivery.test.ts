import { day, type Instant, toInstant } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { ok, refuse } from '@encours/core/result'
import { claimJobs, claimKeys } from '@encours/db/messages/claim-jobs'
import { loadMessagesFor } from '@encours/db/messages/load-messages'
import { tellLedgerKeepers } from '@encours/db/messages/tell'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { givenBook } from '../../../test/store/given.ts'
import type { Card } from '../cards/card.ts'
import { createDelivery, type DeliveryDeps } from './create-delivery.ts'
import type { DeliveryFailure, Listener, Mouth, Sent } from './mouth.ts'

const failed: Message = {
  kind: 'import-failed',
  from: 'folder',
  fileName: 'ledger.csv',
  importId: 'I7',
  code: 'file-faulty',
  ledgerDay: day('2026-11-20'),
}
const minuteMs = 60_000
type Scripted = DeliveryFailure['code'] | 'well' | 'throws'

/** Stands for a platform: reaches who has an id there, says one thing at a time, answers by script, then well. */
function strictMouth(script: Scripted[] = [], name: Mouth['name'] = 'slack') {
  const said: { listener: Listener; card: Card }[] = []
  let isSpeaking = false
  const mouth: Mouth = {
    name,
    reaches: ({ slackId, teamsId }) => (name === 'slack' ? slackId : teamsId) !== null,
    send: async (listener, card): Sent => {
      if (!mouth.reaches(listener)) throw new Error('asked to reach somebody it cannot')
      if (isSpeaking) throw new Error('asked to say two things at once')
      isSpeaking = true
      await Promise.resolve()
      isSpeaking = false
      const answer = script.shift() ?? 'well'
      if (answer === 'throws') throw new Error('the line is dead')
      if (answer !== 'well') return refuse({ code: answer, detail: 'as scripted' })
      said.push({ listener, card })
      return ok({ platform: name, channelId: `D-${listener.personId}`, messageId: `${said.length}` })
    },
    sendToChannel: async (): Sent => refuse({ code: 'no-way', detail: 'no channels here' }),
  }
  return { mouth, said }
}

describe.each(testStores)('the sender on $engine', ({ open }) => {
  let at: TestStore
  let nowMs: number
  let maybeTwice = 0
  const logged: { facts: object; message: string }[] = []
  beforeAll(async () => {
    at = await open()
    await givenBook(at.store)
  })
  beforeEach(() => {
    nowMs = Date.UTC(2026, 10, 23, 8)
    maybeTwice = 0
    logged.length = 0
  })
  afterEach(() =>
    at.store.write([], async ({ db, t }) => {
      await db.delete(t.job)
      await db.delete(t.person)
    }),
  )
  afterAll(() => at.drop())

  const now = (): Instant => toInstant(nowMs)
  const log = (facts: object, message: string) => void logged.push({ facts, message })
  const metrics = { maybeTwice: () => void (maybeTwice += 1) }
  const deps = (): DeliveryDeps => ({
    store: at.store,
    now,
    today: () => day('2026-11-23'),
    log: { info: log, warn: log, error: log },
    metrics,
  })
  const senderWith = (...mouths: Mouth[]) => createDelivery({ deps: deps(), mouths })
  type Given = { id: string; slackId: string | null; teamsId?: string; language?: 'en' | 'fr' }
  const given = async (...people: Given[]) => {
    await at.store.write([], async (door) => {
      for (const { id, slackId, teamsId = null, language = 'en' } of people) {
        const level = 'analyst' as const
        const person = { id, name: id, role: 'credit' as const, level, slackId, teamsId, language }
        await door.db.insert(door.t.person).values(person)
      }
    })
    await tell('monday')
  }
  const tell = (topic: string) =>
    at.store.write([], (door) => tellLedgerKeepers(door, failed, { topic, at: now() }))
  const of = async (personId: string) =>
    (await at.store.read((door) => loadMessagesFor(door, personId))).map(({ endedAt, failure }) => ({
      endedAt,
      failure,
    }))
  const carl = { id: 'carl', slackId: 'U2' }

  it('tells each in their language, once, and keeps what the platform knows it by', async () => {
    await given({ id: 'cleo', slackId: 'U1', language: 'fr' }, carl)
    const { mouth, said } = strictMouth()
    const { deliver } = senderWith(mouth)
    await Promise.all([deliver(), deliver()])
    await deliver()
    const heard = said.map(({ listener, card }) => `${listener.slackId}: ${card.title}`).toSorted()
    expect(heard).toEqual(['U1: Non importé\u00a0: ledger.csv', 'U2: Not imported: ledger.csv'])
    expect(await of('cleo')).toEqual([{ endedAt: now(), failure: null }])
    const receipts = await at.store.read(({ db, t }) => db.select({ receipt: t.job.receipt }).from(t.job))
    expect(receipts.map(({ receipt }) => receipt)).toContainEqual({
      platform: 'slack',
      channelId: 'D-cleo',
      messageId: expect.any(String),
    })
  })

  it('four processes on one store say 60 messages to six people once each, all of one person’s together', async () => {
    await given(...Array.from({ length: 6 }, (_, number) => ({ id: `p${number}`, slackId: `U${number}` })))
    for (let topic = 1; topic < 10; topic += 1) await tell(`${topic}`)
    const mouths = [1, 2, 3, 4].map(() => strictMouth())
    await Promise.all(mouths.map(({ mouth }) => senderWith(mouth).deliver()))
    const said = mouths.flatMap((one) => one.said)
    expect(said.map(({ listener }) => listener.personId).toSorted()).toEqual([
      'p0',
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
    ])
    expect(said.map(({ card }) => card.title)).toEqual(Array.from({ length: 6 }, () => '10 messages'))
    expect(maybeTwice).toBe(0)
  })

  it('what a killed process was saying is said by another, and counted as said twice perhaps', async () => {
    await given(carl)
    await at.store.write(claimKeys, (door) => claimJobs(door, { now: now(), most: 1, leaseMs: 0 }))
    const { mouth, said } = strictMouth()
    await senderWith(mouth).deliver()
    expect([said.length, maybeTwice]).toEqual([1, 1])
  })

  it('what two processes were saying when they were killed is given up: a third time would be too often', async () => {
    await given(carl)
    for (const _ of [1, 2]) {
      await at.store.write(claimKeys, (door) => claimJobs(door, { now: now(), most: 1, leaseMs: 0 }))
    }
    const { mouth, said } = strictMouth()
    await senderWith(mouth).deliver()
    expect(said).toEqual([])
    expect(await of('carl')).toEqual([{ endedAt: now(), failure: 'answer-lost' }])
  })

  it('whom nobody reaches is noted as such, and so is who has left', async () => {
    await given({ id: 'carl', slackId: null }, { id: 'gone', slackId: 'U3' })
    await at.store.write([], ({ rows, t }) =>
      rows(sql`update ${t.person} set ended_at = ${now()} where id = 'gone'`),
    )
    const { mouth, said } = strictMouth()
    await senderWith(mouth).deliver()
    expect(said).toEqual([])
    expect(await of('carl')).toEqual([{ endedAt: now(), failure: 'no-way' }])
    expect(await of('gone')).toEqual([{ endedAt: now(), failure: 'no-way' }])
  })

  it('with no platform at all nothing waits for one: messages stay to be read, as no-way', async () => {
    await given(carl)
    await senderWith().deliver()
    expect(await of('carl')).toEqual([{ endedAt: now(), failure: 'no-way' }])
  })

  it('whom the first platform will never reach hears it by the next', async () => {
    await given({ ...carl, teamsId: 'T2' })
    const [slack, teams] = [strictMouth(['not-reachable']), strictMouth([], 'teams')]
    await senderWith(slack.mouth, teams.mouth).deliver()
    expect([slack.said.length, teams.said.length]).toEqual([0, 1])
    expect(await of('carl')).toMatchObject([{ failure: null }])
  })

  it.each(['later', 'lost'] as const)(
    'after "%s" of the first platform the next is not asked',
    async (code) => {
      await given({ ...carl, teamsId: 'T2' })
      const [slack, teams] = [strictMouth([code]), strictMouth([], 'teams')]
      await senderWith(slack.mouth, teams.mouth).deliver()
      expect([slack.said.length, teams.said.length]).toEqual([0, 0])
    },
  )

  it('a refusal for good is kept with its code and not tried again', async () => {
    await given(carl)
    const { mouth, said } = strictMouth(['token-refused'])
    const { deliver } = senderWith(mouth)
    await deliver()
    nowMs += 600 * minuteMs
    await deliver()
    expect(said).toEqual([])
    expect(await of('carl')).toMatchObject([{ failure: 'token-refused', endedAt: expect.any(String) }])
  })

  it('one for the moment is tried after 30 seconds, then after 2 minutes, by whoever runs then', async () => {
    await given(carl)
    const { mouth, said } = strictMouth(['later', 'later'])
    await senderWith(mouth).deliver()
    nowMs += 29_000
    await senderWith(mouth).deliver()
    nowMs += 1_000
    await senderWith(mouth).deliver()
    nowMs += 2 * minuteMs - 1_000
    await senderWith(mouth).deliver()
    expect(said).toHaveLength(0)
    nowMs += 1_000
    await senderWith(mouth).deliver()
    expect([said.length, maybeTwice]).toEqual([1, 0])
    expect(await of('carl')).toEqual([{ endedAt: now(), failure: null }])
  })

  it.each(['lost', 'throws'] as const)(
    'an answer that was lost (%s): once more after 2 minutes, and no third time',
    async (how) => {
      await given(carl)
      const { mouth, said } = strictMouth([how, how])
      const { deliver } = senderWith(mouth)
      await deliver()
      nowMs += 2 * minuteMs - 1_000
      await deliver()
      expect(await of('carl')).toEqual([{ endedAt: null, failure: null }])
      nowMs += 1_000
      await deliver()
      expect(await of('carl')).toEqual([{ endedAt: now(), failure: 'answer-lost' }])
      expect([said.length, maybeTwice]).toEqual([0, 1])
    },
  )

  it('is given up after 7 tries, with its reason', async () => {
    await given(carl)
    const { mouth, said } = strictMouth(Array.from({ length: 8 }, () => 'later'))
    const { deliver } = senderWith(mouth)
    for (const pauseMinutes of [0.5, 2, 10, 30, 60, 240, 0]) {
      expect(await of('carl')).toMatchObject([{ endedAt: null }])
      await deliver()
      nowMs += pauseMinutes * minuteMs
    }
    expect(await of('carl')).toMatchObject([{ failure: 'gave-up', endedAt: expect.any(String) }])
    await deliver()
    expect(said).toEqual([])
  })

  it('what a newer version wrote waits for one, and is given up as unknown after the last try', async () => {
    await given(carl)
    await at.store.write([], ({ db, t }) => db.update(t.job).set({ body: { kind: 'of-tomorrow' } }))
    const { mouth } = strictMouth()
    await senderWith(mouth).deliver()
    expect(await of('carl')).toEqual([{ endedAt: null, failure: null }])
    await at.store.write([], ({ db, t }) => db.update(t.job).set({ attempts: 6 }))
    nowMs += minuteMs
    await senderWith(mouth).deliver()
    expect(await of('carl')).toEqual([{ endedAt: now(), failure: 'unknown-kind' }])
  })

  it('after three messages in a day the fourth waits for the next morning’s digest, unless it cannot wait', async () => {
    await given(carl)
    const { mouth, said } = strictMouth()
    const { deliver } = senderWith(mouth)
    for (const topic of ['tuesday', 'wednesday', 'thursday']) {
      await deliver()
      nowMs += minuteMs
      await tell(topic)
    }
    await deliver()
    expect(said).toHaveLength(3)
    const [fourth] = await at.store.read(({ rows, t }) =>
      rows<{ dueAt: Instant }>(sql`select due_at as "dueAt" from ${t.job} where ended_at is null`),
    )
    expect(fourth?.dueAt).toBe('2026-11-24T07:00:00.000Z')
    await tell('now')
    await at.store.write([], ({ rows, t }) =>
      rows(sql`update ${t.job} set urgency = 'at-once' where topic = 'now'`),
    )
    await deliver()
    expect(said).toHaveLength(4)
    nowMs = Date.UTC(2026, 10, 24, 7)
    await deliver()
    expect(said.map(({ card }) => card.title)).toEqual(
      Array.from({ length: 5 }, () => 'Not imported: ledger.csv'),
    )
  })

  it('logs who was told by which platform, and neither the file’s name nor what was said', async () => {
    await given(carl)
    await senderWith(strictMouth().mouth).deliver()
    expect(logged).toMatchObject([{ facts: { personId: 'carl', mouth: 'slack', attempt: 1 } }])
    expect(JSON.stringify(logged)).not.toContain('ledger.csv')
  })
})
