import type { Person } from '@encours/core/access/person'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Everyone who is known, whoever has left too, with their rep codes, in the order of their ids. */
export async function loadPeople({ db, t }: Door): Promise<Person[]> {
  const [people, codes] = await Promise.all([
    db.select().from(t.person).orderBy(t.person.id),
    db.select().from(t.repCode).orderBy(t.repCode.code),
  ])
  const codesOf = Map.groupBy(codes, ({ personId }) => personId)
  return people.map((row) => ({ ...row, repCodes: (codesOf.get(row.id) ?? []).map(({ code }) => code) }))
}

/** A person's name, for a refusal that says whom to ask. */
export async function loadPersonName(door: Door, personId: string): Promise<string | null> {
  const { person } = door.t
  const [row] = await door.rows<{ name: string }>(
    sql`select ${person.name} as name from ${person} where ${person.id} = ${personId}`,
  )
  return row?.name ?? null
}
