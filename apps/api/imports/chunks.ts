import { invariant } from '@encours/core/result'
import type { Store } from '@encours/db/store'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { GivenAccount } from './stage/given-account.ts'

/** An account of an import, as staged. */
export type StagedAccount = { number: string; line: number; given: GivenAccount }

/**
 * Accounts that are checked and committed together: all of an import's from one number to another, in the order of
 * numbers as the database sorts them.
 */
export type Chunk = { importId: string; from: string; to: string; accounts: StagedAccount[] }

const mostAccounts = 200
/** One account may have more; then it is a chunk of its own. */
const mostRows = 3_000
const accountsPerRead = 1_000

/** Cuts an import into chunks; those already committed are left out where asked. */
export async function* chunksOf(
  store: Store,
  importId: string,
  only: { uncommitted: boolean },
): AsyncGenerator<Chunk> {
  let chunk: StagedAccount[] = []
  let rowCount = 0
  for await (const account of stagedAccounts(store, importId, only)) {
    const rows = account.given.rowCount ?? 1
    if (chunk.length === mostAccounts || (chunk.length > 0 && rowCount + rows > mostRows)) {
      yield toChunk(importId, chunk)
      chunk = []
      rowCount = 0
    }
    chunk.push(account)
    rowCount += rows
  }
  if (chunk.length > 0) yield toChunk(importId, chunk)
}

async function* stagedAccounts(
  store: Store,
  importId: string,
  only: { uncommitted: boolean },
): AsyncGenerator<StagedAccount> {
  for (let after = ''; ; ) {
    const page = await store.read(({ db, t: { stageAccount: staged } }) =>
      db
        .select({ number: staged.number, line: staged.line, given: staged.fields })
        .from(staged)
        .where(
          and(
            eq(staged.importId, importId),
            gt(staged.number, after),
            only.uncommitted ? eq(staged.committed, false) : undefined,
          ),
        )
        .orderBy(asc(staged.number))
        .limit(accountsPerRead),
    )
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < accountsPerRead) return
    after = last.number
  }
}

function toChunk(importId: string, accounts: StagedAccount[]): Chunk {
  const [first, last] = [accounts[0], accounts.at(-1)]
  invariant(first && last, 'a chunk has accounts')
  return { importId, from: first.number, to: last.number, accounts }
}
