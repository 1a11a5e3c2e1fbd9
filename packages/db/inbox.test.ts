import { toInstant } from '@encours/core/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../test/store/engines.ts'
import { endIncoming, loadUnhandled, takeIncoming, tidyInbox } from './inbox.ts'

const minuteMs = 60_000
const noon = Date.parse('2026-11-23T12:00:00.000Z')
const at = (minutes: number) => toInstant(noon + minutes * minuteMs)

describe.each(testStores)('the inbox on $engine', ({ open }) => {
  let test: TestStore
  beforeAll(async () => {
    test = await open()
  })
  afterAll(() => test.drop())

  const taken = (id: string, minutes = 0) =>
    takeIncoming(test.store, { source: 'slack', id, body: { text: `of ${id}` }, at: at(minutes) })
  const left = (from: number, before: number) =>
    test.store.read((door) => loadUnhandled(door, { source: 'slack', from: at(from), before: at(before) }))

  it('takes the same id once, however often it comes, even at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => taken('once')))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await taken('once')).toBe(false)
    expect(await takeIncoming(test.store, { source: 'teams', id: 'once', body: {}, at: at(0) })).toBe(true)
  })

  it('knows an id after it was handled, without what was in it', async () => {
    await taken('handled', 1)
    await endIncoming(test.store, { source: 'slack', id: 'handled', at: at(2) })
    expect(await taken('handled', 3)).toBe(false)
    const rows = await test.store.read(({ db, t }) => db.select().from(t.inbox))
    const row = rows.find(({ id }) => id === 'handled')
    expect(row).toMatchObject({ body: null, handledAt: at(2), receivedAt: at(1) })
  })

  it('gives what was not handled within 25 minutes before the start, the oldest first', async () => {
    await taken('late', 90)
    await taken('early', 70)
    await taken('too old', 60)
    await taken('after the start', 95)
    await taken('done', 80)
    await endIncoming(test.store, { source: 'slack', id: 'done', at: at(81) })
    expect(await left(95 - 25, 95)).toEqual([
      { id: 'early', body: { text: 'of early' } },
      { id: 'late', body: { text: 'of late' } },
    ])
  })

  it('forgets the bodies of what is too old to be done, and what is too old to come again', async () => {
    await taken('ancient', -10_000)
    await taken('stale', 200)
    await taken('fresh', 240)
    await tidyInbox(test.store, { source: 'slack', undoneBefore: at(230), goneBefore: at(-5_000) })
    expect(await left(-20_000, 300)).toEqual([{ id: 'fresh', body: { text: 'of fresh' } }])
    expect(await taken('stale')).toBe(false)
    expect(await taken('ancient')).toBe(true)
  })
})
