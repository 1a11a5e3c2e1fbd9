import { daysBetween, type IsoDay } from '@encours/core/day'
import type { Habits } from '@encours/core/habits/habits'
import { habitsReach, learnHabits, type Settled } from '@encours/core/habits/learn-habits'
import { learnPortfolio, type Portfolio } from '@encours/core/habits/learn-portfolio'
import { sql } from 'drizzle-orm'
import { jsonRows } from './json-rows.ts'
import type { Door, Store } from './store.ts'

/** A book's manners show in so many of its accounts. */
const sampledAccounts = 1_000
const accountsAtOnce = 100

/**
 * How the book as a whole pays, from the newest settled invoices of at most a thousand accounts spread over it, read
 * a hundred at a time so that others are served meanwhile.
 */
export async function loadPortfolio(store: Store): Promise<Portfolio> {
  const ids = await store.read(sampleOfAccounts)
  const delaysDays: number[] = []
  for (let start = 0; start < ids.length; start += accountsAtOnce) {
    const settled = await store.read((door) => loadSettled(door, ids.slice(start, start + accountsAtOnce)))
    for (const invoice of settled) {
      delaysDays.push(daysBetween({ from: invoice.dueDay, to: invoice.settledDay }))
    }
  }
  return learnPortfolio(delaysDays)
}

/**
 * Learns anew how these accounts pay, from their last 200 settled invoices as of a day, and writes what differs.
 * Gives the ids of accounts whose habits changed: the caller stamps them with `touchAccounts`.
 */
export async function refreshHabits(
  door: Door,
  accountIds: readonly string[],
  by: { asOf: IsoDay; portfolio: Portfolio },
): Promise<string[]> {
  if (accountIds.length === 0) return []
  const settled = Map.groupBy(await loadSettled(door, accountIds), ({ accountId }) => accountId)
  const changed = (await loadHabits(door, accountIds))
    .map(({ id, habits }) => ({ id, habits, learnt: learnHabits(settled.get(id) ?? [], by) }))
    .filter(({ habits, learnt }) => !same(learnt, habits))
  await writeHabits(
    door,
    changed.map(({ id, learnt }) => ({ id, habits: learnt })),
  )
  return changed.map(({ id }) => id)
}

type SettledRow = Settled & { accountId: string }

/** The newest settled invoices of each account; credit notes say nothing about how somebody pays. */
function loadSettled(door: Door, accountIds: readonly string[]): Promise<SettledRow[]> {
  if (accountIds.length === 0) return Promise.resolve([])
  const { invoice } = door.t
  return door.rows<SettledRow>(sql`
    select account_id as "accountId", due_day as "dueDay", settled_day as "settledDay"
    from (
      select account_id, due_day, settled_day,
        row_number() over (partition by account_id order by settled_day desc, number desc) as place
      from ${invoice}
      where account_id in ${accountIds} and settled_day is not null and amount_minor > 0
    ) as settled
    where place <= ${habitsReach.mostInvoices}`)
}

const loadHabits = (door: Door, accountIds: readonly string[]) =>
  door.db
    .select({ id: door.t.account.id, habits: door.t.account.habits })
    .from(door.t.account)
    .where(sql`${door.t.account.id} in ${accountIds}`)

async function writeHabits(door: Door, rows: { id: string; habits: Habits | null }[]): Promise<void> {
  if (rows.length === 0) return
  const { account } = door.t
  await door.rows(sql`
    update ${account} set habits = learnt.habits
    from (${jsonRows(door.engine, { id: 'text', habits: 'jsonb' }, rows)}) as learnt
    where ${account}.id = learnt.id`)
}

/** Every so manieth account, in the order of ids. */
async function sampleOfAccounts(door: Door): Promise<string[]> {
  const { account } = door.t
  const [counted] = await door.rows<{ count: number }>(sql`select count(*) as count from ${account}`)
  const step = Math.max(1, Math.floor((counted?.count ?? 0) / sampledAccounts))
  const rows = await door.rows<{ id: string }>(sql`
    select id from (select id, row_number() over (order by id) as place from ${account}) as numbered
    where place % ${step} = 0 order by id limit ${sampledAccounts}`)
  return rows.map(({ id }) => id)
}

function same(a: Habits | null, b: Habits | null): boolean {
  if (a === null || b === null) return a === b
  return keys.every((key) => a[key] === b[key])
}

const keys = [
  'grade',
  'lateBps',
  'typicalDelayDays',
  'earliestDelayDays',
  'latestDelayDays',
  'trend',
  'settledCount',
] as const satisfies (keyof Habits)[]
