import type { AlertRule } from '@encours/core/alerts/alert'
import { followAlerts } from '@encours/core/alerts/follow-alerts'
import type { FollowingType } from '@encours/core/change'
import type { CheckedAt } from '@encours/core/credit/situation'
import { sql } from 'drizzle-orm'
import { houseDay } from './follow/house-day.ts'
import { loadWatched } from './load/watched.ts'
import type { Door, Store } from './store.ts'

/** An alert that is open without its facts, is missing though they are there, or says what they say no more. */
export type AlertFault = {
  accountId: string
  number: string
  rule: AlertRule
  what: 'without-facts' | 'missing' | 'out-of-date'
}

export type AlertsReport = {
  accounts: number
  /** Accounts that are still to be looked at, today or after a change elsewhere: nothing is said of them. */
  waiting: number
  faults: AlertFault[]
}

/** So many accounts a snapshot: others are served in between. */
const accountsAtOnce = 200

/** Holds the open alerts of every account against what the rules find. What the day's sweep is still to look at waits. */
export async function verifyAlerts(store: Store, given: CheckedAt): Promise<AlertsReport> {
  const at = await store.read((door) => houseDay(door, given))
  const report: AlertsReport = { accounts: 0, waiting: 0, faults: [] }
  const isSwept = await store.read((door) => sweptOn(door, at.today))
  for (let after = ''; ; ) {
    const page = await store.read((door) => verifyPage(door, { after, at, isSwept }))
    report.accounts += page.accounts
    report.waiting += page.waiting
    report.faults.push(...page.faults)
    if (page.last === null) return report
    after = page.last
  }
}

async function sweptOn({ rows, t: { task } }: Door, today: CheckedAt['today']): Promise<boolean> {
  const done = await rows(sql`
    select 1 from ${task} where name = 'sweep' and slot = ${today} and done_at is not null
      and not exists (select 1 from ${task} as open where open.name = 'sweep' and open.done_at is null)`)
  return done.length > 0
}

async function verifyPage(
  door: Door,
  { after, at, isSwept }: { after: string; at: CheckedAt; isSwept: boolean },
): Promise<AlertsReport & { last: string | null }> {
  const { account, follow } = door.t
  const page = await door.rows<{ id: string; queued: number }>(sql`
    select ${account.id} as "id", count(${follow.accountId}) as "queued"
    from ${account} left join ${follow} on ${follow.accountId} = ${account.id}
    where ${account.id} > ${after} group by ${account.id} order by ${account.id} limit ${accountsAtOnce}`)
  const looked = page.filter(({ queued }) => isSwept && queued === 0).map(({ id }) => id)
  const states = await loadWatched(door, looked)
  return {
    accounts: looked.length,
    waiting: page.length - looked.length,
    faults: states.flatMap((state) => faultsOf(state, at)),
    last: page.at(-1)?.id ?? null,
  }
}

function faultsOf(state: Parameters<typeof followAlerts>[0], at: CheckedAt): AlertFault[] {
  const { id: accountId, number } = state.dossier.account
  return followAlerts(state, at).flatMap(({ type, changes }) => {
    const what = faultOf(type)
    const rules = changes.flatMap((change) =>
      'of' in change && change.of === 'alert' ? change.document.rule : [],
    )
    return what === null ? [] : rules.map((rule) => ({ accountId, number, rule, what }))
  })
}

/** What only time brings, an escalation or a snooze that is over, is no fault: the clock comes by every minute. */
function faultOf(type: FollowingType): AlertFault['what'] | null {
  if (type === 'alert.open') return 'missing'
  if (type === 'alert.close') return 'without-facts'
  return type === 'alert.worsen' || type === 'alert.ease' ? 'out-of-date' : null
}
