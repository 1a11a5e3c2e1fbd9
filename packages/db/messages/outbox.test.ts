import { type Instant, toInstant } from '@encours/core/day'
import type { Receipt } from '@encours/core/messages/unsaid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { nineOClock } from '../../../test/store/given.ts'
import { insertRows } from '../insert-rows.ts'
import type { Door } from '../store.ts'
import { type Claim, claimJobs, claimKeys, hasDueJobs } from './claim-jobs.ts'
import { countByState } from './count-jobs.ts'
import { loadDeadLetters } from './load-dead-letters.ts'
import { buryJobs, completeJobs, deferJobs, postponeJobs, renewJobs } from './settle-jobs.ts'

type JobRow = Door['t']['job']['$inferInsert']

const minuteMs = 60_000
const receipt: Receipt = { platform: 'slack', channelId: 'D1', messageId: '1.2' }
const minutes = (count: number): Instant => toInstant(Date.parse(nineOClock) + count * minuteMs)

describe.each(testStores)('the outbox on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const jobRow = (id: string, receiverId: string, differs: Partial<JobRow> = {}): JobRow => ({
    id,
    kind: 'hold',
    topic: id,
    receiverKind: 'person',
    receiverId,
    body: { kind: 'hold', what: 'placed', accountId: 'A1' },
    urgency: 'soon',
    madeAt: minutes(-30),
    dueAt: minutes(-30),
    attempts: 0,
    fence: 0,
    ...differs,
  })
  const given = (...rows: JobRow[]) => at.store.write([], (door) => insertRows(door, door.t.job, rows))
  const claim = (differs: { now?: Instant; most?: number; leaseMs?: number } = {}) =>
    at.store.write(claimKeys, (door) =>
      claimJobs(door, { now: nineOClock, most: 10, leaseMs: minuteMs, ...differs }),
    )
  const complete = (one: Claim, now: Instant = nineOClock) =>
    at.store.write([], (door) => completeJobs(door, one.jobs, { at: now, receipt }))
  const rows = () => at.store.read(({ db, t }) => db.select().from(t.job).orderBy(t.job.id))
  const idsOf = (claims: Claim[]) => claims.map(({ to, jobs }) => [to.id, ...jobs.map(({ id }) => id)])
  /** The only claim, of one receiver. */
  const only = async (differs: Parameters<typeof claim>[0] = {}): Promise<Claim> => {
    const [one, ...others] = await claim(differs)
    if (one === undefined || others.length > 0) throw new Error('one receiver is claimed')
    return one
  }

  it('gives all that is due to one receiver together, whoever has waited longest first', async () => {
    await given(
      jobRow('1', 'rita', { dueAt: minutes(-20) }),
      jobRow('2', 'carl', { dueAt: minutes(-25) }),
      jobRow('3', 'rita', { dueAt: minutes(-10) }),
      jobRow('4', 'rita', { dueAt: minutes(1) }),
      jobRow('5', 'rita', { receiverKind: 'channel', dueAt: minutes(0) }),
      jobRow('6', 'cleo', { dueAt: minutes(-40), endedAt: minutes(-39) }),
    )
    expect(idsOf(await claim())).toEqual([
      ['carl', '2'],
      ['rita', '1', '3'],
      ['rita', '5'],
    ])
    expect(await claim()).toEqual([])
    expect(await at.store.read((door) => hasDueJobs(door, nineOClock))).toBe(false)
  })

  it('whom somebody is speaking to is not claimed by another, though more became due', async () => {
    await given(jobRow('1', 'rita'), jobRow('2', 'carl'))
    expect(idsOf(await claim({ most: 1 }))).toEqual([['carl', '2']])
    await given(jobRow('3', 'carl'))
    expect(idsOf(await claim())).toEqual([['rita', '1']])
  })

  it('what facts brought a moment ago is gathered for 45 seconds; what a person did is not', async () => {
    const alert = (id: string, seconds: number): JobRow => {
      const moment = toInstant(Date.parse(nineOClock) - seconds * 1_000)
      return jobRow(id, 'rita', { kind: 'alert', madeAt: moment, dueAt: moment })
    }
    await given(
      alert('1', 44),
      alert('2', 20),
      jobRow('3', 'carl', { madeAt: nineOClock, dueAt: nineOClock }),
    )
    expect(idsOf(await claim())).toEqual([['carl', '3']])
    expect(idsOf(await claim({ now: toInstant(Date.parse(nineOClock) + 1_000) }))).toEqual([
      ['rita', '1', '2'],
    ])
  })

  it('four who deliver 200 messages to 23 people at once say each exactly once', async () => {
    await given(...Array.from({ length: 200 }, (_, number) => jobRow(`j${number}`, `p${number % 23}`)))
    const said: string[] = []
    const deliverer = async () => {
      for (;;) {
        const [one] = await claim({ most: 1 })
        if (one === undefined) return
        said.push(...one.jobs.map(({ id }) => id))
        await complete(one)
      }
    }
    await Promise.all([1, 2, 3, 4].map(deliverer))
    expect([said.length, new Set(said).size]).toEqual([200, 200])
    const after = await rows()
    expect(after.filter(({ endedAt, receipt }) => endedAt !== null && receipt !== null)).toHaveLength(200)
  })

  it('a claimer that dies is taken over when the lease is over, and its own late completion does nothing', async () => {
    await given(jobRow('1', 'rita'))
    const dead = await only({ leaseMs: 0 })
    const next = await only()
    expect([dead.jobs[0]?.fence, next.jobs[0]?.fence]).toEqual([1, 2])
    expect([dead.jobs[0]?.maybeSaid, next.jobs[0]?.maybeSaid]).toEqual([0, 1])
    expect(await complete(dead)).toEqual([])
    expect((await rows())[0]?.endedAt).toBeNull()
    expect(await complete(next)).toEqual(['1'])
    expect(await complete(next)).toEqual([])
    expect(await rows()).toMatchObject([{ endedAt: nineOClock, failure: null, receipt, leaseUntil: null }])
  })

  it('a lease that ran out while nobody else came is still good for completing, postponing and burying', async () => {
    await given(jobRow('1', 'rita'), jobRow('2', 'carl'), jobRow('3', 'cleo'))
    const [carl, cleo, rita] = (await claim({ leaseMs: 0 })).map(({ jobs }) => jobs)
    const dueAt = minutes(5)
    const settled = await at.store.write([], async (door) => [
      await completeJobs(door, rita ?? [], { at: nineOClock, receipt }),
      await postponeJobs(
        door,
        (carl ?? []).map((job) => ({ ...job, dueAt })),
        { maybeSaid: false },
      ),
      await buryJobs(door, cleo ?? [], { at: nineOClock, reason: 'not-reachable' }),
    ])
    expect(settled).toEqual([['1'], ['2'], ['3']])
  })

  it('a claim that is renewed is not taken over; one that another has cannot be renewed', async () => {
    await given(jobRow('1', 'rita'))
    const first = await only({ leaseMs: 0 })
    const renew = (one: Claim) => at.store.write([], (door) => renewJobs(door, one.jobs, minuteMs))
    expect(await renew(first)).toEqual(['1'])
    expect(await claim()).toEqual([])
    await at.store.write([], (door) => renewJobs(door, first.jobs, -1))
    await only()
    expect(await renew(first)).toEqual([])
  })

  it('a moment to be tried again survives, and with it how often it was tried', async () => {
    await given(jobRow('1', 'rita'))
    const first = await only()
    await at.store.write([], (door) =>
      postponeJobs(
        door,
        first.jobs.map((job) => ({ ...job, dueAt: minutes(2) })),
        { maybeSaid: false },
      ),
    )
    expect(await claim({ now: minutes(1.9) })).toEqual([])
    expect((await only({ now: minutes(2) })).jobs[0]).toMatchObject({ tries: 2, maybeSaid: 0 })
  })

  it('what may have been said stays so, whatever comes after; twice is counted as twice', async () => {
    await given(jobRow('1', 'rita'))
    const postpone = (one: Claim, maybeSaid: boolean) =>
      at.store.write([], (door) =>
        postponeJobs(
          door,
          one.jobs.map((job) => ({ ...job, dueAt: nineOClock })),
          { maybeSaid },
        ),
      )
    await postpone(await only(), true)
    const second = await only()
    expect(second.jobs[0]?.maybeSaid).toBe(1)
    await postpone(second, false)
    expect((await only({ leaseMs: 0 })).jobs[0]?.maybeSaid).toBe(1)
    expect((await only()).jobs[0]?.maybeSaid).toBe(2)
  })

  it('what waits because somebody has heard enough was not tried', async () => {
    await given(jobRow('1', 'rita'))
    const { jobs } = await only()
    await at.store.write([], (door) => deferJobs(door, jobs, minutes(60)))
    expect(await claim()).toEqual([])
    expect((await only({ now: minutes(60) })).jobs[0]).toMatchObject({ tries: 1, maybeSaid: 0 })
  })

  it.each([-60, 60])('a clock that is wrong by %s minutes neither loses nor doubles', async (wrong) => {
    await given(...Array.from({ length: 40 }, (_, number) => jobRow(`j${number}`, `p${number % 9}`)))
    const said: string[] = []
    const deliverer = async (now: Instant) => {
      for (let round = 0; round < 40; round += 1) {
        const [one] = await claim({ most: 1, now })
        if (one === undefined) continue
        // Long enough for the other to come by: its clock says that every lease is over, or not begun
        await new Promise((resolve) => setTimeout(resolve, 2))
        said.push(...(await complete(one, now)))
      }
    }
    await Promise.all([deliverer(nineOClock), deliverer(minutes(wrong)), deliverer(minutes(wrong))])
    expect([said.length, new Set(said).size]).toEqual([40, 40])
  })

  it('says what waits, since when the oldest could be said, and what was given up, without what it says', async () => {
    await given(
      jobRow('1', 'rita', { dueAt: minutes(-20) }),
      jobRow('2', 'rita', { dueAt: minutes(20) }),
      jobRow('3', 'rita', { endedAt: minutes(-9), failure: 'no-way', attempts: 1 }),
      jobRow('4', 'carl', { endedAt: minutes(-8), failure: 'gave-up', attempts: 7 }),
      jobRow('5', 'sales', { receiverKind: 'channel', endedAt: minutes(-7), failure: 'no-way', attempts: 1 }),
      jobRow('6', 'carl', { endedAt: minutes(-6), receipt: { platform: 'none', why: 'stale' } }),
    )
    expect(await at.store.read((door) => countByState(door, nineOClock))).toEqual({
      waiting: 2,
      oldestDueAt: minutes(-20),
      dead: [
        { reason: 'gave-up', count: 1 },
        { reason: 'no-way', count: 2 },
      ],
    })
    const page = (after: { endedAt: Instant; id: string } | null) =>
      at.store.read((door) => loadDeadLetters(door, { after, most: 2 }))
    const [last, middle] = await page(null)
    expect(last).toEqual({
      id: '5',
      kind: 'hold',
      receiverKind: 'channel',
      receiverId: 'sales',
      reason: 'no-way',
      tries: 1,
      madeAt: minutes(-30),
      endedAt: minutes(-7),
    })
    expect(middle?.id).toBe('4')
    expect((await page(middle ?? null)).map(({ id }) => id)).toEqual(['3'])
  })
})
