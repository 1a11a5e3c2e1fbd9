import { type SQL, sql } from 'drizzle-orm'
import { isOneOf } from './is-one-of.ts'
import type { Door } from './store.ts'

const accountsAtOnce = 500

/**
 * Makes the sums of accounts anew from their rows: open, credits, bills, delivered and not invoiced, items, by due
 * day and by delivery day. Set-based, for chunks of accounts whose keys the caller holds.
 */
export async function refreshSums(door: Door, accountIds: readonly string[]): Promise<void> {
  for (let from = 0; from < accountIds.length; from += accountsAtOnce) {
    const ids = accountIds.slice(from, from + accountsAtOnce)
    await refreshDueSums(door, ids)
    await refreshDeliverySums(door, ids)
    await refreshAccounts(door, ids)
  }
}

async function refreshDueSums({ db, t, rows, engine }: Door, ids: string[]): Promise<void> {
  const { dueSum, invoice } = t
  await db.delete(dueSum).where(isOneOf(engine, dueSum.accountId, ids))
  await rows(sql`
    insert into ${dueSum} (account_id, due_day, open_minor, disputed_minor, factored_minor, count)
    select account_id, due_day, sum(open_minor), sum(disputed_minor),
      sum(case when factored is null then 0 else open_minor end), count(*)
    from ${invoice} where ${isOneOf(engine, invoice.accountId, ids)} and open_minor <> 0 and open_minor > 0
    group by account_id, due_day`)
}

async function refreshDeliverySums({ db, t, rows, engine }: Door, ids: string[]): Promise<void> {
  const { deliverySum, salesOrder } = t
  await db.delete(deliverySum).where(isOneOf(engine, deliverySum.accountId, ids))
  await rows(sql`
    insert into ${deliverySum} (account_id, delivery_day, undelivered_minor)
    select account_id, delivery_day, sum(ordered_minor - delivered_minor)
    from ${salesOrder} where ${isOneOf(engine, salesOrder.accountId, ids)} and ordered_minor > delivered_minor
    group by account_id, delivery_day`)
}

const refreshAccounts = ({ t, rows, engine }: Door, ids: string[]): Promise<unknown> =>
  rows(sql`
    update ${t.account} set (open_minor, credits_minor, item_count) = (
      select ${positive(sql`open_minor`)}, ${positive(sql`-open_minor`)}, count(*)
      from ${t.invoice} where ${t.invoice.accountId} = ${t.account.id} and open_minor <> 0
    ), bills_minor = (
      select coalesce(sum(amount_minor), 0) from ${t.bill} where ${t.bill.accountId} = ${t.account.id}
    ), delivered_not_invoiced_minor = (
      select ${positive(sql`delivered_minor - invoiced_minor`)}
      from ${t.salesOrder} where ${t.salesOrder.accountId} = ${t.account.id}
        and (ordered_minor > delivered_minor or delivered_minor > invoiced_minor)
    )
    where ${isOneOf(engine, t.account.id, ids)}`)

/** The sum of what is above zero. */
export const positive = (figure: SQL): SQL =>
  sql`coalesce(sum(case when ${figure} > 0 then ${figure} else 0 end), 0)`
