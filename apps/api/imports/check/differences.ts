import type { Door } from '@encours/db/store'
import { type SQL, sql } from 'drizzle-orm'
import type { Chunk } from '../chunks.ts'
import type { CommitPlan } from '../import-row.ts'
import { balancePrefix } from '../recognise/layouts/steps/balances.ts'
import { differsFrom, wantedInvoice } from './wanted-invoice.ts'

/** How the staged lines of an account that the book has differ from it. */
export type AccountDifference = { number: string; added: number; changed: number }

/** Open invoices of the book that an open-items file no longer names. */
export type Missing = { number: string; settledCount: number; settledMinor: number }

/** Compares staged lines with the book, account by account; accounts without a difference are left out. */
export function loadDifferences(
  door: Door,
  { importId, from, to }: Chunk,
  plan: CommitPlan,
): Promise<AccountDifference[]> {
  const differs = differsFrom(wantedInvoice(plan, { staged: 's', book: 'i' }), 'i')
  return door.rows<AccountDifference>(sql`
    select account_number as "number", sum(added) as added, sum(changed) as changed
    from (
      select s.account_number,
        case when i.number is null then 1 else 0 end as added,
        case when i.number is not null and ${differs} then 1 else 0 end as changed
      from stage_invoice s
      join account a on a.number = s.account_number
      left join invoice i on i.account_id = a.id and i.number = s.number
      where s.import_id = ${importId} and s.account_number >= ${from} and s.account_number <= ${to}
    ) as compared
    group by account_number having sum(added) + sum(changed) > 0`)
}

/** An item that stood for the invoices of an age: a file that names others replaces it, and nothing was paid. */
export const isBalance: SQL = sql.raw(`substr(i.number, 1, ${balancePrefix.length}) = '${balancePrefix}'`)

/** Finds what an open-items file no longer names in a chunk of accounts. */
export function loadMissing(door: Door, { importId, from, to }: Chunk): Promise<Missing[]> {
  return door.rows<Missing>(sql`
    select a.number, sum(case when ${isBalance} then 0 else 1 end) as "settledCount",
      sum(case when i.open_minor > 0 and not ${isBalance} then i.open_minor else 0 end) as "settledMinor"
    from stage_account n
    join account a on a.number = n.number
    join invoice i on i.account_id = a.id and i.open_minor <> 0
    where n.import_id = ${importId} and n.number >= ${from} and n.number <= ${to}
      and not exists (
        select 1 from stage_invoice s
        where s.import_id = ${importId} and s.account_number = a.number and s.number = i.number
      )
    group by a.number`)
}
