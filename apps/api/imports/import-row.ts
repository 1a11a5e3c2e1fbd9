import { type Actor, actorKey } from '@encours/core/access/actor'
import type { Instant, IsoDay } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import type { Door, Store } from '@encours/db/store'
import type { ImportState } from '@encours/db/tables/import-tables'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ImportOptions } from './options.ts'
import type { OrdersSay } from './orders/orders-after.ts'
import type { FileKind } from './recognise/kind.ts'
import type { ImportReport } from './report.ts'

/** What a crashed import needs to be gone on with, and by which a file is known again. */
export type ImportMemo = {
  options: Omit<ImportOptions, 'dryRun' | 'confirmSettled' | 'confirmColumns'>
  plan: CommitPlan | null
}

/** What committing must know beside the staged rows. */
export type CommitPlan = {
  kind: FileKind
  ledgerDay: IsoDay | null
  /** What a file of orders or deliveries says; null for any other. */
  orders: OrdersSay | null
  /** What the file says of each invoice; the book keeps the rest. */
  says: { dueDay: boolean; disputed: boolean; orderNumber: boolean; bills: boolean; factored: boolean }
  /** The file names all that is open: what it leaves out was settled. */
  isComplete: boolean
}

export type ImportRow = {
  id: string
  fileHash: string
  state: ImportState
  memo: ImportMemo
  report: ImportReport | null
  startedAt: Instant
}

/** The kinds under which the list of imports knows files. */
export type FileListed = 'ledger' | 'accounts' | 'orders'

export const listedAs = (kind: FileKind): FileListed =>
  kind === 'accounts' ? 'accounts' : kind === 'orders' || kind === 'deliveries' ? 'orders' : 'ledger'

/** Every change of the list of imports takes this key: they are one at a time. */
export const importKeys: readonly string[] = ['import']

export const memoOf = ({
  dryRun: _d,
  confirmSettled: _s,
  confirmColumns: _c,
  ...options
}: ImportOptions): ImportMemo => ({
  options,
  plan: null,
})

/** Enters an import into the list, and gives it its id. */
export async function beginImport(
  store: Store,
  entry: {
    kind: FileListed
    fileName: string
    fileHash: string
    memo: ImportMemo
    actor: Actor
    at: Instant
  },
): Promise<string> {
  return store.write(importKeys, async (door) => {
    const id = await nextImportId(door)
    const { memo, actor, at, ...file } = entry
    await door.db.insert(door.t.import).values({
      id,
      ...file,
      state: 'staging',
      options: { ...memo },
      report: {},
      actor: actorKey(actor),
      startedAt: at,
      endedAt: null,
    })
    return id
  })
}

async function nextImportId({ rows, t }: Door): Promise<string> {
  const [row] = await rows<{ value: number }>(sql`
    insert into ${t.counter} (name, value) values ('import', 1)
    on conflict (name) do update set value = counter.value + 1 returning value`)
  invariant(row, 'a counter gives a number')
  return `I${row.value}`
}

/** Moves an import on, inside the transaction that does what the state says. */
export async function setImport(
  { db, t }: Door,
  id: string,
  change: { state: ImportState; report?: ImportReport; memo?: ImportMemo; endedAt?: Instant },
): Promise<void> {
  const { report, memo, ...rest } = change
  await db
    .update(t.import)
    .set({ ...rest, ...(report && { report: { ...report } }), ...(memo && { options: { ...memo } }) })
    .where(eq(t.import.id, id))
}

export async function forgetImport({ db, t }: Door, id: string): Promise<void> {
  await db.delete(t.import).where(eq(t.import.id, id))
}

/** Imports that no longer run but are in the middle: their process ended. */
export async function loadUnfinished(door: Door): Promise<ImportRow[]> {
  const { t, db } = door
  const rows = await db
    .select()
    .from(t.import)
    .where(inArray(t.import.state, ['staging', 'checked', 'committing']))
  return rows.map(toImportRow)
}

/** Committed imports that have left something in the stage: what follows a commit is not done. */
export async function loadUnfollowed({ db, t }: Door): Promise<ImportRow[]> {
  const left = sql`(exists (select 1 from stage_account a where a.import_id = ${t.import.id})
    or exists (select 1 from stage_invoice i where i.import_id = ${t.import.id})
    or exists (select 1 from stage_order o where o.import_id = ${t.import.id}))`
  const rows = await db
    .select()
    .from(t.import)
    .where(and(eq(t.import.state, 'committed'), left))
  return rows.map(toImportRow)
}

/** The newest committed import of a kind: what the book stands on. */
export async function loadNewest(door: Door, kind: FileListed): Promise<ImportRow | null> {
  const { t, db } = door
  const [row] = await db
    .select()
    .from(t.import)
    .where(and(eq(t.import.kind, kind), eq(t.import.state, 'committed')))
    .orderBy(desc(t.import.endedAt), desc(t.import.startedAt))
    .limit(1)
  return row ? toImportRow(row) : null
}

/** Written by this file only, so read back as it was written. */
function toImportRow(row: Door['t']['import']['$inferSelect']): ImportRow {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other shape has no importId
  const report = 'importId' in row.report ? (row.report as ImportReport) : null
  return {
    id: row.id,
    fileHash: row.fileHash,
    state: row.state,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody else writes it
    memo: row.options as ImportMemo,
    report,
    startedAt: row.startedAt,
  }
}
