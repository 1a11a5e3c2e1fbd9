import type { Door } from '@encours/db/store'
import { type SQL, sql } from 'drizzle-orm'
import type { GivenAccount } from './given-account.ts'
import type { StagedInvoice } from './staged-invoice.ts'

/** One JSON parameter instead of one for each value: no other way is faster on both engines. */
const rowsOf = (engine: Door['engine'], json: unknown): SQL =>
  engine === 'sqlite'
    ? sql`jsonb_each(${json}) as given`
    : sql`jsonb_array_elements(cast(${json} as jsonb)) as given(value)`

/** Writes good lines of a ledger beside the book, as they will be committed. */
export async function stageInvoices(
  door: Door,
  importId: string,
  invoices: readonly StagedInvoice[],
): Promise<void> {
  const { engine } = door
  const insert = door.prepared(
    'import.stage-invoices',
    () => sql`
      insert into stage_invoice (import_id, line, account_number, number, invoice_day, due_day, amount_minor,
        open_minor, disputed_minor, settled_day, order_number, factored)
      select cast(${sql.placeholder('importId')} as text), cast(value ->> 0 as bigint), value ->> 1, value ->> 2,
        value ->> 3, value ->> 4, cast(value ->> 5 as bigint), cast(value ->> 6 as bigint),
        cast(value ->> 7 as bigint), value ->> 8, value ->> 9, value ->> 10
      from ${rowsOf(engine, sql.placeholder('rows'))}`,
  )
  const rows = invoices.map((invoice) => [
    invoice.line,
    invoice.account.number,
    invoice.number,
    invoice.invoiceDay,
    invoice.dueDay,
    invoice.amountMinor,
    invoice.openMinor,
    invoice.disputedMinor,
    invoice.settledDay,
    invoice.orderNumber,
    invoice.factored,
  ])
  await insert({ importId, rows: JSON.stringify(rows) })
}

/** Writes the accounts that a file names, with what it says of each. */
export async function stageAccounts(
  door: Door,
  importId: string,
  accounts: readonly { number: string; line: number; given: GivenAccount }[],
): Promise<void> {
  const { engine } = door
  const fields = engine === 'sqlite' ? sql`value ->> 2` : sql`cast(value ->> 2 as jsonb)`
  const insert = door.prepared(
    'import.stage-accounts',
    () => sql`
      insert into stage_account (import_id, number, line, fields, committed)
      select cast(${sql.placeholder('importId')} as text), value ->> 0, cast(value ->> 1 as bigint), ${fields}, false
      from ${rowsOf(engine, sql.placeholder('rows'))} where true
      on conflict (import_id, number) do nothing`,
  )
  const rows = accounts.map(({ number, line, given }) => [number, line, JSON.stringify(given)])
  await insert({ importId, rows: JSON.stringify(rows) })
}
