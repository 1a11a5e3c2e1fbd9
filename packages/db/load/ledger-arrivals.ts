import { isBusinessDay } from '@encours/core/calendar'
import { dayAt, type Instant, toInstant } from '@encours/core/day'
import type { LedgerArrivals } from '@encours/core/ledger/missing-ledger'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { loadBook } from './book.ts'

/** What `write` locks for the functions below. */
export const arrivalKeys: readonly string[] = ['ledger-arrivals']

const names = {
  at: 'ledger.unattended-at',
  days: 'ledger.unattended-days',
  watched: 'ledger.watched-since',
} as const

/** Whether ledgers come by themselves, and when the last one did or was brought. */
export async function loadLedgerArrivals(door: Door): Promise<LedgerArrivals> {
  const counted = await loadCounted(door)
  const { import: imported } = door.t
  const [newest] = await door.rows<{ endedAt: Instant | null }>(sql`
    select max(${imported.endedAt}) as "endedAt" from ${imported}
    where ${imported.kind} = 'ledger' and ${imported.state} = 'committed'`)
  const last = [counted.at, newest?.endedAt ?? null].filter((moment) => moment !== null)
  return {
    watchedSince: counted.watched,
    unattendedDays: counted.days,
    lastAt: last.toSorted().at(-1) ?? null,
  }
}

/** Notes that a ledger came by itself and stands, also where it was the one that the book had already. */
export async function noteUnattendedLedger(door: Door, at: Instant): Promise<void> {
  const { timeZone, country } = await loadBook(door)
  const before = await loadCounted(door)
  const on = dayAt(at, timeZone)
  const isNewDay = before.at === null || dayAt(before.at, timeZone) !== on
  await setCounter(door, names.at, Date.parse(at))
  if (isNewDay && isBusinessDay(on, country)) await setCounter(door, names.days, before.days + 1)
}

/** Notes since when a folder is watched; once noted it stays. */
export async function noteWatched(door: Door, since: Instant): Promise<void> {
  await door.rows(sql`
    insert into ${door.t.counter} (name, value) values (${names.watched}, ${Date.parse(since)})
    on conflict (name) do nothing`)
}

async function loadCounted(door: Door) {
  const rows = await door.db
    .select()
    .from(door.t.counter)
    .where(sql`${door.t.counter.name} in ${Object.values(names)}`)
  const valueOf = (name: string) => rows.find((row) => row.name === name)?.value ?? null
  const momentOf = (value: number | null) => (value === null ? null : toInstant(value))
  return {
    at: momentOf(valueOf(names.at)),
    days: valueOf(names.days) ?? 0,
    watched: momentOf(valueOf(names.watched)),
  }
}

const setCounter = ({ rows, t }: Door, name: string, value: number) =>
  rows(sql`
    insert into ${t.counter} (name, value) values (${name}, ${value})
    on conflict (name) do update set value = excluded.value`)
