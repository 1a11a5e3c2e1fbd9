import { isOneOf } from '@encours/db/is-one-of'
import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { wantedBills } from '../check/wanted-bills.ts'
import type { Chunk } from '../chunks.ts'

/** Gives accounts the bills of exchange that the file names; one that is complete takes away those that it does not. */
export async function commitBills(
  door: Door,
  chunk: Chunk,
  { accountIds, isComplete }: { accountIds: readonly string[]; isComplete: boolean },
): Promise<void> {
  if (accountIds.length === 0) return
  const { importId } = chunk
  if (isComplete) {
    await door.rows(sql`
    delete from bill where ${isOneOf(door.engine, sql.raw('account_id'), accountIds)} and not exists (
      select 1 from stage_bill s
      where s.import_id = ${importId} and s.number = bill.number
        and s.account_number = (select a.number from account a where a.id = bill.account_id)
    )`)
  }
  await door.rows(sql`
    insert into bill (account_id, number, state, due_day, amount_minor)
    select a.id, w.number, w.state, w.due_day, w.amount_minor
    from (${wantedBills(chunk)}) as w join account a on a.number = w.account_number
    where ${isOneOf(door.engine, sql.raw('a.id'), accountIds)}
    on conflict (account_id, number) do update set
      state = excluded.state, due_day = excluded.due_day, amount_minor = excluded.amount_minor`)
}
