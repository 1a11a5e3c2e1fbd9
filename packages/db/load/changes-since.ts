import type { SeenAccount } from '@encours/core/access/sees'
import { type Instant, toInstant } from '@encours/core/day'
import type { Dispute } from '@encours/core/disputes/dispute'
import { sql } from 'drizzle-orm'
import { isOneOf } from '../is-one-of.ts'
import type { Door } from '../store.ts'

const dayMs = 86_400_000

/** An account whose document is new, with its open and lately ended disputes: some see these alone. */
export type ChangedAccount = SeenAccount & { id: string; version: number; disputes: Dispute[] }

/** What became new after a value of the change counter. */
export type Changes = {
  /** The counter now: nothing up to it is left out. */
  upTo: number
  /** True where there is more than anybody wants to hear one by one, or the book is another: all is to be read anew. */
  reset: boolean
  /** In the order in which they became new. */
  accounts: ChangedAccount[]
  /** The book's version, where it is new. */
  book: number | null
}

/** The store's change counter: what becomes new takes a higher value. */
export async function loadChangeCounter(door: Door): Promise<number> {
  const [stamp] = await door.prepared<{ value: number }>(
    'changes.counter',
    ({ counter }) => sql`select ${counter.value} as "value" from ${counter} where name = 'change'`,
  )({})
  return stamp?.value ?? 0
}

/** What became new after `since`; where that is more than `most` accounts, only that it is so. */
export async function loadChangesSince(
  door: Door,
  { since, most, now }: { since: number; most: number; now: Instant },
): Promise<Changes> {
  const upTo = await loadChangeCounter(door)
  // A backup has come back, with a counter of its own
  if (since > upTo) return { upTo, reset: true, accounts: [], book: null }
  if (since === upTo) return { upTo, reset: false, accounts: [], book: null }
  const { account, book } = door.t
  const accounts = await door.rows<Omit<ChangedAccount, 'disputes'>>(sql`
    select ${account.id} as "id", ${account.seq} as "version", ${account.ownerId} as "ownerId",
      ${account.region} as "region"
    from ${account} where ${account.seq} > ${since} order by ${account.seq}, ${account.id} limit ${most + 1}`)
  const [found] = await door.rows<{ version: number }>(sql`
    select ${book.seq} as "version" from ${book} where ${book.seq} > ${since}`)
  if (accounts.length > most) return { upTo, reset: true, accounts: [], book: null }
  const disputes = await lateDisputes(
    door,
    accounts.map(({ id }) => id),
    now,
  )
  return {
    upTo,
    reset: false,
    accounts: accounts.map((one) => ({ ...one, disputes: disputes.get(one.id) ?? [] })),
    book: found?.version ?? null,
  }
}

/** Those that are open, and those that have ended within a day: whoever settles them hears of that too. */
async function lateDisputes(
  door: Door,
  accountIds: readonly string[],
  now: Instant,
): Promise<Map<string, Dispute[]>> {
  if (accountIds.length === 0) return new Map()
  const { matter } = door.t
  const rows = await door.rows<{ accountId: string; document: unknown }>(sql`
    select ${matter.subjectId} as "accountId", ${matter.document} as "document" from ${matter}
    where ${isOneOf(door.engine, matter.subjectId, accountIds)} and kind = 'dispute'
      and (ended_at is null or ended_at >= ${toInstant(Date.parse(now) - dayMs)})`)
  const read = rows.map(({ accountId, document }) => ({
    accountId,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind is asked for
    dispute: matter.document.mapFromDriverValue(document) as Dispute,
  }))
  const byAccount = Map.groupBy(read, ({ accountId }) => accountId)
  return new Map([...byAccount].map(([id, own]) => [id, own.map(({ dispute }) => dispute)]))
}
