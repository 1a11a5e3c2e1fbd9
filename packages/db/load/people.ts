import type { Level, Role } from '@encours/core/access/role'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

export type PersonNamed = { id: string; name: string; role: Role; level: Level | null }

/** Everyone who is known, in the order of their ids. */
export function loadPeople(door: Door): Promise<PersonNamed[]> {
  const { person } = door.t
  return door.rows<PersonNamed>(sql`
    select ${person.id} as id, ${person.name} as name, ${person.role} as role, ${person.level} as level
    from ${person} order by ${person.id}`)
}

/** A person's name, for a refusal that says whom to ask. */
export async function loadPersonName(door: Door, personId: string): Promise<string | null> {
  const { person } = door.t
  const [row] = await door.rows<{ name: string }>(
    sql`select ${person.name} as name from ${person} where ${person.id} = ${personId}`,
  )
  return row?.name ?? null
}
