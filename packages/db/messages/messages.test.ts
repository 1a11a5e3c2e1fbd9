import type { Role } from '@encours/core/access/role'
import { day, toInstant } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { givenBook, nineOClock } from '../../../test/store/given.ts'
import { claimJobs, claimKeys } from './claim-jobs.ts'
import { loadListener } from './load-listener.ts'
import { loadMessagesFor, type MessageMark } from './load-messages.ts'
import { completeJobs } from './settle-jobs.ts'
import { tellLedgerKeepers } from './tell.ts'

const failed: Message = {
  kind: 'import-failed',
  from: 'folder',
  fileName: 'ledger.csv',
  importId: 'I7',
  code: 'file-faulty',
  ledgerDay: day('2026-11-20'),
}
const later = toInstant(Date.parse(nineOClock) + 60_000)

describe.each(testStores)('messages on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
    await givenBook(at.store)
  })
  afterEach(() => at.drop())

  const person = (id: string, role: Role) =>
    at.store.write([], ({ db, t }) =>
      db.insert(t.person).values({ id, name: id, role, level: null, language: 'fr', slackId: `U-${id}` }),
    )
  const tell = (topic = 'monday', message: Message = failed, moment = nineOClock) =>
    at.store.write([], (door) => tellLedgerKeepers(door, message, { topic, at: moment }))
  const claim = () =>
    at.store.write(claimKeys, (door) => claimJobs(door, { now: later, most: 10, leaseMs: 0 }))

  it('go to everyone of role credit, to finance where there is none, then to admin, then to nobody', async () => {
    expect(await tell('nobody')).toEqual({ told: [], keepers: 0 })
    await person('rita', 'rep')
    await person('ada', 'admin')
    expect(await tell('admin')).toEqual({ told: ['ada'], keepers: 1 })
    await person('fay', 'finance')
    expect(await tell('finance')).toEqual({ told: ['fay'], keepers: 1 })
    await person('cleo', 'credit')
    await person('carl', 'credit')
    const { told, keepers } = await tell('credit')
    expect(told.sort()).toEqual(['carl', 'cleo'])
    expect(keepers).toBe(2)
  })

  it('are told once per topic and person: whoever came later hears it, the others not again', async () => {
    await person('cleo', 'credit')
    expect((await tell()).told).toEqual(['cleo'])
    await person('carl', 'credit')
    expect((await tell()).told).toEqual(['carl'])
    expect((await tell()).told).toEqual([])
    expect((await tell('tuesday')).told).toHaveLength(2)
  })

  it('of a night wait for the morning: what fails at three in Paris is said at eight', async () => {
    await person('cleo', 'credit')
    await tell('night', failed, toInstant(Date.UTC(2026, 10, 20, 2)))
    const due = await at.store.read(({ db, t }) => db.select({ dueAt: t.job.dueAt }).from(t.job))
    expect(due).toEqual([{ dueAt: '2026-11-20T07:00:00.000Z' }])
  })

  it('to someone who has left are not written, and what was written finds nobody to hear it', async () => {
    await person('cleo', 'credit')
    await person('carl', 'credit')
    const listener = () => at.store.read((door) => loadListener(door, 'cleo'))
    expect(await listener()).toMatchObject({
      colleague: { actor: { personId: 'cleo', role: 'credit' }, language: 'fr' },
      slackId: 'U-cleo',
      teamsId: null,
    })
    await at.store.write([], ({ db, t }) =>
      db.update(t.person).set({ endedAt: nineOClock }).where(eq(t.person.id, 'cleo')),
    )
    expect(await listener()).toBeNull()
    expect((await tell()).told).toEqual(['carl'])
  })

  it('can be read by the person, the newest first, and nobody else’s with them', async () => {
    await person('cleo', 'credit')
    await person('carl', 'credit')
    await tell()
    await tell('missing', { kind: 'import-missing', dueDay: day('2026-11-23'), ledgerDay: null }, later)
    const read = (most?: number) =>
      at.store.read((door) => loadMessagesFor(door, 'cleo', most === undefined ? {} : { most }))
    expect(await read()).toMatchObject([
      { message: { kind: 'import-missing' }, madeAt: later, endedAt: null, failure: null },
      { message: { kind: 'import-failed', fileName: 'ledger.csv' }, madeAt: nineOClock },
    ])
    expect(await read(1)).toHaveLength(1)
  })

  it('are read page by page, and without those that had become pointless before they were said', async () => {
    await person('cleo', 'credit')
    for (const topic of ['1', '2', '3', '4']) await tell(topic)
    const [stale] = await claim()
    const receipt = { platform: 'none', why: 'stale' } as const
    await at.store.write([], (door) =>
      completeJobs(door, stale?.jobs.slice(0, 1) ?? [], { at: later, receipt }),
    )
    const page = (after: MessageMark | null) =>
      at.store.read((door) => loadMessagesFor(door, 'cleo', { most: 2, after }))
    const first = await page(null)
    const second = await page(first[1] ?? null)
    expect([first.length, second.length]).toEqual([2, 1])
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(3)
  })

  it('that a newer version wrote have no words here, whether they are read or to be said', async () => {
    await person('cleo', 'credit')
    await tell()
    await at.store.write([], ({ db, t }) => db.update(t.job).set({ body: { kind: 'of-tomorrow' } }))
    expect(await at.store.read((door) => loadMessagesFor(door, 'cleo'))).toMatchObject([{ message: null }])
    expect(await claim()).toMatchObject([{ to: { id: 'cleo' }, jobs: [{ message: null }] }])
  })
})
