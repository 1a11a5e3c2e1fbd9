import { isOneOf } from '@encours/db/is-one-of'
import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { isBalance } from '../check/differences.ts'
import { wantedInvoice } from '../check/wanted-invoice.ts'
import type { Chunk } from '../chunks.ts'
import type { CommitPlan } from '../import-row.ts'

/**
 * Notes what a ledger shows as paid since the last one: by how much the open amounts of invoices fall, credit notes and
 * balances by age aside, and what was sold to a factor. Comes before the invoices are brought into the book. An account
 * of which nothing was paid keeps what the ledger before has shown. Both ends of the chunk are said, so that no plan goes
 * through all that is staged.
 */
export async function notePayments(
  door: Door,
  { importId, from, to }: Chunk,
  { plan, accountIds }: { plan: CommitPlan; accountIds: readonly string[] },
): Promise<void> {
  if (accountIds.length === 0) return
  const wanted = wantedInvoice(plan, { staged: 's', book: 'i' })
  // A file that is complete leaves out what was settled; any other says nothing of it
  const missing = sql.raw(plan.isComplete ? '0' : 'i.open_minor')
  const open = sql`case when s.number is null then ${missing} when ${wanted['open_minor']} < 0 then 0
    else ${wanted['open_minor']} end`
  await door.rows(sql`
    update account set paid_minor = paid.minor, paid_on = cast(${plan.ledgerDay} as text)
    from (
      select account_id, sum(before_minor - after_minor) as minor from (
        select i.account_id, i.open_minor as before_minor, ${open} as after_minor
        from invoice i join account a on a.id = i.account_id
        left join stage_invoice s on s.import_id = ${importId} and s.account_number = a.number
          and s.number = i.number and s.account_number >= ${from} and s.account_number <= ${to}
        where ${isOneOf(door.engine, sql.raw('i.account_id'), accountIds)}
          and i.open_minor <> 0 and i.open_minor > 0 and not ${isBalance}
          and (s.number is null or ${wanted['factored']} is distinct from 'sold')
      ) as invoices
      where after_minor < before_minor group by account_id
    ) as paid
    where account.id = paid.account_id`)
}
