import type { Book } from '@encours/core/book'
import type { IsoDay } from '@encours/core/day'
import type { Store } from '@encours/db/store'
import { stageLeftOutAccounts } from '../check/left-out.ts'
import { emptyFaults, type FaultList } from '../fault.ts'
import type { CommitPlan } from '../import-row.ts'
import { ledgerDayOf } from '../ledger-day.ts'
import type { ImportOptions } from '../options.ts'
import type { FileFacts } from '../read/file-facts.ts'
import { hasField } from '../recognise/columns.ts'
import type { Field } from '../recognise/header-words.ts'
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
  options: Pick<ImportOptions, 'asOf'>
  book: Book
  bookIsEmpty: boolean
  today: IsoDay
  onProgress: (progress: ImportProgress) => void
}

type Staged = { plan: CommitPlan; faults: FaultList; lines: LineCounts }

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
    defaults: { currency: book.currency, termsDays: book.policy.defaults.termsDays },
    onProgress,
  }
  const ledgerDay = await stageLines(staging)
  const says = (...fields: Field[]) => fields.some((field) => hasField(recognised.columns, field))
  const plan: CommitPlan = {
    kind: recognised.kind,
    ledgerDay,
    says: { dueDay: says('dueDay', 'terms'), disputed: says('disputed'), orderNumber: says('orderNumber') },
  }
  if (plan.kind === 'open-items' && !file.bookIsEmpty) await stageLeftOutAccounts(store, importId)
  return { plan, faults: staging.faults, lines: staging.lines }
}

async function stageLines(staging: Staging): Promise<IsoDay | null> {
  const { recognised, asOf, today } = staging
  const { kind } = recognised
  if (kind === 'accounts') {
    await stageAccountsFile(staging)
    return null
  }
  const { newestDay } = await stageLedger(staging)
  return ledgerDayOf({ kind, asOf, newestDay, today })
}
