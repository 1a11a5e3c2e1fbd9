import { daysBetween, type IsoDay } from '@encours/core/day'
import type { Habits } from '@encours/core/habits/habits'
import { habitsReach, learnHabits, type Settled } from '@encours/core/habits/learn-habits'
import { learnPortfolio, type Portfolio } from '@encours/core/habits/learn-portfolio'
import { sql } from 'drizzle-orm'
import { touchAccounts } from './counter.ts'
import { inTurns, startingPace, timed } from './in-turns.ts'
import { jsonRows } from './json-rows.ts'
import { accountKeys } from './keys.ts'
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
    const settled = await store.read((door) => settledOf(door, ids.slice(start, start + accountsAtOnce)))
    for (const { dueDay, settledDay } of settled.flat()) {
      delaysDays.push(daysBetween({ from: dueDay, to: settledDay }))
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
  const known = await loadHabits(door, accountIds)
  const settled = await settledOf(
    door,
    known.map(({ id }) => id),
  )
  const changed = known
    .map(({ id, habits }, index) => ({ id, habits, learnt: learnHabits(settled[index] ?? [], by) }))
    .filter(({ habits, learnt }) => !same(learnt, habits))
  await writeHabits(
    door,
    changed.map(({ id, learnt }) => ({ id, habits: learnt })),
  )
  return changed.map(({ id }) => id)
}

/**
 * Learns anew how these accounts pay and stamps those that changed: in short turns. A crash in between leaves older habits.
 */
export async function refreshHabitsOf(
  store: Store,
  accounts: readonly { id: string; groupId: string | null }[],
  by: { asOf: IsoDay; portfolio: Portfolio },
): Promise<void> {
  await inTurns(accounts, startingPace(), (some) =>
    store.write([...new Set(some.flatMap(accountKeys))], async (door) => {
      const ids = some.map(({ id }) => id)
      const { tookMs } = await timed(async () => touchAccounts(door, await refreshHabits(door, ids, by)))
      return tookMs
    }),
  )
}

/** The newest settled invoices of an account; credit notes say nothing about how somebody pays. */
const loadSettled = (door: Door) =>
  door.prepared<Settled>(
    'habits.settled',
    ({ invoice }) => sql`
      select due_day as "dueDay", settled_day as "settledDay" from ${invoice}
      where account_id = ${sql.placeholder('accountId')} and settled_day is not null and amount_minor > 0
      order by settled_day desc, number desc limit ${sql.placeholder('most')}`,
  )

const settledOf = (door: Door, accountIds: readonly string[]): Promise<Settled[][]> =>
  Promise.all(accountIds.map((accountId) => loadSettled(door)({ accountId, most: habitsReach.mostInvoices })))

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
