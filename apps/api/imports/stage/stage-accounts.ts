import type { Currency } from '@encours/core/money'
import { addFault } from '../fault.ts'
import { importKeys } from '../import-row.ts'
import type { Row } from '../read/plain-rows.ts'
import { readRows } from '../read/read-rows.ts'
import type { GivenAccount } from './given-account.ts'
import { createLineFaults } from './line-faults.ts'
import { createAccountLineReader } from './read-account-line.ts'
import type { Staging } from './stage-ledger.ts'
import { stageAccounts } from './write-stage.ts'

type StagedRow = { number: string; line: number; given: GivenAccount }

const rowsPerWrite = 500

/** Reads an accounts file and writes what its good lines say beside the book. */
export async function stageAccountsFile(staging: Staging): Promise<void> {
  const { store, importId, facts, recognised, faults, lines, onProgress } = staging
  const read = createAccountLineReader({
    recognised,
    faults: createLineFaults(faults, recognised.columns),
    currencies: new Map<string, Currency>(staging.known.map(({ number, currency }) => [number, currency])),
    bookCurrency: staging.defaults.currency,
  })
  let rows: StagedRow[] = []

  const take = (row: Row) => {
    lines.read++
    const account = read(row)
    if (account === null) lines.faulty++
    else rows.push({ ...account, line: row.line })
  }
  const write = async () => {
    const written = rows
    rows = []
    lines.taken += written.length
    await store.write(importKeys, (door) => stageAccounts(door, importId, written))
  }

  for await (const batch of readRows({ ...facts, ...recognised })) {
    if ('brokenAtLine' in batch) {
      addFault(faults, {
        line: batch.brokenAtLine,
        column: null,
        code: batch.why,
        found: '',
        expected: null,
      })
      break
    }
    for (const row of batch.rows) if (row.line > recognised.headerLine) take(row)
    if (rows.length >= rowsPerWrite) await write()
    onProgress({ phase: 'reading', lines: lines.read, bytes: batch.bytesRead, ofBytes: facts.sizeBytes })
  }
  await write()
}
