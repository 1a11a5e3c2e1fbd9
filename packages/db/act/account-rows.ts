import type { AccountChange } from '@encours/core/change'
import type { Instant } from '@encours/core/day'
import { unreachable } from '@encours/core/result'
import { and, eq, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { addComment, applyMatter } from './matter-rows.ts'

/** Writes a change of an account's dossier to its rows. */
export async function applyAccountChange(door: Door, change: AccountChange, at: Instant): Promise<void> {
  const { accountId } = change
  switch (change.kind) {
    case 'limit-set': {
      const { minor: limitMinor, until: limitUntil } = change.limit
      return setAccount(door, accountId, { limitMinor, limitUntil, limitReviewedOn: change.on })
    }
    case 'limit-reviewed':
      return setAccount(door, accountId, { limitReviewedOn: change.on })
    case 'group-limit-set':
      return setGroupLimit(door, change)
    case 'hold-placed':
      return setAccount(door, accountId, { hold: change.hold })
    case 'hold-released':
      return setAccount(door, accountId, { hold: null })
    case 'account-assigned':
      return setAccount(door, accountId, { ownerId: change.ownerId })
    case 'insolvency-set':
      return setAccount(door, accountId, { insolvency: change.insolvency })
    case 'insurance-set':
      return setAccount(door, accountId, { insurance: change.insurance, cover: change.cover })
    case 'bill-set':
      return setBill(door, change)
    case 'reservation-made':
      return makeReservation(door, change)
    case 'reservation-ended':
      return endReservation(door, change, at)
    case 'dispute-commented':
      return addComment(door, change)
    case 'matter-opened':
    case 'matter-changed':
    case 'matter-ended':
      return applyMatter(door, change, at)
    default:
      return unreachable(change)
  }
}

type ChangeOf<Kind extends AccountChange['kind']> = Extract<AccountChange, { kind: Kind }>
type AccountColumns = Partial<Door['t']['account']['$inferInsert']>

async function setAccount({ db, t }: Door, accountId: string, columns: AccountColumns): Promise<void> {
  await db.update(t.account).set(columns).where(eq(t.account.id, accountId))
}

async function setGroupLimit(
  { db, t }: Door,
  { groupId, limit }: ChangeOf<'group-limit-set'>,
): Promise<void> {
  await db
    .update(t.creditGroup)
    .set({ limitMinor: limit.minor, limitUntil: limit.until })
    .where(eq(t.creditGroup.id, groupId))
}

/** The sum of bills is kept beside their rows. */
async function setBill({ db, t }: Door, { accountId, bill }: ChangeOf<'bill-set'>): Promise<void> {
  await db
    .insert(t.bill)
    .values({ accountId, ...bill })
    .onConflictDoUpdate({ target: [t.bill.accountId, t.bill.number], set: bill })
  const sum = sql`(select coalesce(sum(amount_minor), 0) from ${t.bill} where ${t.bill.accountId} = ${accountId})`
  await db.update(t.account).set({ billsMinor: sum }).where(eq(t.account.id, accountId))
}

async function makeReservation({ db, t }: Door, change: ChangeOf<'reservation-made'>): Promise<void> {
  const { madeByName: _name, ...reservation } = change.reservation
  await db.insert(t.reservation).values({ ...reservation, accountId: change.accountId })
}

async function endReservation(
  { db, t }: Door,
  change: ChangeOf<'reservation-ended'>,
  at: Instant,
): Promise<void> {
  const { reservation } = t
  await db
    .update(reservation)
    .set({ endedAt: at, end: change.end })
    .where(and(eq(reservation.accountId, change.accountId), eq(reservation.id, change.reservationId)))
}
