import { type SQL, sql } from 'drizzle-orm'
import type { CommitPlan } from '../import-row.ts'

/**
 * What an invoice of the book becomes when a staged one comes upon it: column by column what the file says, and what
 * it does not say as it was. Both the check and the commit go by it, so that what is reported is what is done.
 */
export function wantedInvoice(
  { says, ledgerDay }: CommitPlan,
  { staged, book }: { staged: string; book: string },
): Record<string, SQL> {
  const given = (column: string) => sql.raw(`${staged}.${column}`)
  const kept = (column: string) => sql.raw(`${book}.${column}`)
  const factored = says.factored ? given('factored') : kept('factored')
  const isSold = sql`${factored} = 'sold'`
  // Of what was sold without recourse nothing is open, also where a file lists it that does not know of that
  const unlessSold = (value: SQL) =>
    says.factored ? value : sql`case when ${isSold} then 0 else ${value} end`
  const open = unlessSold(given('open_minor'))
  return {
    invoice_day: given('invoice_day'),
    due_day: says.dueDay ? given('due_day') : kept('due_day'),
    amount_minor: given('amount_minor'),
    open_minor: open,
    disputed_minor: says.disputed
      ? unlessSold(given('disputed_minor'))
      : sql`case when ${kept('disputed_minor')} <= ${open} then ${kept('disputed_minor')}
          when ${open} > 0 then ${open} else 0 end`,
    // A file that says "nothing open" without a day: settled by the ledger day, unless it was settled before
    settled_day: sql`case when ${open} <> 0 or ${isSold} then null else coalesce(${given('settled_day')},
      case when ${kept('open_minor')} <> 0 then cast(${ledgerDay} as text) else ${kept('settled_day')} end) end`,
    order_number: says.orderNumber ? given('order_number') : kept('order_number'),
    factored,
  }
}

/** Whether an invoice of the book differs from what it would become. */
export function differsFrom(wanted: Record<string, SQL>, book: string): SQL {
  const differences = Object.entries(wanted).map(
    ([column, value]) => sql`${sql.raw(`${book}.${column}`)} is distinct from ${value}`,
  )
  return sql`(${sql.join(differences, sql` or `)})`
}
