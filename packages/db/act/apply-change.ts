import type { Change } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { unreachable } from '@encours/core/result'
import { and, eq } from 'drizzle-orm'
import { touchAccounts, touchBook } from '../counter.ts'
import type { Door } from '../store.ts'
import { addPerson, changePerson } from './person-rows.ts'
import { applySignIn } from './sign-in-rows.ts'
import { nothing, type Touched } from './touched.ts'

/** Writes changes to their rows. What it gives back must run last in the transaction: it takes the change counter. */
export async function applyChanges(
  door: Door,
  changes: readonly Change[],
  at: Instant,
): Promise<() => Promise<void>> {
  const accountIds = new Set<string>()
  let book = false
  for (const change of changes) {
    const touched = await applyChange(door, change, at)
    for (const id of touched.accountIds) accountIds.add(id)
    book ||= touched.book
  }
  return async () => {
    await touchAccounts(door, [...accountIds])
    if (book) await touchBook(door)
  }
}

async function applyChange(door: Door, change: Change, at: Instant): Promise<Touched> {
  switch (change.kind) {
    case 'limit-set':
      return setAccount(door, change.accountId, {
        limitMinor: change.limit.minor,
        limitUntil: change.limit.until,
      })
    case 'hold-placed':
      return setAccount(door, change.accountId, { hold: change.hold })
    case 'hold-released':
      return setAccount(door, change.accountId, { hold: null })
    case 'account-assigned':
      return setAccount(door, change.accountId, { ownerId: change.ownerId })
    case 'reservation-made':
      return makeReservation(door, change)
    case 'reservation-ended':
      return endReservation(door, change, at)
    case 'person-added':
      return addPerson(door, change.person)
    case 'person-changed':
      return changePerson(door, change)
    case 'token-added':
      return addToken(door, change, at)
    case 'link-added':
    case 'session-begun':
    case 'session-ended':
      await applySignIn(door, change, at)
      return nothing
    default:
      return unreachable(change)
  }
}

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>
type AccountColumns = Partial<Door['t']['account']['$inferInsert']>

async function setAccount({ db, t }: Door, accountId: string, columns: AccountColumns): Promise<Touched> {
  await db.update(t.account).set(columns).where(eq(t.account.id, accountId))
  return { accountIds: [accountId], book: false }
}

async function makeReservation({ db, t }: Door, change: ChangeOf<'reservation-made'>): Promise<Touched> {
  const { madeByName: _name, ...reservation } = change.reservation
  await db.insert(t.reservation).values({ ...reservation, accountId: change.accountId })
  return { accountIds: [change.accountId], book: false }
}

async function endReservation(
  { db, t }: Door,
  change: ChangeOf<'reservation-ended'>,
  at: Instant,
): Promise<Touched> {
  const { reservation } = t
  await db
    .update(reservation)
    .set({ endedAt: at, end: change.end })
    .where(and(eq(reservation.accountId, change.accountId), eq(reservation.id, change.reservationId)))
  return { accountIds: [change.accountId], book: false }
}

async function addToken({ db, t }: Door, change: ChangeOf<'token-added'>, at: Instant): Promise<Touched> {
  const { tokenId, personId, role, secretHash } = change
  await db.insert(t.token).values({ id: tokenId, personId, role, secretHash, addedAt: at })
  return nothing
}
