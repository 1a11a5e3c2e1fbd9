import { randomUUID } from 'node:crypto'
import type { Role } from '@encours/core/access/role'
import { maySee } from '@encours/core/access/sees'
import type { Book } from '@encours/core/book'
import type { Instant } from '@encours/core/day'
import { dueMoment, hoursOf } from '@encours/core/messages/due-moment'
import type { Receiver, Telling } from '@encours/core/messages/telling'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { stillHere } from './still-here.ts'

type JobRow = Door['t']['job']['$inferInsert']
type Listener = { id: string; role: Role; region: string | null; team: string | null }

/**
 * Has people and channels told: a job for each receiver, in the transaction of what is told. The same topic is never
 * written twice. Whoever caused it is not told, and neither are those who have left.
 */
export async function writeTellings(
  door: Door,
  tellings: readonly Telling[],
  { book, at, causedBy }: { book: Book; at: Instant; causedBy: string | null },
): Promise<void> {
  if (tellings.length === 0) return
  const people = await loadListeners(door)
  const hours = hoursOf(book)
  const rows = tellings.flatMap(({ message, to, urgency, topic }) =>
    receiversOf(to, { people, book, causedBy }).map(
      (receiver): JobRow => ({
        id: randomUUID(),
        kind: message.kind,
        topic,
        ...receiver,
        body: { ...message },
        urgency,
        madeAt: at,
        dueAt: dueMoment(urgency, at, hours),
        attempts: 0,
      }),
    ),
  )
  const personIds = rows.flatMap(({ receiverKind, receiverId }) =>
    receiverKind === 'person' ? receiverId : [],
  )
  const here = await stillHere(door, personIds)
  for (const row of rows) {
    if (row.receiverKind === 'person' && !here.has(row.receiverId)) continue
    await door.db.insert(door.t.job).values(row).onConflictDoNothing()
  }
}

type Directory = { people: readonly Listener[]; book: Book; causedBy: string | null }
type Found = Pick<JobRow, 'receiverKind' | 'receiverId'>

function receiversOf(to: readonly Receiver[], directory: Directory): Found[] {
  const found = to.flatMap((receiver) => resolve(receiver, directory))
  const distinct = new Map(found.map((one) => [`${one.receiverKind} ${one.receiverId}`, one]))
  return [...distinct.values()].filter(
    ({ receiverKind, receiverId }) => receiverKind === 'channel' || receiverId !== directory.causedBy,
  )
}

function resolve(receiver: Receiver, { people, book }: Directory): Found[] {
  switch (receiver.kind) {
    case 'person':
      return asPeople(people.filter(({ id }) => id === receiver.personId))
    case 'role': {
      const all = people.filter(({ role }) => role === receiver.role)
      if (receiver.region === null) return asPeople(all)
      const near = all.filter(({ region }) => region === receiver.region)
      const everywhere = all.filter((one) => seesRegion(one, receiver.region))
      const [some = []] = [near, everywhere, creditOf(people)].filter(({ length }) => length > 0)
      return asPeople(some)
    }
    case 'team': {
      const team = people.filter(({ role, team: own }) => role === 'resolver' && own === receiver.team)
      return asPeople(team.length === 0 ? creditOf(people) : team)
    }
    case 'region-channels':
      return book.routes.channels
        .filter(({ regions }) => receiver.region !== null && regions.includes(receiver.region))
        .map(({ name }) => ({ receiverKind: 'channel', receiverId: name }))
    case 'channel':
      return [{ receiverKind: 'channel', receiverId: receiver.name }]
  }
}

/** A director of no region sees all of them, a manager of none only accounts of their own. */
const seesRegion = ({ id, ...person }: Listener, region: string | null): boolean =>
  maySee({ kind: 'person', personId: id, name: id, level: null, ...person }, { ownerId: null, region })

/** Who is told where there is nobody else. */
const creditOf = (people: readonly Listener[]): Listener[] => people.filter(({ role }) => role === 'credit')

const asPeople = (people: readonly Listener[]): Found[] =>
  people.map(({ id }) => ({ receiverKind: 'person', receiverId: id }))

const loadListeners = ({ rows, t: { person } }: Door): Promise<Listener[]> =>
  rows(sql`
    select ${person.id} as "id", ${person.role} as "role", ${person.region} as "region", ${person.team} as "team"
    from ${person} where ${person.endedAt} is null order by ${person.id}`)
