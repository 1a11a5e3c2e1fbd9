import { openStore } from '@encours/db/open-store'

/** What the store kept of one check: what was asked, the verdict, its reasons and figures. */
export type RecordedRow = { number: string; ask: unknown; verdict: string; answer: unknown }

/** All that was recorded, in the order it was asked. */
export async function recordedRows(databaseUrl: string): Promise<RecordedRow[]> {
  const store = await openStore({ url: databaseUrl })
  const { checks, accounts } = await store.read(async ({ db, t }) => ({
    checks: await db.select().from(t.creditCheck).orderBy(t.creditCheck.id),
    accounts: await db.select().from(t.account),
  }))
  await store.close()
  const numbers = new Map(accounts.map(({ id, number }) => [id, number]))
  return checks.map(({ accountId, ask, verdict, answer }) => ({
    number: numbers.get(accountId) ?? accountId,
    ask,
    verdict,
    answer,
  }))
}
