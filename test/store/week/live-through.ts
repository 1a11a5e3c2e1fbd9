import type { Actor } from '@encours/core/access/actor'
import { alertsForBook } from '@encours/core/alerts/alerts-for'
import { doctor } from '@encours/db/doctor'
import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadBook } from '@encours/db/load/book'
import { loadPeople } from '@encours/db/load/people'
import { loadPortfolio } from '@encours/db/load/portfolio'
import { loadWatched } from '@encours/db/load/watched'
import type { Store } from '@encours/db/store'
import { type Matter, marksOf } from '@encours/core/matter'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Week } from './any-step.ts'
import { firstNames, givenWeek } from './given-week.ts'
import { portfolioOfRows } from './portfolio-of-rows.ts'
import { allRows, placesOf } from './rows.ts'
import { passTime, recordedAnswer, takeStep, type World } from './take-step.ts'

/** Lives through a week, and expects at its end what holds however it went. */
export async function liveThrough(store: Store, week: Week): Promise<World> {
  const names = new Map([...firstNames].map(([id, name]) => [id, new Set([name])]))
  const world: World = { ...(await givenWeek(store)), sent: [], names, stats: new Map() }
  const seen = new Map<string, { version: number; text: string }>()
  await takeStep(world, { do: 'ledger', file: week.first })
  for (const step of week.steps) {
    await takeStep(world, step)
    await expectStamped(world, seen)
  }
  await passTime(world)
  await expectWell(world)
  await expectNothingAgain(world, week.prefix)
  return world
}

/** A document that is another has another version: who remembers it by that asks anew. */
async function expectStamped({ store }: World, seen: Map<string, { version: number; text: string }>): Promise<void> {
  const documents = await store.write([], async (door) => {
    const ids = await door.rows<{ id: string }>(sql`select id from account order by id`)
    const states = await loadWatched(door, ids.map(({ id }) => id))
    return [
      ...states.map(({ dossier: { version, ...dossier } }) => ({ key: dossier.account.id, version, dossier })),
      ...states.flatMap(({ group }) => (group ? [{ key: group.id, version: group.version, group: { ...group, version: 0 } }] : [])),
      ...states.slice(0, 1).map(({ book: { version, ...book } }) => ({ key: 'book', version, book })),
    ]
  })
  for (const { key, version, ...document } of documents) {
    const text = JSON.stringify(document)
    const known = seen.get(key)
    if (known && known.text !== text) expect(version, `${key}\n${known.text}\n${text}`).toBeGreaterThan(known.version)
    seen.set(key, { version, text })
  }
}

/** Once the queue is empty. */
async function expectWell(world: World): Promise<void> {
  const { store, secretKey, now, today } = world
  const report = await doctor(store, secretKey, { now: now(), today: today() })
  const { journal, seals, sums, alerts } = report
  const faults = [journal, seals, sums].flatMap((part): object[] => part.faults)
  expect([...faults, ...(alerts?.faults ?? [])]).toEqual([])
  expect(report).toMatchObject({ healthy: true, alerts: { waiting: 0 } })
  const book = await store.read(loadBook)
  expect(book.alerts.map(({ rule }) => rule)).toEqual(alertsForBook(book, today()).map(({ rule }) => rule))
  await expectRows(world)
  await expectFigures(world)
  await expectRemembered(world)
  await expectLeft(world)
  await expectMessages(world)
  await expectNamesGone(world)
}

/** What is kept beside documents and sums is what they say. */
async function expectRows({ store }: World): Promise<void> {
  const rows = await store.read(async ({ db, t }) => ({
    matters: await db.select().from(t.matter),
    comments: await db.select().from(t.disputeComment).orderBy(t.disputeComment.number),
    accounts: await db.select().from(t.account),
    waiting: [await db.select().from(t.follow), await db.select().from(t.stageAccount), await db.select().from(t.stageInvoice)],
  }))
  for (const { kind, document, slot, lookAt, ownerTeam, ownerId, endedAt } of rows.matters) {
    const matter = { of: kind, document } as Matter
    expect({ slot, lookAt, ownerTeam, ownerId }, JSON.stringify(document)).toEqual(marksOf(matter))
    if (matter.of === 'alert') expect(endedAt !== null, document.id).toBe(matter.document.ended !== null)
    if (matter.of !== 'dispute') continue
    expect(endedAt !== null, document.id).toBe(matter.document.state.kind === 'resolved')
  }
  expect(rows.waiting.flat()).toEqual([])
  for (const { kind, subjectId, id, document } of rows.matters) {
    if (kind !== 'dispute' || !('commentCount' in document)) continue
    const own = rows.comments.filter(({ accountId, disputeId }) => accountId === subjectId && disputeId === id)
    expect(own.map(({ number }) => number)).toEqual(Array.from({ length: document.commentCount }, (_, nth) => nth + 1))
  }
  const book = await store.read(loadBook)
  const on = book.ledgerDay ?? ''
  const total = Object.entries(Object.groupBy(rows.accounts, ({ currency }) => currency)).reduce((sum, [currency, own = []]) => {
    const minor = own.reduce((all, one) => all + one.openMinor - one.creditsMinor, 0)
    const rate = book.rates.findLast((one) => one.currency === currency && one.day <= on)?.baseMicros
    if (currency === book.currency) return sum + minor
    return rate === undefined ? sum : sum + Math.sign(minor) * Math.round((Math.abs(minor) * rate) / 1_000_000)
  }, 0)
  expect(book.openTotalMinor).toBe(total)
}

async function expectFigures({ store, today }: World): Promise<void> {
  const people = await store.read(loadPeople)
  const actors: Actor[] = people.map(({ id: personId, name, role, level, region, team }) => ({
    kind: 'person',
    personId,
    name,
    role,
    level,
    region,
    team,
  }))
  for (const actor of [...actors, { kind: 'token', tokenId: 't1', role: 'director' } as const]) {
    const portfolio = await store.read((door) => loadPortfolio(door, actor, today()))
    expect(portfolio, JSON.stringify(actor)).toEqual(await portfolioOfRows(store, actor, today()))
  }
}

/** What is remembered by its version is what is there. */
async function expectRemembered({ store }: World): Promise<void> {
  const ids = await store.read(({ rows }) => rows<{ id: string }>(sql`select id from account order by id`))
  for (const { id } of ids) {
    const remembered = await store.read((door) => loadAccountState(door, id))
    expect(remembered).toEqual(await store.write([], (door) => loadAccountState(door, id)))
  }
}

/** Nothing is whoever’s who has left. */
async function expectLeft({ store }: World): Promise<void> {
  const left = await store.read(async ({ db, t }) => {
    const people = await db.select().from(t.person)
    const gone = new Set(people.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id))
    const accounts = (await db.select().from(t.account)).filter(({ ownerId }) => gone.has(ownerId ?? ''))
    const matters = (await db.select().from(t.matter)).filter(
      ({ ownerId, endedAt }) => endedAt === null && gone.has(ownerId ?? ''),
    )
    const codes = (await db.select().from(t.repCode)).filter(({ personId }) => gone.has(personId))
    const standIns = people.filter(({ delegateId }) => gone.has(delegateId ?? ''))
    return { accounts, matters, codes, standIns }
  })
  expect(left).toEqual({ accounts: [], matters: [], codes: [], standIns: [] })
}

async function expectMessages({ store, names }: World): Promise<void> {
  const { jobs, people, accounts } = await store.read(async ({ db, t }) => ({
    jobs: await db.select().from(t.job),
    people: await db.select().from(t.person),
    accounts: await db.select().from(t.account),
  }))
  const keys = jobs.map(({ kind, topic, receiverKind, receiverId }) => [kind, topic, receiverKind, receiverId].join(' '))
  expect(new Set(keys).size).toBe(keys.length)
  const known = [...[...names.values()].flatMap((one) => [...one]), ...accounts.map(({ name }) => name)]
  for (const { body, receiverKind, receiverId, madeAt, dueAt } of jobs) {
    expect(dueAt >= madeAt).toBe(true)
    const text = JSON.stringify(body)
    expect(known.filter((name) => text.includes(JSON.stringify(name).slice(1, -1)))).toEqual([])
    const numbers = Object.entries(body).filter(([key, value]) => typeof value === 'number' && key !== 'version')
    expect(numbers).toEqual([])
    const ended = people.find(({ id }) => receiverKind === 'person' && id === receiverId)?.endedAt ?? null
    expect(ended === null || madeAt < ended, `${text} to ${receiverId}`).toBe(true)
  }
}

async function expectNamesGone({ store, names, sent }: World): Promise<void> {
  const erased = sent.flatMap(({ action, outcome }) => (action.type === 'person.erase' && outcome.ok ? action.personId : []))
  for (const personId of erased) {
    for (const name of names.get(personId) ?? []) expect(await placesOf(store, name), name).toEqual([])
  }
}

/** Another sweep and a prefix of the actions sent again leave every row as it is. */
async function expectNothingAgain(world: World, prefix: number): Promise<void> {
  const { store, secretKey, now, today, sent } = world
  const before = await allRows(store)
  await store.write([], (door) => addSweep(door, { slot: 'again', at: now() }))
  await runSweeps(store, { at: () => ({ now: now(), today: today() }), secretKey })
  for (const one of sent.slice(0, prefix)) {
    expect(await world.perform(one.action, one.actor)).toEqual(await recordedAnswer(world, one))
  }
  const after = await allRows(store)
  before.delete('task')
  after.delete('task')
  expect(after).toEqual(before)
}
