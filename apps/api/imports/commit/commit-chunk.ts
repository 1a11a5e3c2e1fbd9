import type { Instant } from '@encours/core/day'
import { touchAccounts } from '@encours/db/counter'
import { accountKeys } from '@encours/db/keys'
import type { Door, Store } from '@encours/db/store'
import { refreshSums } from '@encours/db/sums'
import { sql } from 'drizzle-orm'
import type { Chunk, StagedAccount } from '../chunks.ts'
import { type CommitPlan, importKeys } from '../import-row.ts'
import { commitOrders } from '../orders/commit-orders.ts'
import { type AccountContext, type AccountRow, fieldsAfter, sameFields } from './account-fields.ts'
import { commitBills } from './commit-bills.ts'
import { commitInvoices, settleMissing } from './commit-invoices.ts'
import { loadGroups, queueMembers, touchGroups, writeGroups } from './credit-groups.ts'
import { loadAccountRows, loadOwners } from './load-accounts.ts'
import { notePayments } from './note-payments.ts'
import { createAccounts, updateAccounts } from './write-accounts.ts'

export type Commit = {
  store: Store
  plan: CommitPlan
  now: Instant
  context: Omit<AccountContext, 'groups' | 'owners'>
}

/**
 * Commits the accounts of a chunk that differ from the book, each one whole, under their normal keys. A chunk that
 * was committed before a crash finds nothing to change.
 */
export async function commitChunk(
  commit: Commit,
  chunk: Chunk,
  changed: readonly StagedAccount[],
): Promise<void> {
  const keys = await commit.store.read((door) => keysOf(door, changed))
  for (let held = keys; ; ) {
    const missed = await commit.store.write([...importKeys, ...held], async (door) => {
      const now = await keysOf(door, changed)
      // Somebody moved an account to another group meanwhile: again, with that group's key
      if (now.some((key) => !held.includes(key))) return now
      await commitInDoor(door, commit, { chunk, changed })
      return null
    })
    if (missed === null) return
    held = missed
  }
}

async function keysOf(door: Door, accounts: readonly StagedAccount[]): Promise<string[]> {
  const rows = await loadAccountRows(
    door,
    accounts.map(({ number }) => number),
  )
  const groups = await loadGroups(door, accounts)
  const joined = [...groups.values()].map(({ id }) => `group:${id}`)
  // Who has a code must not leave, or give it away, while accounts become theirs
  const isCoded = accounts.some(({ number, given }) => given.repCode ?? rows.get(number)?.repCode)
  const people = isCoded ? ['people'] : []
  return [...new Set([...[...rows.values()].flatMap(accountKeys), ...joined, ...people])]
}

async function commitInDoor(
  door: Door,
  { plan, context, now }: Commit,
  { chunk, changed }: { chunk: Chunk; changed: readonly StagedAccount[] },
): Promise<void> {
  const numbers = changed.map(({ number }) => number)
  const before = await loadAccountRows(door, numbers)
  const { accountIds, leftGroupIds, joinedGroupIds } = await writeAccounts(door, { changed, before, context })
  if (plan.orders) {
    await commitOrders(door, chunk, { say: plan.orders, numbers, now })
    await refreshSums(door, accountIds)
  } else if (plan.kind !== 'accounts') {
    await notePayments(door, chunk, { plan, accountIds: [...before.values()].map(({ id }) => id) })
    const isAll = changed.length === chunk.accounts.length
    await commitInvoices(door, chunk, { plan, numbers: isAll ? null : numbers })
    if (plan.isComplete) {
      await settleMissing(door, chunk, { plan, accountIds: [...before.values()].map(({ id }) => id) })
    }
    if (plan.says.bills) await commitBills(door, chunk, { accountIds, isComplete: plan.isComplete })
    await refreshSums(door, accountIds)
  }
  await door.rows(sql`
    update stage_account set committed = true
    where import_id = ${chunk.importId} and number >= ${chunk.from} and number <= ${chunk.to}`)
  await queueMembers(door, [...leftGroupIds, ...joinedGroupIds], now)
  await touchAccounts(door, accountIds)
  await touchGroups(door, leftGroupIds)
}

async function writeAccounts(
  door: Door,
  of: { changed: readonly StagedAccount[]; before: Map<string, AccountRow>; context: Commit['context'] },
): Promise<{ accountIds: string[]; leftGroupIds: string[]; joinedGroupIds: string[] }> {
  const { changed, before } = of
  const groups = await writeGroups(
    door,
    changed,
    ({ number, given }) => before.get(number)?.currency ?? given.currency ?? of.context.book.currency,
  )
  const context = {
    ...of.context,
    owners: await loadOwners(door),
    groups: new Map([...groups].map(([name, { id }]) => [name, id])),
  }
  const after = changed.map((staged) => {
    const row = before.get(staged.number) ?? null
    return { row, fields: fieldsAfter(row, staged, context) }
  })
  const created = await createAccounts(
    door,
    after.flatMap(({ row, fields }) => (row === null ? fields : [])),
  )
  const different = after.flatMap(({ row, fields }) =>
    row !== null && !sameFields(row, fields) ? { id: row.id, fields } : [],
  )
  await updateAccounts(door, different)
  const moved = after.filter(({ row, fields }) => (row?.groupId ?? null) !== fields.groupId)
  return {
    accountIds: [...created, ...after.flatMap(({ row }) => row?.id ?? [])],
    leftGroupIds: [...new Set(moved.flatMap(({ row }) => row?.groupId ?? []))],
    joinedGroupIds: [...new Set(moved.flatMap(({ fields }) => fields.groupId ?? []))],
  }
}
