import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import type { Chunk } from '../chunks.ts'
import type { FactoredSum } from '../report.ts'

export type FactoredFigures = Omit<FactoredSum, 'currency'>

/** What the staged lines of a chunk say is sold to a factor, by account; credit notes aside. */
export async function loadFactoredFigures(
  door: Door,
  { importId, from, to }: Chunk,
): Promise<Map<string, FactoredFigures>> {
  const rows = await door.rows<FactoredFigures & { number: string }>(sql`
    select account_number as "number",
      sum(case when factored = 'recourse' and open_minor > 0 then 1 else 0 end) as "recourseCount",
      sum(case when factored = 'recourse' and open_minor > 0 then open_minor else 0 end) as "recourseMinor",
      sum(case when factored = 'sold' and amount_minor > 0 then 1 else 0 end) as "soldCount",
      sum(case when factored = 'sold' and amount_minor > 0 then amount_minor else 0 end) as "soldMinor"
    from stage_invoice
    where import_id = ${importId} and account_number >= ${from} and account_number <= ${to}
      and factored is not null
    group by account_number`)
  return new Map(rows.map(({ number, ...figures }) => [number, figures]))
}
