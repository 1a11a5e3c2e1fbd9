import type { Actor } from '@encours/core/access/actor'
import type { Level, Role } from '@encours/core/access/role'
import type { IsoDay } from '@encours/core/day'
import { touchBook } from '@encours/db/counter'
import { insertRows } from '@encours/db/insert-rows'
import type { Store } from '@encours/db/store'
import { eq } from 'drizzle-orm'

/** A colleague as an actor; `p-manager` is the credit manager. */
const colleague = (id: string, role: Role, level: Level | null): Extract<Actor, { kind: 'person' }> => ({
  kind: 'person',
  personId: `p-${id}`,
  name: `The ${id}`,
  role,
  level,
  region: role === 'rep' || role === 'manager' ? 'North' : null,
  team: null,
})

/** Those who ask and decide. */
export const house = {
  rep: colleague('rep', 'rep', null),
  otherRep: colleague('other-rep', 'rep', null),
  salesManager: colleague('sales', 'manager', null),
  analyst: colleague('analyst', 'credit', 'analyst'),
  manager: colleague('manager', 'credit', 'manager'),
  cfo: colleague('cfo', 'finance', 'cfo'),
  ceo: colleague('ceo', 'finance', 'ceo'),
}

/** Puts the whole house into the store. */
export async function givenHouse(store: Store): Promise<void> {
  const rows = Object.values(house).map(({ kind: _, personId, ...facts }) => ({
    id: personId,
    ...facts,
    email: null,
    slackId: null,
    teamsId: null,
    openidSubject: null,
    language: 'fr' as const,
  }))
  await store.write(['book', 'people'], async (door) => {
    await insertRows(door, door.t.person, rows)
    await touchBook(door)
  })
}

/** Has somebody stand in for somebody, or nobody any more. */
export async function givenDelegate(
  store: Store,
  personId: string,
  to: { delegateId: string | null; delegateUntil: IsoDay | null },
): Promise<void> {
  await store.write(['book', 'people'], async (door) => {
    await door.db.update(door.t.person).set(to).where(eq(door.t.person.id, personId))
    await touchBook(door)
  })
}
