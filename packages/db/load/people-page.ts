import type { Person } from '@encours/core/access/person'
import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { pageOf } from './page-of.ts'

/** A person with the name of whoever stands in. */
export type ListedPerson = Person & { delegateName: string | null }

type Wanted = {
  /** The last id of the page before; null from the first. */
  after: string | null
  most: number
  /** Whether those who have left are listed too. */
  withEnded: boolean
}

/** People in the order of their ids. */
export async function loadPeoplePage(
  door: Door,
  { after, most, withEnded }: Wanted,
): Promise<{ people: ListedPerson[]; next: string | null }> {
  const { person } = door.t
  const rows = await door.db
    .select()
    .from(person)
    .where(
      and(after === null ? undefined : gt(person.id, after), withEnded ? undefined : isNull(person.endedAt)),
    )
    .orderBy(person.id)
    .limit(most + 1)
  const { page, last } = pageOf(rows, most)
  return { people: await listed(door, page), next: last && last.id }
}

/** One person; null where nobody has that id. */
export async function loadListedPerson(door: Door, personId: string): Promise<ListedPerson | null> {
  const { person } = door.t
  const rows = await door.db.select().from(person).where(eq(person.id, personId))
  return (await listed(door, rows))[0] ?? null
}

async function listed({ db, t }: Door, rows: Omit<Person, 'repCodes'>[]): Promise<ListedPerson[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const codes = await db
    .select()
    .from(t.repCode)
    .where(inArray(t.repCode.personId, ids))
    .orderBy(t.repCode.code)
  const codesOf = Map.groupBy(codes, ({ personId }) => personId)
  const delegateIds = rows.flatMap(({ delegateId }) => delegateId ?? [])
  const delegates =
    delegateIds.length === 0
      ? []
      : await db
          .select({ id: t.person.id, name: t.person.name })
          .from(t.person)
          .where(inArray(t.person.id, delegateIds))
  const nameOf = new Map(delegates.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    repCodes: (codesOf.get(row.id) ?? []).map(({ code }) => code),
    delegateName: nameOf.get(row.delegateId ?? '') ?? null,
  }))
}
