import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import { loadWatched } from '@encours/db/load/watched'
import type { Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { allRows } from './all-rows.ts'
import type { Week } from './any-step.ts'
import { expectWell } from './expect-well.ts'
import { givenWeek } from './given-week.ts'
import { passTime } from './pass-time.ts'
import { answerOf } from './recorded.ts'
import { takeStep, type World } from './take-step.ts'

/** Lives through a week, and expects of its steps and of its end what holds however it went. */
export async function liveThrough(store: Store, week: Week): Promise<void> {
  const world: World = { ...(await givenWeek(store)), sent: [] }
  const seen: Seen = new Map()
  for (const step of week.steps) {
    await takeStep(world, step)
    await expectStamped(store, seen)
  }
  await passTime(world)
  await expectWell(world)
  await expectNothingAgain(world, week.prefix)
}

type Seen = Map<string, { version: number; text: string }>

/** A document that is another has a higher version: who remembers it by that asks anew. */
async function expectStamped(store: Store, seen: Seen): Promise<void> {
  const states = await store.write([], async (door) => {
    const ids = await door.rows<{ id: string }>(sql`select id from account order by id`)
    return loadWatched(
      door,
      ids.map(({ id }) => id),
    )
  })
  const documents = states.flatMap(({ dossier, group, book }) => [
    { key: dossier.account.id, of: dossier },
    ...(group === null ? [] : [{ key: group.id, of: group }]),
    { key: 'book', of: book },
  ])
  for (const { key, of } of documents) {
    const [version, text] = [of.version, JSON.stringify({ ...of, version: 0 })]
    const known = seen.get(key)
    if (known && known.text !== text)
      expect(version, `${key} was ${known.text}`).toBeGreaterThan(known.version)
    seen.set(key, { version, text })
  }
}

/** Another sweep, and the first actions sent again, leave every row of every table as it is; but that it was swept. */
async function expectNothingAgain(world: World, prefix: number): Promise<void> {
  const { store, secretKey, now, today, sent } = world
  const before = await allRows(store)
  await store.write([], (door) => addSweep(door, { slot: 'again', at: now() }))
  await runSweeps(store, { at: () => ({ now: now(), today: today() }), secretKey })
  // An event that was refused is looked at anew, and may be right by now
  const done = sent.filter(({ action, outcome }) => outcome.ok || action.type !== 'account.event')
  for (const one of done.slice(0, prefix)) {
    expect(await world.perform(one.action, one.actor)).toEqual(await answerOf(world, one))
  }
  const after = await allRows(store)
  before.delete('task')
  after.delete('task')
  expect(after).toEqual(before)
}
