import type { Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'

/** What a refusal must leave as it was: the change counter, and how many facts of each kind there are. */
export const whatStands = (store: Store): Promise<Record<string, unknown>[]> =>
  store.read((door) => {
    const { account, invoice, person, token, journal, reservation, creditCheck, counter } = door.t
    const count = (table: typeof account | typeof invoice) => sql`(select count(*) from ${table})`
    return door.rows(sql`select
      (select max(value) from ${counter} where name = 'change') as changes,
      ${count(account)} as accounts, ${count(invoice)} as invoices,
      (select count(*) from ${person}) as people, (select count(*) from ${token}) as tokens,
      (select count(*) from ${journal}) as lines, (select count(*) from ${reservation}) as reservations,
      (select count(*) from ${creditCheck}) as checks`)
  })
