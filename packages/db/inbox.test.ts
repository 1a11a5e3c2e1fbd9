import { toInstant } from '@encours/core/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../test/store/engines.ts'
import { endIncoming, holdIncoming, takeIncoming, takeUndone, tidyInbox } from './inbox.ts'

const minuteMs = 60_000
const noon = Date.parse('2026-11-23T12:00:00.000Z')
const at = (minutes: number) => toInstant(noon + minutes * minuteMs)

describe.each(testStores)('the inbox on $engine', ({ open }) => {
  let test: TestStore
  beforeAll(async () => {
    test = await open()
  })
  afterAll(() => test.drop())

  const taken = (id: string, minutes = 0, leaseMs = minuteMs) =>
    takeIncoming(test.store, { source: 'slack', id, body: { text: `of ${id}` }, at: at(minutes) }, leaseMs)
  const undone = (since: number, leaseMs = minuteMs) =>
    takeUndone(test.store, { source: 'slack', since: at(since), leaseMs })
  const idsOf = (found: Awaited<ReturnType<typeof undone>>) => found.map(({ id }) => id)

  it('takes the same id once, however often it comes, even at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => taken('once')))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await taken('once')).toBe(false)
    const teams = { source: 'teams' as const, id: 'once', body: {}, at: at(0) }
    expect(await takeIncoming(test.store, teams, minuteMs)).toBe(true)
  })

  it('knows an id after it was handled, without what was in it', async () => {
    await taken('handled', 1)
    await endIncoming(test.store, { source: 'slack', id: 'handled', at: at(2) })
    expect(await taken('handled', 3)).toBe(false)
    const rows = await test.store.read(({ db, t }) => db.select().from(t.inbox))
    const row = rows.find(({ id }) => id === 'handled')
    expect(row).toMatchObject({ body: null, handledAt: at(2), receivedAt: at(1) })
  })

  it('gives what nobody has any more and was not done, the oldest first, and once', async () => {
    await taken('late', 90, 0)
    await taken('early', 70, 0)
    await taken('too old', 60, 0)
    await taken('somebody has it', 80)
    await taken('done', 80, 0)
    await endIncoming(test.store, { source: 'slack', id: 'done', at: at(81) })
    expect(await undone(65)).toEqual([
      { id: 'early', body: { text: 'of early' }, receivedAt: at(70) },
      { id: 'late', body: { text: 'of late' }, receivedAt: at(90) },
    ])
    expect(await undone(65)).toEqual([])
  })

  it('of eight processes that start at once, each thing is given to one', async () => {
    const ids = Array.from({ length: 12 }, (_, number) => `left ${number}`)
    for (const id of ids) await taken(id, 100, 0)
    const found = await Promise.all(Array.from({ length: 8 }, () => undone(99)))
    expect(found.flatMap(idsOf).toSorted()).toEqual(ids.toSorted())
  })

  it('what is held on to is nobody else’s; what is left for later is anybody’s then', async () => {
    const hold = (id: string, forMs: number) =>
      holdIncoming(test.store, { source: 'slack', ids: [id], forMs })
    await taken('long work', 150, 0)
    await taken('for later', 151)
    await hold('long work', minuteMs)
    expect(idsOf(await undone(149))).toEqual([])
    await hold('for later', -1)
    expect(idsOf(await undone(149))).toEqual(['for later'])
  })

  it('forgets the bodies of what is too old to be done, and what is too old to come again', async () => {
    await taken('ancient', -10_000, 0)
    await taken('stale', 200, 0)
    await taken('fresh', 240, 0)
    await tidyInbox(test.store, { source: 'slack', undoneBefore: at(230), goneBefore: at(-5_000) })
    expect(idsOf(await undone(199))).toEqual(['fresh'])
    expect(await taken('stale')).toBe(false)
    expect(await taken('ancient')).toBe(true)
  })
})
