import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Company } from '@encours/db/demo/company'
import { inChunks } from '@encours/db/demo/parts/in-chunks'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse'
import { runFolder } from '../server.ts'

/** The least that a ledger file costs: cutting it into cells, and putting as many rows into a table. Seconds. */
export type ImportFloor = { parseSeconds: number; insertSeconds: number; lines: number }

export async function measureImportFloor(file: string, company: Company): Promise<ImportFloor> {
  const parsed = await parseAlone(file)
  return { ...parsed, insertSeconds: insertAlone(company) }
}

async function parseAlone(file: string): Promise<{ parseSeconds: number; lines: number }> {
  const startedAt = performance.now()
  const parser = createReadStream(file).pipe(parse({ delimiter: ';' }))
  let lines = 0
  parser.on('readable', () => {
    while (parser.read() !== null) lines++
  })
  await new Promise<void>((done, failed) => {
    parser.once('end', done)
    parser.once('error', failed)
  })
  return { parseSeconds: (performance.now() - startedAt) / 1_000, lines }
}

/** One prepared statement, a commit each twenty thousand rows, a table without a single index. Making the rows is not counted. */
function insertAlone(company: Company): number {
  const client = new Database(join(runFolder(), 'floor.db'))
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.exec(`create table invoice (account text, number text, invoice_day text, due_day text,
    amount_minor integer, open_minor integer, disputed_minor integer, settled_day text)`)
  const insert = client.prepare('insert into invoice values (?, ?, ?, ?, ?, ?, ?, ?)')
  const insertAll = client.transaction((rows: unknown[][]) => {
    for (const row of rows) insert.run(...row)
  })
  let milliseconds = 0
  for (const { customers } of inChunks(company.customers())) {
    const rows = customers.flatMap(({ number, invoices }) =>
      invoices.map((one) => [
        number,
        one.number,
        one.invoiceDay,
        one.dueDay,
        one.amountMinor,
        one.openMinor,
        one.disputedMinor,
        one.settledDay,
      ]),
    )
    const startedAt = performance.now()
    insertAll(rows)
    milliseconds += performance.now() - startedAt
  }
  client.close()
  return milliseconds / 1_000
}
