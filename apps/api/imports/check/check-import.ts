import type { Book } from '@encours/core/book'
import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import { demoPersonPrefix } from '@encours/db/demo/parts/people'
import type { Door, Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { type Chunk, chunksOf } from '../chunks.ts'
import type { AccountContext } from '../commit/account-fields.ts'
import { loadOwners } from '../commit/load-accounts.ts'
import type { FaultList } from '../fault.ts'
import type { CommitPlan } from '../import-row.ts'
import type { ImportOptions } from '../options.ts'
import { checkOrdersChunk, outstandingInBook } from '../orders/check-orders-chunk.ts'
import type { Recognised } from '../recognise/recognise.ts'
import type { ImportProgress, LineCounts } from '../report.ts'
import { checkAccountsChunk } from './check-accounts-chunk.ts'
import { checkLedgerChunk } from './check-ledger-chunk.ts'
import { type Findings, inBase, noFindings } from './findings.ts'

export type Check = {
  store: Store
  importId: string
  plan: CommitPlan
  recognised: Recognised
  options: Pick<ImportOptions, 'zeros'>
  book: Book
  bookIsEmpty: boolean
  today: IsoDay
  faults: FaultList
  lines: LineCounts
  onProgress: (progress: ImportProgress) => void
}

/** Compares all that is staged with the book, chunk by chunk. */
export async function checkImport(check: Check): Promise<Findings> {
  const { store, importId, onProgress } = check
  const findings = noFindings()
  const ofAccounts = await store.read((door) => countAccounts(door, importId))
  const checkChunk = await chunkCheck(check, findings)
  let accounts = 0
  for await (const chunk of chunksOf(store, importId, { uncommitted: true })) {
    await checkChunk(chunk)
    accounts += chunk.accounts.length
    onProgress({ phase: 'checking', accounts, ofAccounts })
  }
  return findings
}

/** How one chunk is checked: by the kind of the file. */
async function chunkCheck(check: Check, findings: Findings): Promise<(chunk: Chunk) => Promise<void>> {
  const { store, plan, book, bookIsEmpty, today, faults, recognised } = check
  const owners = await ownersAfter(store, { demoLeaves: bookIsEmpty })
  const context: AccountContext = {
    book,
    today,
    owners,
    kind: plan.kind === 'accounts' ? 'accounts' : 'ledger',
    groups: new Map(),
  }
  const { ledgerDay, orders } = plan
  if (orders) {
    const check = { store, say: orders, bookIsEmpty, context, today }
    if (!bookIsEmpty) findings.bookOpenMinor = await outstandingInBook(check)
    return (chunk) => checkOrdersChunk(check, chunk, findings)
  }
  if (ledgerDay === null) {
    return (chunk) => checkAccountsChunk({ store, bookIsEmpty, context }, chunk, findings)
  }
  if (!bookIsEmpty) findings.bookOpenMinor = await openInBook(store, inBase(book, ledgerDay))
  const numberColumn = recognised.columns.find((column) => column.field === 'number')?.name ?? null
  const ledger = {
    store,
    plan: { ...plan, ledgerDay },
    zeros: check.options.zeros,
    bookIsEmpty,
    context,
    faults,
    numberColumn,
  }
  return async (chunk) => {
    const before = faults.count
    await checkLedgerChunk(ledger, chunk, findings)
    check.lines.faulty += faults.count - before
    check.lines.taken -= faults.count - before
  }
}

/** Persons by rep code, as they are once the import is committed: the demo company's leave with it. */
async function ownersAfter(
  store: Store,
  { demoLeaves }: { demoLeaves: boolean },
): Promise<Map<string, string>> {
  const owners = [...(await store.read(loadOwners))]
  return new Map(
    demoLeaves ? owners.filter(([, personId]) => !personId.startsWith(demoPersonPrefix)) : owners,
  )
}

async function openInBook(
  store: Store,
  base: (minor: number, currency: Currency) => number,
): Promise<number> {
  const sums = await store.read((door) =>
    door.rows<{ currency: Currency; openMinor: number }>(
      sql`select currency, sum(open_minor) as "openMinor" from account group by currency`,
    ),
  )
  return sums.reduce((total, { currency, openMinor }) => total + base(openMinor, currency), 0)
}

export async function countAccounts(door: Door, importId: string): Promise<number> {
  const [row] = await door.rows<{ count: number }>(
    sql`select count(*) as count from stage_account where import_id = ${importId}`,
  )
  return row?.count ?? 0
}
