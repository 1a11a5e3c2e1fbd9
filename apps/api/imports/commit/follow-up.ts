import type { IsoDay } from '@encours/core/day'
import { touchAccounts } from '@encours/db/counter'
import { loadPortfolio, refreshHabits } from '@encours/db/habits'
import { isOneOf } from '@encours/db/is-one-of'
import { accountKeys } from '@encours/db/keys'
import type { Door, Store } from '@encours/db/store'
import { and, asc, eq, sql } from 'drizzle-orm'
import { importKeys } from '../import-row.ts'
import { clearStagedLines } from '../stage/clear-stage.ts'

const accountsAtOnce = 100

/**
 * What follows a commit: the stage is cleared, and how the touched accounts pay is learnt anew. The accounts that are
 * still to be done stay in the stage, so that a stopped process goes on where it was.
 */
export async function followUp(
  store: Store,
  { importId, ledgerDay }: { importId: string; ledgerDay: IsoDay | null },
): Promise<void> {
  await clearStagedLines(store, importId)
  if (ledgerDay !== null) await learnHabits(store, { importId, ledgerDay })
  await store.write(importKeys, (door) =>
    door.rows(sql`delete from stage_account where import_id = ${importId}`),
  )
}

async function learnHabits(store: Store, of: { importId: string; ledgerDay: IsoDay }): Promise<void> {
  const { importId, ledgerDay } = of
  let numbers = await store.read((door) => touchedAccounts(door, importId))
  if (numbers.length === 0) return
  const portfolio = await loadPortfolio(store)
  while (numbers.length > 0) {
    const some = numbers
    const accounts = await store.read((door) => accountsUnder(door, some))
    await store.write([...importKeys, ...new Set(accounts.flatMap(accountKeys))], async (door) => {
      const ids = accounts.map(({ id }) => id)
      const changed = await refreshHabits(door, ids, { asOf: ledgerDay, portfolio })
      await door.rows(sql`
        delete from stage_account
        where import_id = ${importId} and ${isOneOf(door.engine, sql.raw('number'), some)}`)
      await touchAccounts(door, changed)
    })
    numbers = await store.read((door) => touchedAccounts(door, importId))
  }
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
