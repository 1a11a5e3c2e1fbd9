import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Store } from '@encours/db/store'
import { addFault, type FaultList } from '../fault.ts'
import { importKeys } from '../import-row.ts'
import type { FileFacts } from '../read/file-facts.ts'
import type { Row } from '../read/plain-rows.ts'
import { readRows } from '../read/read-rows.ts'
import type { Recognised } from '../recognise/recognise.ts'
import type { ImportProgress, LineCounts } from '../report.ts'
import type { KnownAccount } from './known-accounts.ts'
import { createLedgerAccounts, type LedgerAccounts } from './ledger-accounts.ts'
import { createLineFaults } from './line-faults.ts'
import { createLedgerLineReader } from './read-ledger-line.ts'
import { sortByAccount } from './sorted-run.ts'
import type { StagedInvoice } from './staged-invoice.ts'
import { stageAccounts, stageInvoices } from './write-stage.ts'

export type Staging = {
  store: Store
  importId: string
  facts: FileFacts
  recognised: Recognised
  faults: FaultList
  lines: LineCounts
  known: readonly KnownAccount[]
  today: IsoDay
  asOf: IsoDay | null
  defaults: { currency: Currency; termsDays: number }
  onProgress: (progress: ImportProgress) => void
}

/** Lines are gathered up to here before they are written, by account. */
const rowsPerRun = 40_000
/** So many are written in some ten milliseconds: others wait no longer. */
const rowsPerWrite = 2_000
const accountsPerWrite = 1_000

/** Reads a ledger and writes its good lines beside the book; gives the newest day up to today that it knows of. */
export async function stageLedger(staging: Staging): Promise<{ newestDay: IsoDay | null }> {
  const { facts, recognised, faults, lines, today, asOf, onProgress } = staging
  const accounts = createLedgerAccounts(staging.known)
  const read = createLedgerLineReader({
    recognised,
    faults: createLineFaults(faults, recognised.columns),
    accounts,
    knownUntil: asOf ?? today,
    dropsLater: asOf !== null,
    defaults: staging.defaults,
  })
  const days = createNewestDay(today)
  let run: StagedInvoice[] = []

  const take = (row: Row) => {
    lines.read++
    const line = read(row)
    if (typeof line === 'string') lines[line]++
    else {
      lines.taken++
      days.see(line)
      run.push(line)
    }
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
    if (run.length >= rowsPerRun) {
      await writeRun(staging, run)
      run = []
    }
    onProgress({ phase: 'reading', lines: lines.read, bytes: batch.bytesRead, ofBytes: facts.sizeBytes })
  }
  await writeRun(staging, run)
  await writeAccounts(staging, accounts)
  return { newestDay: days.newest() }
}

async function writeRun({ store, importId }: Staging, run: readonly StagedInvoice[]): Promise<void> {
  const sorted = sortByAccount(run)
  for (let start = 0; start < sorted.length; start += rowsPerWrite) {
    const rows = sorted.slice(start, start + rowsPerWrite)
    await store.write(importKeys, (door) => stageInvoices(door, importId, rows))
  }
}

async function writeAccounts({ store, importId }: Staging, accounts: LedgerAccounts): Promise<void> {
  const inFile = accounts.inFile()
  for (let start = 0; start < inFile.length; start += accountsPerWrite) {
    const rows = inFile.slice(start, start + accountsPerWrite).map((account) => ({
      number: account.number,
      line: account.line,
      given: {
        rowCount: account.rowCount,
        ...(account.currency !== null && { currency: account.currency }),
        ...(account.name !== null && { name: account.name }),
        ...(account.repCode !== null && { repCode: account.repCode }),
      },
    }))
    await store.write(importKeys, (door) => stageAccounts(door, importId, rows))
  }
}

/** The newest day on which something happened, of those that are not in the future. */
function createNewestDay(today: IsoDay) {
  let newest: IsoDay | null = null
  const look = (day: IsoDay | null) => {
    if (day !== null && day <= today && (newest === null || day > newest)) newest = day
  }
  return {
    see: ({ invoiceDay, settledDay }: StagedInvoice) => {
      look(invoiceDay)
      look(settledDay)
    },
    newest: () => newest,
  }
}
