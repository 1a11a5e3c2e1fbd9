import { isOneOf } from '@encours/db/is-one-of'
import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import type { Chunk } from '../chunks.ts'

/** A number of the file that differs from one of the same account only by leading zeros. */
export type ZeroPair = { accountNumber: string; line: number; inFile: string; inBook: string }

/**
 * Finds staged numbers that the book has under another count of leading zeros only. A number that it has exactly is
 * no question, even if it has both.
 */
export async function loadZeroPairs(
  door: Door,
  { importId }: Chunk,
  accountNumbers: readonly string[],
): Promise<ZeroPair[]> {
  if (accountNumbers.length === 0) return []
  return door.rows<ZeroPair>(sql`
    with fresh as materialized (
      select a.id, s.account_number, s.line, s.number, ltrim(s.number, '0') as bare
      from stage_invoice s join account a on a.number = s.account_number
      where s.import_id = ${importId} and ${isOneOf(door.engine, sql.raw('s.account_number'), accountNumbers)}
        and not exists (select 1 from invoice i where i.account_id = a.id and i.number = s.number)
    ), known as materialized (
      select i.account_id, min(i.number) as number, ltrim(i.number, '0') as bare
      from invoice i
      where i.account_id in (select id from fresh)
      group by i.account_id, ltrim(i.number, '0')
    )
    select fresh.account_number as "accountNumber", fresh.line as line, fresh.number as "inFile",
      known.number as "inBook"
    from fresh join known on known.account_id = fresh.id and known.bare = fresh.bare
    order by fresh.line`)
}

/** Gives staged lines the numbers under which the book has them. */
export async function renumber(door: Door, { importId }: Chunk, pairs: readonly ZeroPair[]): Promise<void> {
  for (const { accountNumber, line, inBook } of pairs) {
    await door.rows(sql`
      update stage_invoice set number = ${inBook}
      where import_id = ${importId} and account_number = ${accountNumber} and line = ${line}`)
  }
}

/** Which of these numbers of an account the book has. */
export async function loadKnownNumbers(
  door: Door,
  accountNumber: string,
  numbers: readonly string[],
): Promise<string[]> {
  const rows = await door.rows<{ number: string }>(sql`
    select i.number from invoice i join account a on a.id = i.account_id
    where a.number = ${accountNumber} and i.number in ${numbers}`)
  return rows.map(({ number }) => number)
}
