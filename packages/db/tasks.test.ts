import { toInstant } from '@encours/core/day'
import { openStore } from '@encours/db/open-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestStore, testStores } from '../../test/store/engines.ts'
import { nineOClock } from '../../test/store/given.ts'
import { addTask, advanceTask, type ClaimedTask, claimTask, finishTask } from './tasks.ts'

const minuteMs = 60_000

describe.each(testStores)('what is done once, on $engine', ({ open }) => {
  let at: TestStore
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.drop())

  const add = (slot: string, name = 'sweep') =>
    at.store.write([], (door) => addTask(door, { name, slot, at: nineOClock }))
  const claim = (leaseMs = minuteMs, name = 'sweep') => claimTask(at.store, { name, leaseMs })
  const advance = (task: ClaimedTask, cursor: string, leaseMs = minuteMs) =>
    at.store.write([], (door) => advanceTask(door, task, { cursor, leaseMs }))
  const finish = (task: ClaimedTask) => at.store.write([], (door) => finishTask(door, task, nineOClock))
  const claimed = async (leaseMs = minuteMs): Promise<ClaimedTask> => {
    const task = await claim(leaseMs)
    if (task === null) throw new Error('there is a task')
    return task
  }

  it('is added once, however many ask at once, and is done no second time', async () => {
    const added = await Promise.all(Array.from({ length: 8 }, () => add('2026-11-20')))
    expect(added.filter(Boolean)).toHaveLength(1)
    const taken = await Promise.all(Array.from({ length: 8 }, () => claim()))
    const [task, ...others] = taken.filter((one) => one !== null)
    expect(others).toEqual([])
    expect(task).toEqual({ name: 'sweep', slot: '2026-11-20', cursor: null, fence: 1 })
    expect(task && (await finish(task))).toBe(true)
    expect(await add('2026-11-20')).toBe(false)
    expect(await claim()).toBeNull()
  })

  it('goes on from the cursor where its worker died, and what that one does late is its own no more', async () => {
    await add('2026-11-20')
    const dead = await claimed(0)
    expect(await advance(dead, 'A500', 0)).toBe(true)
    const next = await claimed()
    expect(next).toEqual({ ...dead, cursor: 'A500', fence: 2 })
    expect([await advance(dead, 'A900'), await finish(dead)]).toEqual([false, false])
    expect([await advance(next, 'A700'), await finish(next)]).toEqual([true, true])
  })

  it('the oldest of a name comes first, and one of a name at a time; other names go beside it', async () => {
    await add('2026-11-21')
    await at.store.write([], (door) =>
      addTask(door, { name: 'sweep', slot: '2026-11-20', at: toInstant(Date.parse(nineOClock) - 1) }),
    )
    await add('7', 'policy')
    const first = await claimed()
    expect(first.slot).toBe('2026-11-20')
    expect(await claim()).toBeNull()
    expect((await claim(minuteMs, 'policy'))?.slot).toBe('7')
    await finish(first)
    expect((await claimed()).slot).toBe('2026-11-21')
  })

  it('three who count to 60 together count each number once, though two of them die on the way', async () => {
    await add('2026-11-20')
    const counted: number[] = []
    const worker = async (diesAfter: number) => {
      for (let tried = 0; tried < 200; tried += 1) {
        const task = await claim(diesAfter === 0 ? minuteMs : 5)
        if (task === null) {
          await new Promise((resolve) => setTimeout(resolve, 1))
          continue
        }
        for (let number = Number(task.cursor ?? 0) + 1, done = 0; number <= 60; number += 1) {
          if (done === diesAfter && diesAfter > 0) return
          done += 1
          const isOurs = await advance(task, String(number), diesAfter === 0 ? minuteMs : 5)
          if (!isOurs) break
          counted.push(number)
        }
        if (await finish(task)) return
      }
    }
    await Promise.all([worker(7), worker(11), worker(0)])
    expect(counted).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })

  it('what a stopped process had is free at the next start on SQLite, where nobody else can have it', async () => {
    await add('2026-11-20')
    await claimed()
    const next = await openStore({ url: at.url })
    const taken = await claimTask(next, { name: 'sweep', leaseMs: minuteMs })
    await next.close()
    expect(taken === null).toBe(at.store.engine === 'postgres')
  })
})
