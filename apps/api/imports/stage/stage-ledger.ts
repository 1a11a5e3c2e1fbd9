import { setImmediate } from 'node:timers/promises'
import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Store } from '@encours/db/store'
import { addFault, type FaultList } from '../fault.ts'
import { importKeys } from '../import-row.ts'
import type { FileFacts } from '../read/file-facts.ts'
import type { Row } from '../read/plain-rows.ts'
import { readRows } from '../read/read-rows.ts'
import type { LayoutTold } from '../recognise/layouts/layout-told.ts'
import type { Recognised } from '../recognise/recognise.ts'
import type { ImportProgress, LineCounts } from '../report.ts'
import { startFileLayout } from './file-layout.ts'
import type { KnownAccount } from './known-accounts.ts'
import { createLedgerAccounts, type LedgerAccounts } from './ledger-accounts.ts'
import { createLineFaults } from './line-faults.ts'
import { createNewestDay } from './newest-day.ts'
import { createLedgerLineReader, type LedgerLine } from './read-ledger-line.ts'
import { sortByAccount } from './sorted-run.ts'
import { stageBills } from './stage-bills.ts'
import type { StagedBill, StagedInvoice } from './staged-invoice.ts'
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
  /** The day that the file says it is of, or today. */
  day: IsoDay
  layout: LayoutTold | null
  defaults: { currency: Currency; termsDays: number }
  onProgress: (progress: ImportProgress) => void
}

/** Lines are gathered up to here before they are written, by account. */
const rowsPerRun = 40_000
/** So many are written in some ten milliseconds: others wait no longer. */
const rowsPerWrite = 2_000
const accountsPerWrite = 1_000
/** Rows that are known only at the end of a file are taken so many at a time. */
const rowsPerTurn = 2_000

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
  const taken = createTaken(staging, read)
  const layout = startFileLayout(staging)

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
    for (const row of batch.rows) {
      if (row.line <= recognised.headerLine) continue
      lines.read++
      if (layout === null) taken.take(row)
      else for (const one of layout.take(row)) taken.take(one)
    }
    if (taken.isFull()) await taken.write()
    onProgress({ phase: 'reading', lines: lines.read, bytes: batch.bytesRead, ofBytes: facts.sizeBytes })
  }
  let ended = 0
  for (const row of layout?.end() ?? []) {
    taken.take(row)
    if (taken.isFull()) await taken.write()
    else if (++ended % rowsPerTurn === 0) await setImmediate()
  }
  await taken.write()
  await stageLedgerAccounts(staging, accounts)
  return { newestDay: taken.newestDay() }
}

/** The good lines since the last write, and what all lines came to. */
function createTaken(staging: Staging, read: (row: Row) => LedgerLine) {
  const { lines, today } = staging
  const days = createNewestDay(today)
  let run: StagedInvoice[] = []
  let bills: StagedBill[] = []
  return {
    take: (row: Row) => {
      const line = read(row)
      if (typeof line === 'string') {
        lines[line]++
        return
      }
      lines.taken++
      if ('state' in line) bills.push(line)
      else {
        days.see(line)
        run.push(line)
      }
    },
    isFull: () => run.length >= rowsPerRun,
    write: async () => {
      const written = { run, bills }
      run = []
      bills = []
      await writeRun(staging, written)
    },
    newestDay: () => days.newest(),
  }
}

async function writeRun(
  { store, importId }: Staging,
  { run, bills }: { run: readonly StagedInvoice[]; bills: readonly StagedBill[] },
): Promise<void> {
  const sorted = sortByAccount(run)
  for (let start = 0; start < sorted.length; start += rowsPerWrite) {
    const rows = sorted.slice(start, start + rowsPerWrite)
    await store.write(importKeys, (door) => stageInvoices(door, importId, rows))
  }
  for (let start = 0; start < bills.length; start += rowsPerWrite) {
    const rows = bills.slice(start, start + rowsPerWrite)
    await store.write(importKeys, (door) => stageBills(door, importId, rows))
  }
}

/** Writes the accounts that good lines have named, with what they say of them. */
export async function stageLedgerAccounts(
  { store, importId }: Staging,
  accounts: LedgerAccounts,
): Promise<void> {
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
        ...(account.newestInvoiceDay !== null && { newestInvoiceDay: account.newestInvoiceDay }),
      },
    }))
    await store.write(importKeys, (door) => stageAccounts(door, importId, rows))
  }
}
