import type { Store } from '@encours/db/store'
import type { Chunk } from '../chunks.ts'
import { type AccountContext, fieldsAfter, sameFields } from '../commit/account-fields.ts'
import { changesGroup, loadGroups } from '../commit/credit-groups.ts'
import { loadAccountRows } from '../commit/load-accounts.ts'
import type { Findings } from './findings.ts'

export type AccountsCheck = { store: Store; bookIsEmpty: boolean; context: Omit<AccountContext, 'groups'> }

/** Compares what an accounts file says with a chunk of the book's accounts, and adds what it finds. */
export async function checkAccountsChunk(
  { store, bookIsEmpty, context }: AccountsCheck,
  chunk: Chunk,
  findings: Findings,
): Promise<void> {
  const numbers = chunk.accounts.map(({ number }) => number)
  const { rows, groups } = await store.read(async (door) => ({
    rows: await loadAccountRows(door, bookIsEmpty ? [] : numbers),
    groups: await loadGroups(door, bookIsEmpty ? [] : chunk.accounts),
  }))
  // A group that is to be made has no id yet: any id that no account has shows the difference
  const ids = new Map(
    chunk.accounts.flatMap(({ given }) =>
      given.group ? [[given.group.name, groups.get(given.group.name)?.id ?? 'new'] as const] : [],
    ),
  )
  for (const staged of chunk.accounts) {
    const row = rows.get(staged.number) ?? null
    const after = fieldsAfter(row, staged, { ...context, groups: ids })
    const isSame = row !== null && sameFields(row, after) && !changesGroup(staged, groups)
    findings.accounts.inFile++
    findings.accounts[row === null ? 'created' : isSame ? 'unchanged' : 'changed']++
    if (!isSame) findings.changedNumbers.add(staged.number)
    const { repCode } = staged.given
    if (repCode && !context.owners.has(repCode)) {
      findings.unknownRepCodes.set(repCode, (findings.unknownRepCodes.get(repCode) ?? 0) + 1)
    }
  }
}
