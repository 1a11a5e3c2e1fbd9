import type { Actor } from '@encours/core/access/actor'
import type { AlertRule } from '@encours/core/alerts/alert'
import { addDays, type IsoDay } from '@encours/core/day'
import type { Ageing } from '@encours/core/ledger/ageing'
import type { Portfolio, PortfolioSum } from '@encours/core/ledger/portfolio'
import type { MatterKind } from '@encours/core/matter'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { positive } from '../sums.ts'
import { seenAccounts } from './seen-accounts.ts'
import { seenAlerts } from './seen-alerts.ts'

/** The figures of all accounts that somebody sees: a few sums in the store, however many they are. */
export async function loadPortfolio(door: Door, actor: Actor, today: IsoDay): Promise<Portfolio> {
  const [sums, ageings, disputed, matters, alerts] = await Promise.all([
    accountSums(door, actor),
    ageingSums(door, actor, today),
    disputedSums(door, actor),
    matterCounts(door, actor),
    alertCounts(door, actor),
  ])
  const count = (kind: MatterKind) => matters.find((one) => one.kind === kind)?.count ?? 0
  const total = (key: 'accounts' | 'holds' | 'insolvencies') => sums.reduce((sum, row) => sum + row[key], 0)
  return {
    accounts: total('accounts'),
    currencies: sums.map(({ holds: _holds, insolvencies: _insolvencies, ...sum }): PortfolioSum => {
      const ageing = ageingOf(ageings.filter(({ currency }) => currency === sum.currency))
      const disputedMinor = disputed.find(({ currency }) => currency === sum.currency)?.disputedMinor ?? 0
      return { ...sum, overdueMinor: sum.openMinor - ageing.notDueMinor, ageing, disputedMinor }
    }),
    alerts,
    disputes: count('dispute'),
    promises: count('promise'),
    plans: count('plan'),
    requests: count('request'),
    holds: total('holds'),
    insolvencies: total('insolvencies'),
  }
}

type AccountSums = Omit<PortfolioSum, 'ageing' | 'overdueMinor' | 'disputedMinor'> & {
  holds: number
  insolvencies: number
}

const accountSums = ({ rows, t }: Door, actor: Actor): Promise<AccountSums[]> =>
  rows(sql`
    select currency as "currency", count(*) as "accounts", sum(open_minor) as "openMinor",
      sum(credits_minor) as "creditsMinor", sum(bills_minor) as "billsMinor",
      sum(delivered_not_invoiced_minor) as "deliveredNotInvoicedMinor",
      coalesce(sum(limit_minor), 0) as "limitsMinor", count(hold) as "holds", count(insolvency) as "insolvencies"
    from ${t.account} where ${seenAccounts(t, actor)} group by currency order by currency`)

type AgeingRow = { currency: string; part: keyof Ageing; openMinor: number }

function ageingSums({ rows, t }: Door, actor: Actor, today: IsoDay): Promise<AgeingRow[]> {
  const { account, dueSum } = t
  const before = (days: number) => sql`${dueSum.dueDay} >= ${addDays(today, -days)}`
  return rows(sql`
    select currency as "currency", part as "part", ${positive(sql`open_minor`)} as "openMinor" from (
      select ${account.currency} as currency, ${dueSum.openMinor} as open_minor,
        case when ${before(0)} then 'notDueMinor' when ${before(30)} then 'days1To30Minor'
          when ${before(60)} then 'days31To60Minor' when ${before(90)} then 'days61To90Minor'
          else 'daysOver90Minor' end as part
      from ${account} join ${dueSum} on ${dueSum.accountId} = ${account.id} where ${seenAccounts(t, actor)}
    ) as parts group by currency, part`)
}

const ageingOf = (rows: readonly AgeingRow[]): Ageing => {
  const of = (part: keyof Ageing) => rows.find((row) => row.part === part)?.openMinor ?? 0
  return {
    notDueMinor: of('notDueMinor'),
    days1To30Minor: of('days1To30Minor'),
    days31To60Minor: of('days31To60Minor'),
    days61To90Minor: of('days61To90Minor'),
    daysOver90Minor: of('daysOver90Minor'),
  }
}

const disputedSums = (
  { rows, t }: Door,
  actor: Actor,
): Promise<{ currency: string; disputedMinor: number }[]> =>
  rows(sql`
    select ${t.account.currency} as "currency",
      sum(cast(${t.matter.document} ->> 'amountMinor' as bigint)) as "disputedMinor"
    from ${t.matter} join ${t.account} on ${t.account.id} = ${t.matter.subjectId}
    where ${t.matter.kind} = 'dispute' and ended_at is null and ${seenAccounts(t, actor)}
    group by ${t.account.currency}`)

const matterCounts = ({ rows, t }: Door, actor: Actor): Promise<{ kind: MatterKind; count: number }[]> =>
  rows(sql`
    select ${t.matter.kind} as "kind", count(*) as "count"
    from ${t.matter} join ${t.account} on ${t.account.id} = ${t.matter.subjectId}
    where ended_at is null and ${seenAccounts(t, actor)} group by ${t.matter.kind}`)

const alertCounts = ({ rows, t }: Door, actor: Actor): Promise<{ rule: AlertRule; count: number }[]> =>
  rows(sql`
    select ${t.matter.slot} as "rule", count(*) as "count"
    from ${t.matter} join ${t.account} on ${t.account.id} = ${t.matter.subjectId}
    where ${t.matter.kind} = 'alert' and ended_at is null and ${seenAccounts(t, actor)} and ${seenAlerts(t, actor)}
    group by ${t.matter.slot} order by ${t.matter.slot}`)
