import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { insertRows } from '@encours/db/insert-rows'
import { describe, expect, it } from 'vitest'
import { testStores } from '../../../test/store/engines.ts'
import { givenBook, nineOClock } from '../../../test/store/given.ts'

const script = fileURLToPath(new URL('../../../test/bot/deliver-until-killed.ts', import.meta.url))
const people = Array.from({ length: 60 }, (_, number) => `p${String(number).padStart(3, '0')}`)

/** All that a deliverer wrote down until it heard no answer or, where it always does, had nothing left to say. */
async function killed(url: string, unanswered: number | null): Promise<string[]> {
  const child = spawn(process.execPath, [script, url, String(unanswered)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    const count = lines.filter((one) => one.startsWith(unanswered === null ? 'idle' : 'said')).length
    if (count === (unanswered ?? mostIdle)) child.kill('SIGKILL')
  }
  await ended
  return lines
}

/** Longer than a lease lasts, as 20 ms lie between two of them. */
const mostIdle = 25

describe.concurrent.each(testStores)('deliverers that are killed, on $engine', ({ open }) => {
  it('leave nothing unsaid; what is said twice was counted, and nothing is said a third time', async () => {
    const { store, url, drop } = await open()
    await givenBook(store)
    await store.write([], async (door) => {
      const person = { role: 'credit' as const, level: 'analyst' as const, language: 'en' as const }
      await door.db.insert(door.t.person).values(people.map((id) => ({ id, name: id, ...person })))
      const body = { kind: 'import-missing', dueDay: '2026-11-20', ledgerDay: null }
      const job = { topic: 'x', receiverKind: 'person' as const, body, urgency: 'soon' as const }
      const moments = { madeAt: nineOClock, dueAt: nineOClock, attempts: 0, fence: 0 }
      const rows = people.map((id) => ({
        id,
        kind: 'import-missing' as const,
        receiverId: id,
        ...job,
        ...moments,
      }))
      await insertRows(door, door.t.job, rows)
    })
    const lines: string[] = []
    for (const unanswered of [1, 9, null]) lines.push(...(await killed(url, unanswered)))
    const jobs = await store.read(({ db, t }) => db.select().from(t.job))
    await drop()
    const said = Map.groupBy(
      lines.filter((line) => line.startsWith('said')),
      (line) => line.slice('said '.length),
    )
    const timesOf = (person: string) => said.get(person)?.length ?? 0
    expect(jobs.map(({ endedAt, failure }) => endedAt !== null && failure === null)).toEqual(
      people.map(() => true),
    )
    expect(people.filter((person) => timesOf(person) === 0)).toEqual([])
    expect(people.filter((person) => timesOf(person) > 1)).toHaveLength(2)
    expect(people.filter((person) => timesOf(person) > 2)).toEqual([])
    expect(lines.filter((line) => line === 'maybe twice')).toHaveLength(2)
  })
})
