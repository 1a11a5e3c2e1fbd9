import type { Actor } from '@encours/core/access/actor'
import { actorOf } from '@encours/core/access/actor-of'
import { alertsForBook } from '@encours/core/alerts/alerts-for'
import { doctor } from '@encours/db/doctor'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadBook } from '@encours/db/load/book'
import { loadPeople } from '@encours/db/load/people'
import { loadPortfolio } from '@encours/db/load/portfolio'
import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { allRows, placesOf } from './all-rows.ts'
import { expectKept } from './expect-kept.ts'
import { expectAlerts } from './pass-time.ts'
import { loadFigureRows, portfolioOfRows } from './portfolio-of-rows.ts'
import type { World } from './take-step.ts'

/** What holds of a book at which nothing waits, whatever has happened in it. */
export async function expectWell(world: World): Promise<void> {
  const { store, secretKey, today } = world
  const { journal, seals, sums } = await doctor(store, secretKey)
  expect([journal, seals, sums].flatMap((part): object[] => part.faults)).toEqual([])
  await expectAlerts(world)
  const book = await store.read(loadBook)
  expect(book.alerts.map(({ rule }) => rule)).toEqual(alertsForBook(book, today()).map(({ rule }) => rule))
  await expectKept(world)
  await expectFigures(world)
  await expectRemembered(world)
  await expectLeft(world)
  await expectMessages(world)
  await expectNamesGone(world)
}

async function expectFigures({ store, today }: World): Promise<void> {
  const people = await store.read(loadPeople)
  const programs = (['director', 'finance'] as const).map(
    (role): Actor => ({ kind: 'token', tokenId: role, role }),
  )
  const rows = await store.read(loadFigureRows)
  for (const actor of [...people.map(actorOf), ...programs]) {
    const portfolio = await store.read((door) => loadPortfolio(door, actor, today()))
    expect(portfolio, JSON.stringify(actor)).toEqual(portfolioOfRows(rows, actor, today()))
  }
}

/** What is remembered by its version is what is there. */
async function expectRemembered({ store }: World): Promise<void> {
  const ids = await store.read(({ rows }) => rows<{ id: string }>(sql`select id from account order by id`))
  for (const { id } of ids) {
    const load = (door: Door) => loadAccountState(door, id)
    expect(await store.read(load)).toEqual(await store.write([], load))
  }
}

/** Nothing is whoever’s who has left, and nothing is still to be told them. */
async function expectLeft({ store }: World): Promise<void> {
  const left = await store.read(async ({ db, t }) => {
    const people = await db.select().from(t.person)
    const gone = new Set(people.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id))
    const isGone = (id: string | null) => id !== null && gone.has(id)
    const open = (await db.select().from(t.matter)).filter(({ endedAt }) => endedAt === null)
    return [
      ...(await db.select().from(t.account)).filter(({ ownerId }) => isGone(ownerId)),
      ...open.filter(({ ownerId }) => isGone(ownerId)),
      ...(await db.select().from(t.repCode)).filter(({ personId }) => isGone(personId)),
      ...people.filter(({ delegateId }) => isGone(delegateId)),
      ...(await db.select().from(t.job)).filter((job) => job.endedAt === null && isGone(job.receiverId)),
    ]
  })
  expect(left).toEqual([])
}

/** Each message is there once, for somebody who was there when it was made; it holds no name and no amount. */
async function expectMessages({ store, sent }: World): Promise<void> {
  const { jobs, people, accounts } = await store.read(async ({ db, t }) => ({
    jobs: await db.select().from(t.job),
    people: await db.select().from(t.person),
    accounts: await db.select().from(t.account),
  }))
  const keys = jobs.map((job) => [job.kind, job.topic, job.receiverKind, job.receiverId].join(' '))
  expect(new Set(keys).size).toBe(keys.length)
  const names = [...accounts.map(({ name }) => name), ...people.map(({ name }) => name), ...givenNames(sent)]
  for (const { body, receiverKind, receiverId, madeAt, dueAt } of jobs) {
    const text = JSON.stringify(body)
    expect(names.filter((name) => text.includes(JSON.stringify(name).slice(1, -1)))).toEqual([])
    const { version: _version, ...told } = body
    expect(Object.values(told).filter((value) => typeof value === 'number')).toEqual([])
    const receiver = people.find(({ id }) => receiverKind === 'person' && id === receiverId)
    expect(receiver?.endedAt ?? '9', `${text} to ${receiverId}`).toSatisfy(
      (endedAt: string) => madeAt < endedAt,
    )
    expect(dueAt >= madeAt, text).toBe(true)
  }
}

/** The names that people were added under or given. */
const givenNames = (sent: World['sent']): string[] =>
  sent.flatMap(({ action }) => ('name' in action && action.name !== undefined ? action.name : []))

/** Whoever was made nameless has no name anywhere: none of those that they had, and no address. */
async function expectNamesGone({ store, sent, named }: World): Promise<void> {
  const erased = sent.flatMap(({ action, outcome }) =>
    action.type === 'person.erase' && outcome.ok ? action.personId : [],
  )
  const tables = await allRows(store)
  for (const personId of erased) {
    const own = sent.filter(
      ({ action, outcome }) => 'personId' in action && action.personId === personId && outcome.ok,
    )
    for (const text of [...(named.get(personId) ?? []), ...givenNames(own)]) {
      expect(placesOf(tables, text), text).toEqual([])
    }
  }
}
