import { day, type Instant, toInstant } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { ok, type Result, refuse } from '@encours/core/result'
import { takeLease } from '@encours/db/lease'
import { loadMessagesFor } from '@encours/db/messages/load-messages'
import { tellLedgerKeepers } from '@encours/db/messages/tell'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import type { Card } from '../cards/card.ts'
import { createDelivery, type DeliveryDeps } from './create-delivery.ts'
import type { DeliveryFailure, Listener, Mouth } from './mouth.ts'

const failed: Message = {
  kind: 'import-failed',
  from: 'folder',
  fileName: 'ledger.csv',
  importId: 'I7',
  code: 'file-faulty',
  ledgerDay: day('2026-11-20'),
}
const minuteMs = 60_000
type Answer = Result<true, DeliveryFailure>
const later: Answer = refuse({ code: 'later', detail: 'ratelimited' })

/** Stands for a platform: reaches who has an id there, says one thing at a time, answers by script, then well. */
function strictMouth(script: (Answer | 'throws')[] = []) {
  const said: { listener: Listener; card: Card }[] = []
  let isSpeaking = false
  const mouth: Mouth = {
    name: 'slack',
    reaches: ({ slackId }) => slackId !== null,
    send: async (listener, card) => {
      if (listener.slackId === null) throw new Error('asked to reach somebody it cannot')
      if (isSpeaking) throw new Error('asked to say two things at once')
      isSpeaking = true
      await Promise.resolve()
      isSpeaking = false
      const answer = script.shift() ?? ok(true)
      if (answer === 'throws') throw new Error('the line is dead')
      if (answer.ok) said.push({ listener, card })
      return answer
    },
  }
  return { mouth, said }
}

describe.each(testStores)('the sender on $engine', ({ open }) => {
  let at: TestStore
  let nowMs: number
  const logged: { facts: object; message: string }[] = []
  beforeEach(async () => {
    at = await open()
    nowMs = Date.UTC(2026, 10, 23, 8)
    logged.length = 0
  })
  afterEach(() => at.drop())

  const now = (): Instant => toInstant(nowMs)
  const log = (facts: object, message: string) => void logged.push({ facts, message })
  const deps = (): DeliveryDeps => ({
    store: at.store,
    now,
    today: () => day('2026-11-23'),
    log: { info: log, warn: log, error: log },
  })
  const given = async (...people: { id: string; slackId: string | null; language?: 'en' | 'fr' }[]) => {
    await at.store.write([], async (door) => {
      for (const { id, slackId, language = 'en' } of people) {
        const person = { id, name: id, role: 'credit' as const, level: 'analyst' as const, slackId, language }
        await door.db.insert(door.t.person).values(person)
      }
      await tellLedgerKeepers(door, failed, { topic: 'monday', at: now() })
    })
  }
  const of = async (personId: string) =>
    (await at.store.read((door) => loadMessagesFor(door, personId))).map(({ endedAt, failure }) => ({
      endedAt,
      failure,
    }))

  it('tells each in their language, once, and it is done', async () => {
    await given({ id: 'cleo', slackId: 'U1', language: 'fr' }, { id: 'carl', slackId: 'U2' })
    const { mouth, said } = strictMouth()
    const { deliver } = createDelivery({ deps: deps(), mouths: [mouth] })
    await Promise.all([deliver(), deliver()])
    await deliver()
    const heard = said.map(({ listener, card }) => `${listener.slackId}: ${card.title}`).toSorted()
    expect(heard).toEqual(['U1: Non importé\u00a0: ledger.csv', 'U2: Not imported: ledger.csv'])
    expect(await of('cleo')).toEqual([{ endedAt: now(), failure: null }])
  })

  it('two processes on one store say a message once', async () => {
    await given({ id: 'carl', slackId: 'U2' })
    const { mouth, said } = strictMouth()
    const senders = [1, 2, 3].map(() => createDelivery({ deps: deps(), mouths: [mouth] }))
    await Promise.all(senders.map(({ deliver }) => deliver()))
    expect(said).toHaveLength(1)
  })

  it('where another process is the sender, this one says nothing until that has ended', async () => {
    await given({ id: 'carl', slackId: 'U2' })
    const { mouth, said } = strictMouth()
    const { deliver } = createDelivery({ deps: deps(), mouths: [mouth] })
    const lease = await takeLease(at.store, 'delivery', now)
    await deliver()
    // On SQLite there is no other process, and so no lease that could be in the way
    expect(said).toHaveLength(at.store.engine === 'sqlite' ? 1 : 0)
    await lease?.release()
    await deliver()
    expect(said).toHaveLength(1)
  })

  it('whom nobody reaches is noted as such, and so is who has left', async () => {
    await given({ id: 'carl', slackId: null }, { id: 'gone', slackId: 'U3' })
    await at.store.write([], ({ rows, t }) => rows(sql`delete from ${t.person} where id = 'gone'`))
    const { mouth, said } = strictMouth()
    await createDelivery({ deps: deps(), mouths: [mouth] }).deliver()
    expect(said).toEqual([])
    expect(await of('carl')).toEqual([{ endedAt: now(), failure: 'no-way' }])
    expect(await of('gone')).toEqual([{ endedAt: now(), failure: 'no-way' }])
  })

  it('with no platform at all nothing waits for one: messages stay to be read, as no-way', async () => {
    await given({ id: 'carl', slackId: 'U2' })
    await createDelivery({ deps: deps(), mouths: [] }).deliver()
    expect(await of('carl')).toEqual([{ endedAt: now(), failure: 'no-way' }])
  })

  it('a refusal for good is kept with its code and not tried again', async () => {
    await given({ id: 'carl', slackId: 'U2' })
    const { mouth, said } = strictMouth([refuse({ code: 'not-reachable', detail: 'user_disabled' })])
    const { deliver } = createDelivery({ deps: deps(), mouths: [mouth] })
    await deliver()
    nowMs += 600 * minuteMs
    await deliver()
    expect(said).toEqual([])
    expect(await of('carl')).toMatchObject([{ failure: 'not-reachable', endedAt: expect.any(String) }])
  })

  it('one for the moment is tried after 30 seconds, then after 2 minutes, and arrives', async () => {
    await given({ id: 'carl', slackId: 'U2' })
    const { mouth, said } = strictMouth([later, 'throws'])
    const { deliver } = createDelivery({ deps: deps(), mouths: [mouth] })
    await deliver()
    expect(await of('carl')).toEqual([{ endedAt: null, failure: 'later' }])
    nowMs += 29_000
    await deliver()
    nowMs += 1_000
    await deliver()
    expect(said).toHaveLength(0)
    nowMs += 2 * minuteMs
    await deliver()
    expect(said).toHaveLength(1)
    expect(await of('carl')).toEqual([{ endedAt: now(), failure: null }])
  })

  it('is given up after 7 tries, with its reason', async () => {
    await given({ id: 'carl', slackId: 'U2' })
    const { mouth, said } = strictMouth(Array.from({ length: 8 }, () => later))
    const { deliver } = createDelivery({ deps: deps(), mouths: [mouth] })
    for (let tries = 1; tries <= 7; tries++) {
      expect(await of('carl')).toMatchObject([{ endedAt: null }])
      await deliver()
      nowMs += 240 * minuteMs
    }
    expect(await of('carl')).toMatchObject([{ failure: 'later', endedAt: expect.any(String) }])
    await deliver()
    expect(said).toEqual([])
  })

  it('logs who was told by which platform, and neither the file’s name nor what was said', async () => {
    await given({ id: 'carl', slackId: 'U2' })
    await createDelivery({ deps: deps(), mouths: [strictMouth().mouth] }).deliver()
    expect(logged).toMatchObject([{ facts: { personId: 'carl', mouth: 'slack', attempt: 1 } }])
    expect(JSON.stringify(logged)).not.toContain('ledger.csv')
  })
})
