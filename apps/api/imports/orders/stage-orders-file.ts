import type { Door, Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { addFault } from '../fault.ts'
import { importKeys } from '../import-row.ts'
import { readRows } from '../read/read-rows.ts'
import { hasField } from '../recognise/columns.ts'
import { createLedgerAccounts } from '../stage/ledger-accounts.ts'
import { createLineFaults } from '../stage/line-faults.ts'
import { type Staging, stageLedgerAccounts } from '../stage/stage-ledger.ts'
import type { OrdersKind } from './order-columns.ts'
import type { OrdersSay } from './orders-after.ts'
import { createOrderLineReader, type StagedOrder } from './read-order-line.ts'
import { stageOrders } from './staged-orders.ts'
import type { VatBasis } from './vat-basis.ts'

const rowsPerWrite = 2_000
const accountsPerWrite = 2_000

/** Reads a file of orders or deliveries and writes its good lines beside the book; gives what such a file says. */
export async function stageOrdersFile(
  staging: Staging,
  {
    kind,
    vat,
    vatBps,
    bookIsEmpty,
  }: { kind: OrdersKind; vat: VatBasis; vatBps: number; bookIsEmpty: boolean },
): Promise<OrdersSay> {
  const { facts, recognised, faults, lines, store, importId, onProgress } = staging
  const accounts = createLedgerAccounts(staging.known)
  const read = createOrderLineReader({
    recognised,
    kind,
    faults: createLineFaults(faults, recognised.columns),
    accounts,
    basis: vat.basis,
    vatBps: new Map(staging.known.map((account) => [account.number, account.vatBps])),
    defaults: { ...staging.defaults, vatBps },
  })
  let run: StagedOrder[] = []
  const write = async () => {
    const rows = run
    run = []
    await store.write(importKeys, (door) => stageOrders(door, importId, rows))
  }
  for await (const batch of readRows({ ...facts, ...recognised })) {
    if ('brokenAtLine' in batch) {
      const { brokenAtLine: line, why: code } = batch
      addFault(faults, { line, column: null, code, found: '', expected: null })
      break
    }
    for (const row of batch.rows) {
      if (row.line <= recognised.headerLine) continue
      lines.read++
      const order = read(row)
      if (order) run.push(order)
      lines[order ? 'taken' : 'faulty']++
    }
    if (run.length >= rowsPerWrite) await write()
    onProgress({ phase: 'reading', lines: lines.read, bytes: batch.bytesRead, ofBytes: facts.sizeBytes })
  }
  await write()
  await stageLedgerAccounts(staging, accounts)
  if (!bookIsEmpty) await stageLeftOut(store, importId)
  return { ...saysOf(staging, kind), vat }
}

function saysOf({ recognised: { columns }, day }: Staging, kind: OrdersKind): Omit<OrdersSay, 'vat'> {
  const has = (field: Parameters<typeof hasField>[1]) => hasField(columns, field)
  const invoiced = has('invoiced')
  return {
    kind,
    invoiced: kind === 'deliveries' || invoiced,
    delivered:
      kind === 'deliveries' || has('delivered') || invoiced || (has('ordered') && has('undelivered')),
    onlyLeft: kind === 'orders' && !has('ordered'),
    day,
  }
}

/** Enters the accounts that have orders in the book and none in the file: what it leaves out is done. */
async function stageLeftOut(store: Store, importId: string): Promise<void> {
  for (let after = ''; ; ) {
    const last = await store.write(importKeys, (door) => stageSome(door, importId, after))
    if (last === null) return
    after = last
  }
}

async function stageSome(door: Door, importId: string, after: string): Promise<string | null> {
  const fields = door.engine === 'sqlite' ? sql`'{}'` : sql`'{}'::jsonb`
  const page = sql`select id, number from account where number > ${after} order by number limit ${accountsPerWrite}`
  await door.rows(sql`
    insert into stage_account (import_id, number, line, fields, committed)
    select cast(${importId} as text), number, 0, ${fields}, false from (${page}) as page
    where exists (select 1 from sales_order o where o.account_id = page.id)
    on conflict (import_id, number) do nothing`)
  const [end] = await door.rows<{ number: string | null }>(
    sql`select max(number) as number from (${page}) as page`,
  )
  return end?.number ?? null
}
