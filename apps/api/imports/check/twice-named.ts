import { isOneOf } from '@encours/db/is-one-of'
import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import type { Chunk } from '../chunks.ts'

/** Lines of one account whose numbers are the same when leading zeros do not count, in the order of the file. */
export type TwiceNamed = { accountNumber: string; lines: { line: number; number: string }[] }

/** Looks at the accounts of a chunk that have fewer numbers than lines. */
export async function loadTwiceNamed(
  door: Door,
  { importId }: Chunk,
  accountNumbers: readonly string[],
): Promise<TwiceNamed[]> {
  if (accountNumbers.length === 0) return []
  const rows = await door.rows<{ accountNumber: string; bare: string; line: number; number: string }>(sql`
    select s.account_number as "accountNumber", ltrim(s.number, '0') as bare, s.line as line, s.number as number
    from stage_invoice s
    join (
      select account_number, ltrim(number, '0') as bare from stage_invoice
      where import_id = ${importId} and ${isOneOf(door.engine, sql.raw('account_number'), accountNumbers)}
      group by account_number, ltrim(number, '0') having count(*) > 1
    ) as twice on twice.account_number = s.account_number and twice.bare = ltrim(s.number, '0')
    where s.import_id = ${importId} and ${isOneOf(door.engine, sql.raw('s.account_number'), accountNumbers)}
    order by s.account_number, s.line`)
  const groups = Map.groupBy(rows, ({ accountNumber, bare }) => JSON.stringify([accountNumber, bare]))
  return [...groups.values()].map((lines) => ({ accountNumber: lines[0]?.accountNumber ?? '', lines }))
}

/** Takes lines of an account out of the stage. */
export async function dropLines(
  door: Door,
  { importId }: Chunk,
  { accountNumber, lines }: { accountNumber: string; lines: readonly number[] },
): Promise<void> {
  await door.rows(sql`
    delete from stage_invoice
    where import_id = ${importId} and account_number = ${accountNumber} and line in ${lines}`)
}
