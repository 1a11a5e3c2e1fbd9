import { setTimeout as wait } from 'node:timers/promises'
import { addDays, type IsoDay } from '@encours/core/day'
import { policyPreset } from '@encours/core/policy/presets'
import Database from 'better-sqlite3'
import { benchDay } from './bench-day.ts'
import { atMost, type Bench, type Finding, note } from './finding.ts'
import { createAsker } from './load/ask.ts'
import { felt, whileOthersAsk } from './load/while-others-ask.ts'
import { preparedBook } from './prepare.ts'
import { runningCopy, startServer } from './server.ts'

const account = 'C-00300'

/** All accounts looked at: because a day has come, and because the policy is another. */
export const sweeping: Bench = {
  name: 'sweep',
  what: 'the daily sweep of the whole book, a new policy on it, and what others feel meanwhile',
  run: async (setup) => {
    const book = await preparedBook(setup)
    const findings: Finding[] = []
    for (const days of [1, 7]) {
      setup.say(`sweep: ${days} days after the last one`)
      findings.push(...(await sweepOn(addDays(benchDay, days), { book, area: `sweep after ${days} days` })))
    }
    setup.say('sweep: a new policy')
    return [...findings, ...(await reevaluate(book))]
  },
}

/** The server begins its day's sweep as soon as it runs. */
async function sweepOn(today: IsoDay, { book, area }: { book: string; area: string }): Promise<Finding[]> {
  const file = runningCopy(book)
  const server = await startServer(`file:${file}`, { TODAY: today })
  try {
    const whole = await whileOthersAsk(server.origin, account, () => untilSwept(file))
    return [...spent(area, file), felt(area, whole)]
  } finally {
    await server.stop()
  }
}

async function reevaluate(book: string): Promise<Finding[]> {
  const file = runningCopy(book)
  const server = await startServer(`file:${file}`)
  const asker = createAsker(server.origin, 1)
  try {
    const policy = policyPreset('careful')
    const body = JSON.stringify({ id: 'bench-policy', type: 'policy.set', policy, fromVersion: 1 })
    const whole = await whileOthersAsk(server.origin, account, async () => {
      await asker.ask({ method: 'POST', path: '/api/actions', body })
      await untilSwept(file)
    })
    return [...spent('a new policy', file), felt('a new policy', whole)]
  } finally {
    asker.close()
    await server.stop()
  }
}

/** From when it was asked for until it was done, and at how many accounts something followed. */
function spent(area: string, file: string): Finding[] {
  const task = newestSweep(file)
  if (!task?.doneAt) return []
  const seconds = (Date.parse(task.doneAt) - Date.parse(task.madeAt)) / 1_000
  return [
    atMost(`${area}: all accounts`, { most: 20, unit: ' s' }, seconds),
    note(`${area}: accounts at which something followed`, String(task.changed)),
  ]
}

type Task = { madeAt: string; doneAt: string | null; changed: number }

const longestMs = 300_000

async function untilSwept(file: string): Promise<void> {
  for (const until = performance.now() + longestMs; performance.now() < until; await wait(20)) {
    if (newestSweep(file)?.doneAt) return
  }
  throw new Error('the sweep did not end')
}

function newestSweep(file: string): Task | null {
  const db = new Database(file, { readonly: true })
  try {
    return (
      db
        .prepare<[string], Task>(
          `select made_at as madeAt, done_at as doneAt,
            (select count(distinct subject_id) from journal where actor = 'system' and at >= made_at) as changed
          from task where name = 'sweep' and slot <> ? order by made_at desc limit 1`,
        )
        .get(benchDay) ?? null
    )
  } finally {
    db.close()
  }
}
