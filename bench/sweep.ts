import { setTimeout as wait } from 'node:timers/promises'
import { addDays, toInstant } from '@encours/core/day'
import type { Policy } from '@encours/core/policy/policy'
import { policyPreset } from '@encours/core/policy/presets'
import { invariant } from '@encours/core/result'
import { addSweep } from '@encours/db/follow/run-sweeps'
import { openStore } from '@encours/db/open-store'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { benchDay } from './bench-day.ts'
import { financeToken } from './bench-token.ts'
import { atMost, type Bench, type Finding, note } from './finding.ts'
import { createAsker } from './load/ask.ts'
import { felt, whileOthersAsk } from './load/while-others-ask.ts'
import { preparedBook } from './prepare.ts'
import { runningCopy, startServer } from './server.ts'

/** A sweep is short: so many of each kind a second, so that a hundredth of them is more than one. */
const others = { account: 'C-00300', perSecond: 60 }

const rates = [{ currency: 'USD', day: benchDay, baseMicros: 930_000 }]
/** One under which thousands of alerts open and others get worse. */
const policy = strictPolicy()

function strictPolicy(): Policy {
  const { alerts, ...others } = policyPreset('careful')
  const overdue = alerts.overdue.map((stage) => ({ ...stage, fromDays: Math.ceil(stage.fromDays / 3) }))
  return { ...others, alerts: { ...alerts, overdue, nearLimitBps: 7_000 } }
}

/** All accounts looked at: as once a day, a day and a week after they were last, and because the policy is another. */
export const sweeping: Bench = {
  name: 'sweep',
  what: 'the daily sweep of the whole book, a new policy on it, and what others feel meanwhile',
  run: async (setup) => {
    const book = await preparedBook(setup)
    const runs = [
      { area: 'sweep once more on the same day', days: 0, because: { type: 'rates.set', rates } },
      { area: 'sweep a day later', days: 1, because: { type: 'rates.set', rates } },
      { area: 'sweep a week later', days: 7, because: { type: 'rates.set', rates } },
      { area: 'a new policy', days: 0, because: { type: 'policy.set', policy, fromVersion: 1 } },
    ]
    const findings: Finding[] = []
    for (const run of runs) {
      setup.say(run.area)
      findings.push(...(await sweepBecause(book, run)))
    }
    return findings
  },
}

type Run = { area: string; days: number; because: object }

/**
 * A server that is warm, whose day needs no sweep, is given a reason for one by an action: new rates are looked at as a
 * new day is. The clock comes by once a minute.
 */
async function sweepBecause(book: string, { area, days, because }: Run): Promise<Finding[]> {
  const file = runningCopy(book)
  const today = addDays(benchDay, days)
  await markSwept(file, today)
  const server = await startServer(`file:${file}`, { TODAY: today })
  try {
    const asker = createAsker(server.origin, 1)
    await asker.ask({ method: 'GET', path: `/api/accounts?q=${others.account}` })
    asker.close()
    await act(server.origin, because)
    await until(() => sweepIn(file).begun)
    const startedAt = performance.now()
    const whole = await whileOthersAsk(server.origin, others, async () => {
      await until(() => sweepIn(file).done)
      return (performance.now() - startedAt) / 1_000
    })
    return [
      atMost(`${area}: all accounts`, { most: 20, unit: ' s' }, whole.value),
      note(`${area}: accounts at which something followed`, String(changedIn(file))),
      felt(area, whole),
    ]
  } finally {
    await server.stop()
  }
}

async function markSwept(file: string, slot: string): Promise<void> {
  const store = await openStore({ url: `file:${file}` })
  const at = toInstant(Date.parse(`${benchDay}T09:00:00Z`))
  await store.write([], async (door) => {
    await addSweep(door, { slot, at })
    await door.rows(sql`update ${door.t.task} set done_at = ${at}`)
  })
  await store.close()
}

async function act(origin: string, action: object): Promise<void> {
  const headers = { authorization: `Bearer ${financeToken}` }
  const body = JSON.stringify({ id: 'bench-reason', ...action })
  const answer = await fetch(`${origin}/api/actions`, { method: 'POST', body, headers })
  invariant(answer.ok, `the action was answered with ${answer.status}`)
}

const longestMs = 300_000

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + longestMs; performance.now() < end; await wait(20)) {
    if (holds()) return
  }
  throw new Error('the sweep did not come to its end')
}

/** Reads the book beside the server that works on it. */
function readBeside<Found>(file: string, read: (db: Database.Database) => Found): Found {
  const db = new Database(file, { readonly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

const ofAction = "from task where name = 'sweep' and slot like '% %' order by made_at desc limit 1"

/** The sweep that the action asked for; asked for often, so it costs next to nothing. */
function sweepIn(file: string): { begun: boolean; done: boolean } {
  type Times = { lease: string | null; doneAt: string | null }
  const statement = `select lease_until as lease, done_at as doneAt ${ofAction}`
  const found = readBeside(file, (db) => db.prepare<[], Times>(statement).get())
  const done = Boolean(found?.doneAt)
  return { begun: done || Boolean(found?.lease), done }
}

function changedIn(file: string): number {
  const count = "select count(distinct subject_id) from journal where actor = 'system' and at >= made_at"
  const statement = `select (${count}) as changed ${ofAction}`
  return readBeside(file, (db) => db.prepare<[], { changed: number }>(statement).get()?.changed ?? 0)
}
