import type { Terms } from '@encours/core/ledger/terms'
import type { Currency } from '@encours/core/money'
import type { Store } from '@encours/db/store'
import { asc, gt } from 'drizzle-orm'

/** What reading a line must know of an account that the book has. */
export type KnownAccount = { number: string; currency: Currency; terms: Terms; vatBps: number }

const accountsPerRead = 2_000

/** All accounts of the book, a few thousand at a time so that others are served meanwhile. */
export async function loadKnownAccounts(store: Store): Promise<KnownAccount[]> {
  const known: KnownAccount[] = []
  for (let after = ''; ; ) {
    const page = await store.read(({ db, t }) =>
      db
        .select({
          number: t.account.number,
          currency: t.account.currency,
          terms: t.account.terms,
          vatBps: t.account.vatBps,
        })
        .from(t.account)
        .where(gt(t.account.number, after))
        .orderBy(asc(t.account.number))
        .limit(accountsPerRead),
    )
    known.push(...page)
    const last = page.at(-1)
    if (last === undefined || page.length < accountsPerRead) return known
    after = last.number
  }
}
