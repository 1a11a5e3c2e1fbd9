import type { Actor } from '@encours/core/access/actor'
import type { AlertRule } from '@encours/core/alerts/alert'
import { addDays, type IsoDay } from '@encours/core/day'
import { disputeReasons } from '@encours/core/disputes/dispute-reason'
import { isQuery } from '@encours/core/disputes/disputed'
import type { Ageing } from '@encours/core/ledger/ageing'
import type { Portfolio, PortfolioSum } from '@encours/core/ledger/portfolio'
import type { MatterKind } from '@encours/core/matter'
import type { Policy } from '@encours/core/policy/policy'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { positive } from '../sums.ts'
import { loadBook } from './book.ts'
import { seenAccounts } from './seen-accounts.ts'
import { seenAlerts } from './seen-alerts.ts'

/** The figures of all accounts that somebody sees: a few sums in the store, however many they are. */
export async function loadPortfolio(door: Door, actor: Actor, today: IsoDay): Promise<Portfolio> {
  const { policy } = await loadBook(door)
  const [sums, ageings, disputed, matters, alerts] = await Promise.all([
    accountSums(door, actor),
    ageingSums(door, actor, today),
    disputedSums(door, actor, policy),
    matterCounts(door, actor),
    alertCounts(door, actor),
  ])
  const count = (kind: MatterKind) => matters.find((one) => one.kind === kind)?.count ?? 0
  const total = (key: 'accounts' | 'holds' | 'insolvencies') => sums.reduce((sum, row) => sum + row[key], 0)
  return {
    accounts: total('accounts'),
    currencies: sums.map(({ holds: _holds, insolvencies: _insolvencies, ...sum }): PortfolioSum => {
      const parts = ageings.filter(({ currency }) => currency === sum.currency)
      const ageing = ageingOf(parts)
      const inLedger = parts.reduce((total, part) => total + part.disputedMinor, 0)
      const beside = disputed.find(({ currency }) => currency === sum.currency)?.besideMinor ?? 0
      const disputedMinor = inLedger + beside
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

type AgeingRow = { currency: string; part: keyof Ageing; openMinor: number; disputedMinor: number }

function ageingSums({ rows, t }: Door, actor: Actor, today: IsoDay): Promise<AgeingRow[]> {
  const { account, dueSum } = t
  const before = (days: number) => sql`${dueSum.dueDay} >= ${addDays(today, -days)}`
  return rows(sql`
    select currency as "currency", part as "part", ${positive(sql`open_minor`)} as "openMinor",
      sum(disputed_minor) as "disputedMinor"
    from (
      select ${account.currency} as currency, ${dueSum.openMinor} as open_minor,
        ${dueSum.disputedMinor} as disputed_minor,
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

/**
 * What disputes raised here contest beyond what the ledger says is disputed: of each invoice the larger counts, never
 * more than is open, and a query contests nothing (`disputedInAll`).
 */
async function disputedSums(
  { rows, t }: Door,
  actor: Actor,
  policy: Policy,
): Promise<{ currency: string; besideMinor: number }[]> {
  const { account, invoice, matter } = t
  const of = (key: 'amountMinor' | 'invoiceNumber' | 'reason') =>
    sql`${matter.document} ->> ${sql.raw(`'${key}'`)}`
  const contesting = disputeReasons
    .filter((reason) => !isQuery(policy, reason))
    .map((reason) => sql`${reason}`)
  if (contesting.length === 0) return []
  return rows(sql`
    select currency as "currency",
      ${positive(sql`(case when own_minor < open_minor then own_minor else open_minor end - disputed_minor)`)} as "besideMinor"
    from (
      select ${account.currency} as currency, ${invoice.openMinor} as open_minor,
        ${invoice.disputedMinor} as disputed_minor, sum(cast(${of('amountMinor')} as bigint)) as own_minor
      from ${matter} join ${account} on ${account.id} = ${matter.subjectId}
        join ${invoice} on ${invoice.accountId} = ${account.id} and ${invoice.number} = ${of('invoiceNumber')}
      where ${matter.kind} = 'dispute' and ended_at is null and ${invoice.openMinor} > 0
        and ${of('reason')} in (${sql.join(contesting, sql`, `)}) and ${seenAccounts(t, actor)}
      group by ${account.currency}, ${invoice.accountId}, ${invoice.number}, ${invoice.openMinor}, ${invoice.disputedMinor}
    ) as own group by currency`)
}

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
