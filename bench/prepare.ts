import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toInstant } from '@encours/core/day'
import type { Company } from '@encours/db/demo/company'
import { generateCompany, generatorVersion } from '@encours/db/demo/generate-company'
import { loadCompany } from '@encours/db/demo/load-company'
import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import { openStore } from '@encours/db/open-store'
import type { Store } from '@encours/db/store'
import { benchDay } from './bench-day.ts'
import { addBenchToken, benchKey } from './bench-token.ts'
import type { Setup } from './finding.ts'
import { writeLedgerFile } from './ledger-file.ts'

/** Where the benchmarks keep what they prepare and what they run on. */
export const benchFolder = 'data/bench'

/** Grows when what is prepared beside the generated book does. */
const preparedVersion = 3

export const bigCompany = (onePartIn: number): Company =>
  generateCompany({ seed: 7, today: benchDay, shape: 'big', onePartIn })

/**
 * The file of a store that holds the big book and the bench's token, looked at on the bench's day; made once for each
 * version of the generator.
 */
export async function preparedBook({ onePartIn, say }: Setup): Promise<string> {
  const folder = preparedFolder(onePartIn)
  const file = join(folder, 'book.db')
  if (existsSync(join(folder, 'book.ready'))) return file
  say(`preparing a book of ${1_000_000 / onePartIn} invoices (once)`)
  rmSync(file, { force: true })
  const store = await openStore({ url: `file:${file}` })
  await loadCompany(store, bigCompany(onePartIn))
  await addBenchToken(store)
  await firstLook(store)
  await store.close()
  writeFileSync(join(folder, 'book.ready'), '')
  return file
}

/** Its alerts are open, silently, as after a first ledger. */
async function firstLook(store: Store): Promise<void> {
  const at = { today: benchDay, now: toInstant(Date.parse(`${benchDay}T09:00:00Z`)) }
  await store.write([], (door) => addSweep(door, { slot: benchDay, at: at.now }))
  await runSweeps(store, { at: () => at, secretKey: benchKey })
}

/** The same book as a ledger file in the history layout; made once. */
export async function preparedLedger({ onePartIn, say }: Setup): Promise<string> {
  const folder = preparedFolder(onePartIn)
  const file = join(folder, 'ledger.csv')
  if (existsSync(join(folder, 'ledger.ready'))) return file
  say(`preparing a ledger file of ${1_000_000 / onePartIn} lines (once)`)
  await writeLedgerFile(file, bigCompany(onePartIn))
  writeFileSync(join(folder, 'ledger.ready'), '')
  return file
}

function preparedFolder(onePartIn: number): string {
  const folder = join(benchFolder, `v${generatorVersion}.${preparedVersion}-one-in-${onePartIn}`)
  mkdirSync(folder, { recursive: true })
  return folder
}
