import { loadCompany } from '@encours/db/demo/load-company'
import { openStore } from '@encours/db/open-store'
import { startPostgres } from '../test/postgres/start.ts'
import { addBenchToken } from './bench-token.ts'
import { measureChecks } from './checks.ts'
import type { Bench } from './finding.ts'
import { bigCompany } from './prepare.ts'

/** A twentieth of the big book says as much: what a check reads does not grow with the book. */
const onePartIn = 20

/** The same checks with a PostgreSQL server of our own, one process of ours against one server. */
export const checksOnPostgres: Bench = {
  name: 'checks-postgres',
  what: 'the same on PostgreSQL, on a twentieth of the book',
  run: async (setup) => {
    setup.say(`preparing a book of ${1_000_000 / onePartIn} invoices on PostgreSQL`)
    const postgres = await startPostgres({ durable: true })
    try {
      const store = await openStore({ url: postgres.url })
      await loadCompany(store, bigCompany(onePartIn))
      await addBenchToken(store)
      await store.close()
      const urls = { floorUrl: postgres.url, serverUrl: postgres.url }
      return await measureChecks({ ...setup, ...urls, onePartIn, engine: 'PostgreSQL' })
    } finally {
      await postgres.stop()
    }
  },
}
