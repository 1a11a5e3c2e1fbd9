import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import type { Chunk } from '../chunks.ts'
import type { CommitPlan } from '../import-row.ts'
import { wantedBills } from './wanted-bills.ts'

export type BillFigures = { count: number; amountMinor: number }

/** Accounts of a chunk whose bills of exchange differ from what the file says of them. */
export async function loadBillDifferences(
  door: Door,
  chunk: Chunk,
  { isComplete }: Pick<CommitPlan, 'isComplete'>,
): Promise<Set<string>> {
  const { importId, from, to } = chunk
  const dropped = sql`
    union
    select a.number from stage_account n
    join account a on a.number = n.number
    join bill b on b.account_id = a.id
    where n.import_id = ${importId} and n.number >= ${from} and n.number <= ${to} and not exists (
      select 1 from wanted w where w.account_number = a.number and w.number = b.number
    )`
  const rows = await door.rows<{ number: string }>(sql`
    with wanted as (${wantedBills(chunk)})
    select w.account_number as "number" from wanted w
    left join account a on a.number = w.account_number
    left join bill b on b.account_id = a.id and b.number = w.number
    where b.number is null or b.state <> w.state or b.due_day <> w.due_day or b.amount_minor <> w.amount_minor
    ${isComplete ? dropped : sql``}`)
  return new Set(rows.map(({ number }) => number))
}

/** What the staged bills of a chunk add up to, by account. */
export async function loadBillFigures(
  door: Door,
  { importId, from, to }: Chunk,
): Promise<Map<string, BillFigures>> {
  const rows = await door.rows<BillFigures & { number: string }>(sql`
    select account_number as "number", count(*) as count, sum(amount_minor) as "amountMinor" from stage_bill
    where import_id = ${importId} and account_number >= ${from} and account_number <= ${to}
    group by account_number`)
  return new Map(rows.map(({ number, ...figures }) => [number, figures]))
}
