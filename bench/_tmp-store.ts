import { rmSync } from 'node:fs'
import { checkCredit } from '@encours/core/credit/check-credit'
import { ensureBook } from '@encours/db/book'
import { touchAccounts } from '@encours/db/counter'
import { insertRows } from '@encours/db/insert-rows'
import { loadAccountState } from '@encours/db/load/account-state'
import { openStore } from '@encours/db/open-store'
import { createPerform } from '@encours/db/perform'
import { recordCheck } from '@encours/db/record-check'
import { refreshSums } from '@encours/db/sums'
import {
  accountRow,
  creditManager,
  euro,
  givenAccounts,
  givenBook,
  invoiceRow,
  nineOClock,
  today,
} from '../test/store/given.ts'

const url = process.argv[2] ?? 'file:/tmp/encours-bench/x.db'
if (url.startsWith('file')) rmSync('/tmp/encours-bench', { recursive: true, force: true })
const store = await openStore({ url, mostConnections: 10 })
await givenBook(store)
const N = 2000
for (let from = 0; from < N; from += 200) {
  const ids = Array.from({ length: 200 }, (_, i) => `A${from + i}`)
  await givenAccounts(
    store,
    ids.map((id) => accountRow(id, { limitMinor: 1e12 })),
    ids.flatMap((id) => Array.from({ length: 8 }, (_, k) => invoiceRow(id, `F${k}`))),
  )
}
await givenAccounts(
  store,
  [accountRow('BIG')],
  Array.from({ length: 9000 }, (_, k) => invoiceRow('BIG', `F${k}`, { openMinor: 100 + k })),
)
const ask = (accountId: string) =>
  ({
    accountId,
    amount: { minor: 100_000, currency: euro },
    basis: 'HT',
    terms: { kind: 'net', days: 30 },
    depositMinor: 0,
    orderRef: null,
  }) as const
async function bench(name: string, conc: number, ms: number, fn: (i: number) => Promise<unknown>) {
  let n = 0
  const lat: number[] = []
  const end = performance.now() + ms
  const t0 = performance.now()
  const c0 = process.cpuUsage()
  await Promise.all(
    Array.from({ length: conc }, async (_, w) => {
      while (performance.now() < end) {
        const s = performance.now()
        await fn(w * 7919 + n++)
        lat.push(performance.now() - s)
      }
    }),
  )
  const el = performance.now() - t0
  const cu = process.cpuUsage(c0)
  const cpu = (cu.user + cu.system) / n
  lat.sort((a, b) => a - b)
  console.log(
    name.padEnd(34),
    'c=' + conc,
    Math.round((n / el) * 1000) + '/s',
    'cpu µs',
    cpu.toFixed(0),
    'p50',
    lat[n >> 1]!.toFixed(2),
    'p99',
    lat[Math.floor(n * 0.99)]!.toFixed(2),
    'max',
    lat[n - 1]!.toFixed(1),
  )
}
const state = await store.read((d) => loadAccountState(d, 'A1'))
const check0 = checkCredit(state!, ask('A1'), { today, now: nineOClock })
const one = async (id: string) => {
  const check = await store.read(async (d) => {
    const s = await loadAccountState(d, id)
    return checkCredit(s!, ask(id), { today, now: nineOClock })
  })
  return recordCheck(store, { at: nineOClock, actor: creditManager, check })
}

for (const c of (process.argv[3] ?? '1,16,64').split(',').map(Number)) {
  if (process.argv[4]) {
    await bench('read state (cached)', c, 8000, (i) => store.read((d) => loadAccountState(d, `A${i % 500}`)))
    continue
  }
  await bench('empty read', c, 1500, (i) => store.read(async () => 1))
  await bench('empty write', c, 1500, (i) => store.write([], async () => 1))
  await bench('read state (cached)', c, 1500, (i) => store.read((d) => loadAccountState(d, `A${i % 500}`)))
  const states = await Promise.all(
    Array.from({ length: 500 }, (_, i) => store.read((d) => loadAccountState(d, `A${i}`))),
  )
  await bench('checkCredit alone', c, 1500, async (i) =>
    checkCredit(states[i % 500]!, ask('A1'), { today, now: nineOClock }),
  )
  await bench('recordCheck alone', c, 1500, () =>
    recordCheck(store, { at: nineOClock, actor: creditManager, check: check0 }),
  )
  await bench('recorded check', c, 2500, (i) => one(`A${i % N}`))
  await bench('recorded check BIG', c, 1500, () => one('BIG'))
}
await store.close()
