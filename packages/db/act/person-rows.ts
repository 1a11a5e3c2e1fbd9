import type { Person } from '@encours/core/access/person'
import type { PersonChange } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { erasePerson } from './erase-rows.ts'
import { endPerson } from './leaving-rows.ts'
import { applySignIn } from './sign-in-rows.ts'
import { decides, delegatePerson, endStandingIn } from './stand-ins.ts'
import { nothing, type Touched } from './touched.ts'

/** Writes what became of a colleague, a token, a link or a session. */
export async function applyPersonChange(door: Door, change: PersonChange, at: Instant): Promise<Touched> {
  switch (change.kind) {
    case 'person-added':
      return addPerson(door, change.person)
    case 'person-changed':
      return changePerson(door, change)
    case 'person-delegated':
      return delegatePerson(door, change)
    case 'person-ended':
      return endPerson(door, change.person, at)
    case 'person-erased': {
      const { accountIds, book } = await erasePerson(door, change.person)
      return { accountIds: [...accountIds, ...(await reservedBy(door, change.person.id))], book }
    }
    case 'token-added':
    case 'token-ended':
    case 'link-added':
    case 'session-begun':
    case 'session-ended':
      await applySignIn(door, change, at)
      return nothing
  }
}

/** A new colleague, with what the ledger gave to the rep codes. */
async function addPerson(door: Door, person: Person): Promise<Touched> {
  const { repCodes, ...row } = person
  await door.db.insert(door.t.person).values(row)
  return { accountIds: await giveCodes(door, person.id, repCodes), book: decides(person.role) }
}

/**
 * Another name is told with the reservations that are open; who decides, with the book. With another role somebody stands
 * in for nobody: that rests on it.
 */
async function changePerson(
  door: Door,
  { before, person }: { before: Person; person: Person },
): Promise<Touched> {
  const { repCodes, ...row } = person
  await door.db.update(door.t.person).set(row).where(eq(door.t.person.id, person.id))
  const lost = before.repCodes.filter((code) => !repCodes.includes(code))
  const given = repCodes.filter((code) => !before.repCodes.includes(code))
  const accountIds = [
    ...(await takeCodes(door, person.id, lost)),
    ...(await giveCodes(door, person.id, given)),
    ...(before.name === person.name ? [] : await reservedBy(door, person.id)),
  ]
  if (before.role !== person.role) await endStandingIn(door, person.id)
  const isDecider = decides(before.role) || decides(person.role)
  return { accountIds, book: isDecider && isOtherDecider(before, person) }
}

/** Accounts that the ledger gave to one of the codes, and that nobody looks after, become the person's. */
async function giveCodes({ db, t }: Door, personId: string, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return []
  await db.insert(t.repCode).values(codes.map((code) => ({ code, personId })))
  const assigned = await db
    .update(t.account)
    .set({ ownerId: personId })
    .where(and(inArray(t.account.repCode, codes), isNull(t.account.ownerId)))
    .returning({ id: t.account.id })
  return assigned.map(({ id }) => id)
}

/** Nobody has the codes now, so nobody looks after the accounts that the person had by them. */
async function takeCodes({ db, t }: Door, personId: string, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return []
  await db.delete(t.repCode).where(and(inArray(t.repCode.code, codes), eq(t.repCode.personId, personId)))
  const left = await db
    .update(t.account)
    .set({ ownerId: null })
    .where(and(inArray(t.account.repCode, codes), eq(t.account.ownerId, personId)))
    .returning({ id: t.account.id })
  return left.map(({ id }) => id)
}

async function reservedBy({ db, t }: Door, personId: string): Promise<string[]> {
  const { accountId, madeBy, endedAt } = t.reservation
  const rows = await db
    .selectDistinct({ accountId })
    .from(t.reservation)
    .where(and(eq(madeBy, personId), isNull(endedAt)))
  return rows.map((row) => row.accountId)
}

const isOtherDecider = (before: Person, person: Person): boolean =>
  before.name !== person.name || before.role !== person.role || before.level !== person.level
