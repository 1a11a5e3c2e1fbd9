import type { Actor } from '@encours/core/access/actor'
import type { Level, Role } from '@encours/core/access/role'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

type Row = {
  tokenId: string
  tokenRole: Role | null
  personId: string | null
  name: string | null
  role: Role | null
  level: Level | null
  region: string | null
  team: string | null
}

/**
 * Who stands behind a token, known by the hash of its secret: a person, or the token itself with its role. Null where the
 * token has ended, or its person has left.
 */
export async function loadTokenActor(door: Door, secretHash: string): Promise<Actor | null> {
  const { token, person } = door.t
  const [row] = await door.rows<Row>(sql`
    select ${token.id} as "tokenId", ${token.role} as "tokenRole", ${person.id} as "personId",
      ${person.name} as name, ${person.role} as role, ${person.level} as level,
      ${person.region} as region, ${person.team} as team
    from ${token} left join ${person} on ${person.id} = ${token.personId}
      and ${person.endedAt} is null
    where ${token.secretHash} = ${secretHash} and ${token.endedAt} is null`)
  return row === undefined ? null : actorOf(row)
}

function actorOf({ tokenId, tokenRole, personId, name, role, level, region, team }: Row): Actor | null {
  if (personId !== null && name !== null && role !== null) {
    return { kind: 'person', personId, name, role, level, region, team }
  }
  return tokenRole === null ? null : { kind: 'token', tokenId, role: tokenRole }
}
