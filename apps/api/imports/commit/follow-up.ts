import type { Instant, IsoDay } from '@encours/core/day'
import type { Account } from '@encours/core/ledger/account'
import { tellPayment } from '@encours/core/messages/tell-payment'
import { touchAccounts } from '@encours/db/counter'
import { isWatched } from '@encours/db/follow/first-look'
import { followBook } from '@encours/db/follow/follow-book'
import { followDue } from '@encours/db/follow/follow-due'
import { queueFollowing } from '@encours/db/follow/queue'
import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import { loadPortfolio, refreshHabits } from '@encours/db/habits'
import { isOneOf } from '@encours/db/is-one-of'
import { accountKeys } from '@encours/db/keys'
import { loadBook } from '@encours/db/load/book'
import { writeTellings } from '@encours/db/messages/write-tellings'
import type { Door } from '@encours/db/store'
import { and, asc, eq, sql } from 'drizzle-orm'
import { importKeys } from '../import-row.ts'
import type { ImporterDeps } from '../importer.ts'
import { clearStagedLines } from '../stage/clear-stage.ts'

const accountsAtOnce = 100

export type FollowDeps = Pick<ImporterDeps, 'store' | 'secretKey' | 'now' | 'today'>
type Followed = { importId: string; ledgerDay: IsoDay | null }

/**
 * What follows a commit: the stage is cleared, how the touched accounts pay is learnt anew, and what follows from their
 * new facts is queued. The accounts that are still to be done stay in the stage, so that a stopped process goes on where
 * it was.
 */
export async function followUp(deps: FollowDeps, of: Followed): Promise<void> {
  const { store, now } = deps
  const { importId } = of
  await clearStagedLines(store, importId)
  await learnAndQueue(deps, of)
  await store.write(importKeys, async (door) => {
    await door.rows(sql`delete from stage_account where import_id = ${importId}`)
    if (!(await isWatched(door))) await addSweep(door, { slot: `import ${importId}`, at: now() })
  })
}

/** Opens, changes and closes what the imported facts say; a first ledger's silently, with one summary for each owner. */
export async function followFresh({ store, secretKey, now, today }: FollowDeps): Promise<void> {
  const at = () => ({ now: now(), today: today() })
  await followDue(store, { at, secretKey, many: Number.POSITIVE_INFINITY })
  await runSweeps(store, { at, secretKey })
  await followBook(store, { at: at(), secretKey })
}

async function learnAndQueue({ store, now, today }: FollowDeps, of: Followed): Promise<void> {
  const { importId, ledgerDay: asOf } = of
  let numbers = await store.read((door) => touchedAccounts(door, importId))
  if (numbers.length === 0) return
  const portfolio = asOf === null ? null : await loadPortfolio(store)
  while (numbers.length > 0) {
    const some = numbers
    const accounts = await store.read((door) => accountsUnder(door, some))
    await store.write([...importKeys, ...new Set(accounts.flatMap(accountKeys))], async (door) => {
      const ids = accounts.map(({ id }) => id)
      const learns = asOf !== null && portfolio !== null
      const changed = learns ? await refreshHabits(door, ids, { asOf, portfolio }) : []
      await door.rows(sql`
        delete from stage_account
        where import_id = ${importId} and ${isOneOf(door.engine, sql.raw('number'), some)}`)
      if (await isWatched(door))
        await queueFollowing(door, [...ids, ...(await leadsOf(door, accounts))], now())
      if (asOf !== null) await tellPayments(door, ids, { on: asOf, now: now(), today: today() })
      await touchAccounts(door, changed)
    })
    numbers = await store.read((door) => touchedAccounts(door, importId))
  }
}

/** What the ledger of a day has brought is told where it is worth a word; a first ledger's is old news. */
async function tellPayments(
  door: Door,
  accountIds: readonly string[],
  { on, now, today }: { on: IsoDay; now: Instant; today: IsoDay },
): Promise<void> {
  if (!(await isWatched(door))) return
  const { account } = door.t
  const paid = await door.rows<Pick<Account, 'id' | 'ownerId' | 'currency'> & { minor: number }>(sql`
    select ${account.id} as "id", ${account.ownerId} as "ownerId", ${account.currency} as "currency",
      ${account.paidMinor} as "minor"
    from ${account}
    where ${isOneOf(door.engine, account.id, accountIds)} and ${account.paidOn} = ${on} and ${account.paidMinor} > 0`)
  if (paid.length === 0) return
  const book = await loadBook(door)
  const tellings = paid.flatMap(({ minor, ...own }) =>
    tellPayment({ account: own, lastPayment: { minor, on } }, { book, today }),
  )
  await writeTellings(door, tellings, { book, at: now, causedBy: null })
}

/** What concerns a credit group stands on one member's card. */
async function leadsOf(
  { rows, engine, t: { account } }: Door,
  accounts: readonly { groupId: string | null }[],
): Promise<string[]> {
  const groupIds = [...new Set(accounts.flatMap(({ groupId }) => groupId ?? []))]
  if (groupIds.length === 0) return []
  const found = await rows<{ id: string }>(sql`
    select min(${account.id}) as "id" from ${account} where ${isOneOf(engine, account.groupId, groupIds)}
    group by ${account.groupId}`)
  return found.map(({ id }) => id)
}

/** The first of those that the import has committed and whose habits are to be learnt. */
async function touchedAccounts({ db, t }: Door, importId: string): Promise<string[]> {
  const rows = await db
    .select({ number: t.stageAccount.number })
    .from(t.stageAccount)
    .where(and(eq(t.stageAccount.importId, importId), eq(t.stageAccount.committed, true)))
    .orderBy(asc(t.stageAccount.number))
    .limit(accountsAtOnce)
  return rows.map(({ number }) => number)
}

const accountsUnder = ({ db, t, engine }: Door, numbers: string[]) =>
  db
    .select({ id: t.account.id, groupId: t.account.groupId })
    .from(t.account)
    .where(isOneOf(engine, t.account.number, numbers))
