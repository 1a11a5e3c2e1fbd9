import type { Person } from '@encours/core/access/person'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** A colleague who is there, as far as it decides what reaches them. */
export type PresentPerson = Pick<Person, 'id' | 'name' | 'role' | 'region' | 'team'>

/** Everyone who has not left, in the order of their ids. */
export const loadPresentPeople = ({ rows, t: { person } }: Door): Promise<PresentPerson[]> =>
  rows(sql`
    select ${person.id} as "id", ${person.name} as "name", ${person.role} as "role", ${person.region} as "region",
      ${person.team} as "team"
    from ${person} where ${person.endedAt} is null order by ${person.id}`)
