import type { Actor } from '@encours/core/access/actor'
import type { Role } from '@encours/core/access/role'
import { type SQL, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** Which rows of `account` an actor may see, as a condition: what `maySee` says of one account, for lists. */
export function seenBy({ t: { account } }: Door, actor: Actor): SQL {
  if (actor.kind === 'system') return everything
  const { personId, region } = actor.kind === 'person' ? actor : { personId: null, region: null }
  const own = personId === null ? nothing : sql`${account.ownerId} = ${personId}`
  const near = region === null ? nothing : sql`${account.region} = ${region}`
  const by: Record<Role, SQL> = {
    rep: own,
    manager: sql`(${own} or ${near})`,
    director: region === null ? everything : near,
    resolver: nothing,
    credit: everything,
    finance: everything,
    admin: nothing,
  }
  return by[actor.role]
}

const everything = sql`1 = 1`
const nothing = sql`1 = 0`
