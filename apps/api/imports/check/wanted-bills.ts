import { type SQL, sql } from 'drizzle-orm'
import type { Chunk } from '../chunks.ts'

/** The bills of exchange that a file wants for the accounts of a chunk: lines of one number are one bill. */
export const wantedBills = ({ importId, from, to }: Chunk): SQL => sql`
  select account_number, number, min(state) as state, min(due_day) as due_day,
    cast(sum(amount_minor) as bigint) as amount_minor
  from stage_bill
  where import_id = ${importId} and account_number >= ${from} and account_number <= ${to}
  group by account_number, number`
