import { type SQL, sql } from 'drizzle-orm'
import type { Door, Store } from './store.ts'
import { positive } from './sums.ts'

/** A sum that is kept and differs from what its rows add up to; for days: 0, and how many days differ. */
export type SumFault = { accountId: string; number: string; what: Sum; kept: number; rows: number }

type Sum = (typeof totals)[number] | 'due-days' | 'delivery-days'
type TotalsRow = { id: string; number: string } & Record<string, number | string>

const totals = ['open', 'credits', 'items', 'bills', 'delivered-not-invoiced'] as const

/** So many accounts a snapshot: others are served in between. */
const accountsAtOnce = 2_000

/** Holds the sums that are kept per account against their rows, set by set. */
export async function verifySums(store: Store): Promise<{ accounts: number; faults: SumFault[] }> {
  const faults: SumFault[] = []
  let accounts = 0
  for (let after = ''; ; ) {
    const page = await store.read((door) => verifyPage(door, after))
    faults.push(...page.faults)
    accounts += page.count
    if (page.last === null) return { accounts, faults }
    after = page.last
  }
}

async function verifyPage(door: Door, after: string) {
  const rows = await totalsAfter(door, after)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return { count: 0, last: null, faults: [] }
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  const days = await differingDays(door, { from: first.id, to: last.id })
  const faults = days.map(({ accountId, what, rows: differing }) => ({
    accountId,
    number: numbers.get(accountId) ?? accountId,
    what,
    kept: 0,
    rows: differing,
  }))
  const more = rows.length === accountsAtOnce
  return {
    count: rows.length,
    last: more ? last.id : null,
    faults: [...rows.flatMap(totalFaults), ...faults],
  }
}

const totalFaults = (row: TotalsRow): SumFault[] =>
  totals
    .map((what) => ({ what, kept: Number(row[`${what}Kept`]), rows: Number(row[`${what}Rows`]) }))
    .filter(({ kept, rows }) => kept !== rows)
    .map((fault) => ({ accountId: row.id, number: row.number, ...fault }))

function totalsAfter({ t, rows }: Door, after: string): Promise<TotalsRow[]> {
  return rows<TotalsRow>(sql`
    with chosen as (
      select * from ${t.account} where ${t.account.id} > ${after} order by ${t.account.id} limit ${accountsAtOnce}
    ), items as (
      select account_id, ${positive(sql`open_minor`)} as open, ${positive(sql`-open_minor`)} as credits,
        count(*) as items
      from ${t.invoice} where open_minor <> 0 and ${ofChosen} group by account_id
    ), bills as (
      select account_id, sum(amount_minor) as amount from ${t.bill} where ${ofChosen} group by account_id
    ), orders as (
      select account_id, ${positive(sql`delivered_minor - invoiced_minor`)} as delivered from ${t.salesOrder}
      where (ordered_minor > delivered_minor or delivered_minor > invoiced_minor) and ${ofChosen}
      group by account_id
    )
    select chosen.id as "id", chosen.number as "number",
      ${figure('open', sql`chosen.open_minor`, sql`items.open`)},
      ${figure('credits', sql`chosen.credits_minor`, sql`items.credits`)},
      ${figure('items', sql`chosen.item_count`, sql`items.items`)},
      ${figure('bills', sql`chosen.bills_minor`, sql`bills.amount`)},
      ${figure('delivered-not-invoiced', sql`chosen.delivered_not_invoiced_minor`, sql`orders.delivered`)}
    from chosen left join items on items.account_id = chosen.id left join bills on bills.account_id = chosen.id
      left join orders on orders.account_id = chosen.id
    order by chosen.id`)
}

const ofChosen = sql`account_id in (select id from chosen)`

const figure = (what: Sum, kept: SQL, rows: SQL): SQL =>
  sql`${kept} as ${sql.identifier(`${what}Kept`)}, coalesce(${rows}, 0) as ${sql.identifier(`${what}Rows`)}`

type DifferingDays = { accountId: string; what: 'due-days' | 'delivery-days'; rows: number }

/** Kept sums taken off their rows leave nothing, day by day. */
async function differingDays({ t, rows }: Door, ids: { from: string; to: string }): Promise<DifferingDays[]> {
  const ofPage = sql`account_id between ${ids.from} and ${ids.to}`
  const due = sql`
    select account_id, due_day as day, open_minor as one, disputed_minor as two, 1 as three,
      case when factored is null then 0 else open_minor end as four from ${t.invoice}
    where open_minor <> 0 and open_minor > 0 and ${ofPage}
    union all select account_id, due_day, -open_minor, -disputed_minor, -count, -factored_minor from ${t.dueSum} where ${ofPage}`
  const delivery = sql`
    select account_id, delivery_day as day, ordered_minor - delivered_minor as one, 0 as two, 0 as three, 0 as four
    from ${t.salesOrder} where ordered_minor > delivered_minor and ${ofPage}
    union all select account_id, delivery_day, -undelivered_minor, 0, 0, 0 from ${t.deliverySum} where ${ofPage}`
  return [
    ...(await rows<DifferingDays>(daysLeft('due-days', due))),
    ...(await rows<DifferingDays>(daysLeft('delivery-days', delivery))),
  ]
}

const daysLeft = (what: Sum, figures: SQL): SQL => sql`
  select account_id as "accountId", ${sql.raw(`'${what}'`)} as "what", count(*) as "rows" from (
    select account_id, day from (${figures}) figures group by account_id, day
    having sum(one) <> 0 or sum(two) <> 0 or sum(three) <> 0 or sum(four) <> 0
  ) days group by account_id order by account_id`
