import { randomUUID } from 'node:crypto'
import type { Instant } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import { nextChange } from '@encours/db/counter'
import { queueFollowing } from '@encours/db/follow/queue'
import type { Schema } from '@encours/db/schema'
import type { Door } from '@encours/db/store'
import { inArray } from 'drizzle-orm'
import type { StagedAccount } from '../chunks.ts'

export type GroupRow = Schema['creditGroup']['$inferSelect']

/** The credit groups that some lines name, by name. */
export async function loadGroups(
  door: Door,
  accounts: readonly StagedAccount[],
): Promise<Map<string, GroupRow>> {
  const names = [...new Set(accounts.flatMap(({ given }) => given.group?.name ?? []))]
  if (names.length === 0) return new Map()
  const { creditGroup } = door.t
  const rows = await door.db.select().from(creditGroup).where(inArray(creditGroup.name, names))
  return new Map(rows.map((row) => [row.name, row]))
}

/** Whether a line says another limit of its group than the book. */
export function changesGroup({ given }: StagedAccount, groups: ReadonlyMap<string, GroupRow>): boolean {
  const known = given.group ? groups.get(given.group.name) : undefined
  return given.group?.limitMinor !== undefined && known?.limitMinor !== given.group.limitMinor
}

/** Makes the groups that are new and sets the limits that differ. */
export async function writeGroups(
  door: Door,
  accounts: readonly StagedAccount[],
  currencyOf: (account: StagedAccount) => Currency,
): Promise<Map<string, GroupRow>> {
  const groups = await loadGroups(door, accounts)
  const { db, t } = door
  for (const account of accounts) {
    const { group } = account.given
    if (!group) continue
    const known = groups.get(group.name)
    if (!known) {
      const limitMinor = group.limitMinor ?? null
      const made = {
        id: randomUUID(),
        name: group.name,
        currency: currencyOf(account),
        limitMinor,
        limitUntil: null,
        seq: 0,
      }
      await db.insert(t.creditGroup).values(made)
      groups.set(group.name, made)
    } else if (group.limitMinor !== undefined && group.limitMinor !== known.limitMinor) {
      await db
        .update(t.creditGroup)
        .set({ limitMinor: group.limitMinor })
        .where(inArray(t.creditGroup.id, [known.id]))
      groups.set(group.name, { ...known, limitMinor: group.limitMinor })
    }
  }
  return groups
}

/**
 * Has the members of groups looked at that accounts have left or come into: what concerns the whole group stands on its
 * lead's card, and that may be another one now, which the file does not name.
 */
export async function queueMembers(door: Door, groupIds: readonly string[], at: Instant): Promise<void> {
  if (groupIds.length === 0) return
  const { account } = door.t
  const members = await door.db
    .select({ id: account.id })
    .from(account)
    .where(inArray(account.groupId, [...groupIds]))
  const ids = members.map(({ id }) => id)
  await queueFollowing(door, ids, at)
}

/** Stamps groups that accounts have left: their sums are others. Comes last, as all stamping does. */
export async function touchGroups(door: Door, groupIds: readonly string[]): Promise<void> {
  if (groupIds.length === 0) return
  const seq = await nextChange(door)
  await door.db
    .update(door.t.creditGroup)
    .set({ seq })
    .where(inArray(door.t.creditGroup.id, [...groupIds]))
}
