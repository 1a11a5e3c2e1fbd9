import type { IsoDay } from '@encours/core/day'
import type { Hold, Insolvency } from '@encours/core/ledger/account'
import { invariant } from '@encours/core/result'
import { sql } from 'drizzle-orm'
import { touchBook } from '../counter.ts'
import { insertRows } from '../insert-rows.ts'
import { bookKeys } from '../keys.ts'
import type { Door, Store } from '../store.ts'
import { loadedDemo, writeBookFacts } from './book-facts.ts'
import type { Company, Customer } from './company.ts'
import { type KnownCustomer, portfolioOf, removeLedger, writeLedger } from './customer-rows.ts'
import { generateCompany } from './generate-company.ts'

/**
 * Moves the demo company to a day: its ledger is generated anew for that day, so that terms, due days and payment
 * runs stay true to the calendar and the stories are as old as told. What people did in it (limits, holds, owners,
 * reservations) stays. Does nothing on a real book, or where the demo is on that day already; says whether it moved.
 * See docs/decisions/0010-the-demo-moves-with-the-calendar.md.
 */
export async function moveDemo(store: Store, today: IsoDay): Promise<boolean> {
  const before = await store.read(loadedDemo)
  if (before === null || before.today === today) return false
  const keys = await store.read(demoKeys)
  return store.write(keys, async (door) => {
    // Somebody else may have moved it, or a real book taken its place, before our turn
    const from = await loadedDemo(door)
    if (from === null || from.today === today) return false
    await move(door, { from, to: generateCompany({ seed: from.seed, today, shape: 'demo' }) })
    return true
  })
}

type Move = { from: Company; to: Company }

async function move(door: Door, { from, to }: Move): Promise<void> {
  const rows = await loadRows(door)
  const were = new Map([...from.customers()].map((customer) => [customer.number, customer]))
  const customers = [...to.customers()]
  const known: KnownCustomer[] = []
  for (const customer of customers) {
    const row = rows.get(customer.number)
    const was = were.get(customer.number)
    // Who is not there any more stays away
    if (!row || !was) continue
    known.push({ id: row.id, customer })
    await moveFacts(door, row, { was, is: customer })
  }
  await removeLedger(
    door,
    known.map(({ id }) => id),
  )
  await moveRates(door, { from, to })
  await writeLedger(door, known, { asOf: to.ledgerDay, portfolio: portfolioOf(customers) })
  await writeBookFacts(door, to)
  await touchBook(door)
}

type Row = {
  id: string
  number: string
  limitMinor: number | null
  limitUntil: IsoDay | null
  hold: Hold | null
  insolvency: Insolvency | null
}

async function loadRows(door: Door): Promise<Map<string, Row>> {
  const { account } = door.t
  const rows: Row[] = await door.db
    .select({
      id: account.id,
      number: account.number,
      limitMinor: account.limitMinor,
      limitUntil: account.limitUntil,
      hold: account.hold,
      insolvency: account.insolvency,
    })
    .from(account)
  return new Map(rows.map((row) => [row.number, row]))
}

/** Days of the account itself move only where nobody has changed the fact since. */
async function moveFacts(door: Door, row: Row, { was, is }: { was: Customer; is: Customer }): Promise<void> {
  const limitKept = row.limitMinor === was.limit.minor && row.limitUntil === was.limit.until
  const holdKept = row.hold?.placedOn === was.hold?.placedOn && row.hold?.kind === was.hold?.kind
  const moved = {
    limitMinor: limitKept ? is.limit.minor : row.limitMinor,
    limitUntil: limitKept ? is.limit.until : row.limitUntil,
    hold: holdKept ? is.hold : row.hold,
    insolvency: row.insolvency?.since === was.insolvency?.since ? is.insolvency : row.insolvency,
  }
  await door.db.update(door.t.account).set(moved).where(sql`${door.t.account.id} = ${row.id}`)
}

async function moveRates(door: Door, { from, to }: Move): Promise<void> {
  await removeRates(door, from)
  await insertRows(door, door.t.rate, to.rates)
}

/** Takes away the demo's own rates, and no rate that somebody has set. */
export async function removeRates(door: Door, { rates }: Company): Promise<void> {
  const { rate } = door.t
  for (const { currency, day, baseMicros } of rates) {
    await door.db
      .delete(rate)
      .where(sql`currency = ${currency} and day = ${day} and base_micros = ${baseMicros}`)
  }
}

/** All that may be decided on in the demo meanwhile. */
async function demoKeys(door: Door): Promise<string[]> {
  const accounts = await door.db.select({ id: door.t.account.id }).from(door.t.account)
  const groups = await door.db.select({ id: door.t.creditGroup.id }).from(door.t.creditGroup)
  invariant(accounts.length <= 1_000, 'a demo is small enough to be locked as a whole')
  return [...bookKeys, ...accounts.map(({ id }) => `account:${id}`), ...groups.map(({ id }) => `group:${id}`)]
}
