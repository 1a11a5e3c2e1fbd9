import type { Role } from '@encours/core/access/role'
import type { PersonChange } from '@encours/core/change'
import { eq } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { nothing, type Touched } from './touched.ts'

/** Whether somebody of this role is told with the book, as one who decides. */
export const decides = (role: Role): boolean => role === 'credit' || role === 'finance'

/** Who stands in for a decider is told with the book. */
export async function delegatePerson(
  { db, t }: Door,
  { personId, toPersonId, until }: Extract<PersonChange, { kind: 'person-delegated' }>,
): Promise<Touched> {
  const { person } = t
  const [changed] = await db
    .update(person)
    .set({ delegateId: toPersonId, delegateUntil: until })
    .where(eq(person.id, personId))
    .returning({ role: person.role })
  return changed ? { ...nothing, book: decides(changed.role) } : nothing
}

/** Nobody has this person standing in any more; says whether a decider had. */
export async function endStandingIn({ db, t }: Door, personId: string): Promise<boolean> {
  const { person } = t
  const left = await db
    .update(person)
    .set({ delegateId: null, delegateUntil: null })
    .where(eq(person.delegateId, personId))
    .returning({ role: person.role })
  return left.some(({ role }) => decides(role))
}
