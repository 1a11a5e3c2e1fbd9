import { openStore } from '@encours/db/open-store'
import { asc, eq } from 'drizzle-orm'

/** What the store kept of one check: what was asked, the verdict, its reasons and figures. */
export type RecordedRow = { actor: string; number: string; ask: unknown; verdict: string; answer: unknown }

/** All that was recorded, in the order it was asked. */
export async function recordedRows(databaseUrl: string): Promise<RecordedRow[]> {
  const store = await openStore({ url: databaseUrl })
  try {
    return await store.read(({ db, t }) => {
      const { actor, ask, verdict, answer } = t.creditCheck
      return db
        .select({ actor, number: t.account.number, ask, verdict, answer })
        .from(t.creditCheck)
        .innerJoin(t.account, eq(t.account.id, t.creditCheck.accountId))
        .orderBy(asc(t.creditCheck.id))
    })
  } finally {
    await store.close()
  }
}
