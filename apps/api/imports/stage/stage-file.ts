import type { Book } from '@encours/core/book'
import type { IsoDay } from '@encours/core/day'
import type { Store } from '@encours/db/store'
import { stageLeftOutAccounts } from '../check/left-out.ts'
import { emptyFaults, type FaultList } from '../fault.ts'
import type { CommitPlan } from '../import-row.ts'
import { ledgerDayOf } from '../ledger-day.ts'
import type { ImportOptions } from '../options.ts'
import { isOfOrders } from '../orders/order-columns.ts'
import { stageOrdersFile } from '../orders/stage-orders-file.ts'
import { vatBasisOf } from '../orders/vat-basis.ts'
import type { FileFacts } from '../read/file-facts.ts'
import { hasField } from '../recognise/columns.ts'
import type { Field } from '../recognise/header-words.ts'
import { type LayoutTold, nothingTold } from '../recognise/layouts/layout-told.ts'
import type { Recognised } from '../recognise/recognise.ts'
import { type ImportProgress, type LineCounts, noLines } from '../report.ts'
import { loadKnownAccounts } from './known-accounts.ts'
import { stageAccountsFile } from './stage-accounts.ts'
import { type Staging, stageLedger } from './stage-ledger.ts'

export type FileToStage = {
  store: Store
  importId: string
  facts: FileFacts
  recognised: Recognised
  options: Pick<ImportOptions, 'asOf' | 'basis'>
  book: Book
  bookIsEmpty: boolean
  today: IsoDay
  onProgress: (progress: ImportProgress) => void
}

type Staged = { plan: CommitPlan; faults: FaultList; lines: LineCounts; layout: LayoutTold | null }

/** Reads a whole file into the stage, and settles what committing it will mean. */
export async function stageFile(file: FileToStage): Promise<Staged> {
  const { store, importId, facts, recognised, options, book, today, onProgress } = file
  const staging: Staging = {
    store,
    importId,
    facts,
    recognised,
    faults: emptyFaults(),
    lines: noLines(),
    known: file.bookIsEmpty ? [] : await loadKnownAccounts(store),
    today,
    asOf: options.asOf,
    day: options.asOf ?? titleDayOf(recognised, today) ?? today,
    layout: recognised.layout && nothingTold(recognised.layout.name),
    defaults: { currency: book.currency, termsDays: book.policy.defaults.termsDays },
    onProgress,
  }
  const { ledgerDay, orders } = await stageLines(staging, file)
  const says = (...fields: Field[]) => fields.some((field) => hasField(recognised.columns, field))
  const plan: CommitPlan = {
    kind: recognised.kind,
    ledgerDay,
    orders,
    says: {
      dueDay: says('dueDay', 'terms'),
      disputed: says('disputed'),
      orderNumber: says('orderNumber'),
      bills: says('bill'),
      factored: says('factored'),
    },
    isComplete: recognised.kind === 'open-items' || recognised.layout?.name === 'fec',
  }
  if (plan.isComplete && !file.bookIsEmpty) await stageLeftOutAccounts(store, importId)
  return { plan, faults: staging.faults, lines: staging.lines, layout: staging.layout }
}

async function stageLines(
  staging: Staging,
  { book, bookIsEmpty, options }: FileToStage,
): Promise<Pick<CommitPlan, 'ledgerDay' | 'orders'>> {
  const { recognised, asOf, today } = staging
  const { kind } = recognised
  if (kind === 'accounts') {
    await stageAccountsFile(staging)
    return { ledgerDay: null, orders: null }
  }
  if (isOfOrders(kind)) {
    const vat = vatBasisOf(recognised.columns, options.basis)
    const { vatBps } = book.policy.defaults
    return { ledgerDay: null, orders: await stageOrdersFile(staging, { kind, vat, vatBps, bookIsEmpty }) }
  }
  const { newestDay } = await stageLedger(staging)
  const titleDay = titleDayOf(recognised, today)
  return { ledgerDay: ledgerDayOf({ kind, asOf, titleDay, newestDay, today }), orders: null }
}

/** A report of the end of the month may be made before it: its facts are no younger than today. */
function titleDayOf({ titleDay }: Recognised, today: IsoDay): IsoDay | null {
  if (titleDay === null) return null
  return titleDay.day < today ? titleDay.day : today
}
