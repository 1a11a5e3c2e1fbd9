import type { Actor } from '@encours/core/access/actor'
import { type Action, subjectOf } from '@encours/core/action'
import type { UnsaidReason } from '@encours/core/messages/unsaid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../../test/store/engines.ts'
import { creditManager, givenBook, nineOClock, performOn } from '../../../test/store/given.ts'
import { claimJobs, claimKeys } from './claim-jobs.ts'
import { completeJobs } from './settle-jobs.ts'

const admin: Actor = { kind: 'token', tokenId: 't1', role: 'admin' }

describe.each(testStores)('a message that goes another time, on $engine', ({ open }) => {
  let at: TestStore
  beforeAll(async () => {
    at = await open()
    await givenBook(at.store)
  })
  afterAll(() => at.drop())

  const given = (id: string, failure: UnsaidReason | 'maybe-said' | null, ended = true) =>
    at.store.write([], ({ db, t }) =>
      db.insert(t.job).values({
        id,
        kind: 'hold',
        topic: id,
        receiverKind: 'person',
        receiverId: id,
        body: { kind: 'hold', what: 'placed', accountId: 'A1' },
        urgency: 'soon',
        madeAt: nineOClock,
        dueAt: nineOClock,
        attempts: 7,
        fence: 7,
        endedAt: ended ? nineOClock : null,
        failure,
      }),
    )
  const replay = (jobId: string, actor: Actor = admin, id = `replay-${jobId}`) => {
    const action: Action = { id, type: 'message.replay', jobId }
    expect(subjectOf(action)).toEqual({ kind: 'book', id: 'book' })
    return performOn(at.store)(action, actor)
  }
  const claim = () =>
    at.store.write(claimKeys, (door) => claimJobs(door, { now: nineOClock, most: 10, leaseMs: 0 }))

  it('is due at once and tried from the beginning; the journal says who had it go, and an old claim settles nothing', async () => {
    await given('j1', 'answer-lost')
    expect(await replay('j1')).toMatchObject({ ok: true })
    const [claimed] = await claim()
    expect(claimed?.jobs).toMatchObject([{ id: 'j1', tries: 1, fence: 8, maybeSaid: 0 }])
    const receipt = { platform: 'none', why: 'stale' } as const
    const late = [{ id: 'j1', fence: 7 }]
    expect(await at.store.write([], (door) => completeJobs(door, late, { at: nineOClock, receipt }))).toEqual(
      [],
    )
    const lines = await at.store.read(({ db, t }) => db.select().from(t.journal))
    expect(lines).toMatchObject([
      {
        type: 'message.replay',
        subjectKind: 'book',
        actor: 'token:t1',
        figures: { jobId: 'j1', failure: 'answer-lost' },
      },
    ])
  })

  it('asked for twice by one action is done once', async () => {
    await given('j2', 'no-way')
    const [first, again] = [await replay('j2'), await replay('j2')]
    expect(first.ok).toBe(true)
    expect(again).toEqual(first)
    const second = await replay('j2', admin, 'another')
    expect(second).toMatchObject({ ok: false, refusal: { code: 'message-not-given-up', jobId: 'j2' } })
  })

  it.each<[string, UnsaidReason | 'maybe-said' | null, boolean]>([
    ['was said', null, true],
    ['waits', null, false],
    ['waits, and may have been said', 'maybe-said', false],
  ])('that %s is refused', async (title, failure, ended) => {
    const id = title.replaceAll(/\W+/g, '-')
    await given(id, failure, ended)
    expect(await replay(id)).toMatchObject({ refusal: { code: 'message-not-given-up' } })
  })

  it('that there is not is refused, and so is anybody but an administrator', async () => {
    expect(await replay('j9')).toMatchObject({ refusal: { code: 'message-unknown', jobId: 'j9' } })
    expect(await replay('j1', creditManager, 'by-credit')).toMatchObject({
      refusal: { code: 'not-allowed', needs: ['admin'] },
    })
  })
})
