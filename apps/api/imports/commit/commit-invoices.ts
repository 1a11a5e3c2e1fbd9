import { isOneOf } from '@encours/db/is-one-of'
import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { isBalance } from '../check/differences.ts'
import { differsFrom, wantedInvoice } from '../check/wanted-invoice.ts'
import type { Chunk } from '../chunks.ts'
import type { CommitPlan } from '../import-row.ts'

const columns = [
  'number',
  'invoice_day',
  'due_day',
  'amount_minor',
  'open_minor',
  'disputed_minor',
  'settled_day',
  'order_number',
  'factored',
]

/**
 * Brings the staged invoices of a chunk into the book; rows that are the same are not written. Both ends of the chunk
 * are said apart, here and elsewhere: in a join SQLite forgets the upper one of a `between`, and scans to the end.
 */
export async function commitInvoices(
  door: Door,
  { importId, from, to }: Chunk,
  { plan, numbers }: { plan: CommitPlan; numbers: readonly string[] | null },
): Promise<void> {
  const wanted = wantedInvoice(plan, { staged: 'excluded', book: 'invoice' })
  const sets = Object.entries(wanted).map(([column, value]) => sql`${sql.raw(column)} = ${value}`)
  const staged = columns.map((column) => sql.raw(`s.${column}`))
  const only =
    numbers === null ? sql`` : sql`and ${isOneOf(door.engine, sql.raw('s.account_number'), numbers)}`
  await door.rows(sql`
    insert into invoice (account_id, ${sql.raw(columns.join(', '))})
    select a.id, ${sql.join(staged, sql`, `)}
    from stage_invoice s join account a on a.number = s.account_number
    where s.import_id = ${importId} and s.account_number >= ${from} and s.account_number <= ${to} ${only}
    on conflict (account_id, number) do update set ${sql.join(sets, sql`, `)}
    where ${differsFrom(wanted, 'invoice')}`)
}

/** Settles the open invoices of accounts that a file which is complete no longer names; balances by age are replaced. */
export async function settleMissing(
  door: Door,
  { importId }: Chunk,
  { plan, accountIds }: { plan: CommitPlan; accountIds: readonly string[] },
): Promise<void> {
  if (accountIds.length === 0) return
  const isNamed = sql`select 1 from stage_invoice s
    where s.import_id = ${importId} and s.number = i.number
      and s.account_number = (select a.number from account a where a.id = i.account_id)`
  const ofAccounts = isOneOf(door.engine, sql.raw('i.account_id'), accountIds)
  await door.rows(sql`
    delete from invoice as i where ${ofAccounts} and open_minor <> 0 and ${isBalance} and not exists (${isNamed})`)
  await door.rows(sql`
    update invoice as i set open_minor = 0, disputed_minor = 0, settled_day = ${plan.ledgerDay}
    where ${ofAccounts} and open_minor <> 0 and not exists (${isNamed})`)
}
