import type { IsoDay } from '@encours/core/day'
import type { Door } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import type { Chunk } from '../chunks.ts'

/** What the staged lines of one account add up to. */
export type AccountFigures = {
  number: string
  rowCount: number
  /** Different numbers when leading zeros do not count: fewer than rows where one is named twice. */
  numberCount: number
  openCount: number
  openMinor: number
  overdueCount: number
  overdueMinor: number
  creditCount: number
  creditsMinor: number
}

/** Adds up the staged lines of a chunk, account by account. */
export function loadStagedFigures(
  door: Door,
  { importId, from, to }: Chunk,
  ledgerDay: IsoDay,
): Promise<AccountFigures[]> {
  return door.prepared<AccountFigures>(
    'import.staged-figures',
    () => sql`
      select account_number as "number", count(*) as "rowCount",
        count(distinct ltrim(number, '0')) as "numberCount",
        sum(case when open_minor > 0 then 1 else 0 end) as "openCount",
        sum(case when open_minor > 0 then open_minor else 0 end) as "openMinor",
        sum(case when open_minor > 0 and due_day < ${sql.placeholder('day')} then 1 else 0 end) as "overdueCount",
        sum(case when open_minor > 0 and due_day < ${sql.placeholder('day')} then open_minor else 0 end) as "overdueMinor",
        sum(case when open_minor < 0 then 1 else 0 end) as "creditCount",
        sum(case when open_minor < 0 then -open_minor else 0 end) as "creditsMinor"
      from stage_invoice
      where import_id = ${sql.placeholder('importId')}
        and account_number >= ${sql.placeholder('from')} and account_number <= ${sql.placeholder('to')}
      group by account_number`,
  )({ importId, from, to, day: ledgerDay })
}
