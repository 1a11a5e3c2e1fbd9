import type { Actor } from '@encours/core/access/actor'
import type { Book } from '@encours/core/book'
import { refuse } from '@encours/core/result'
import { loadBook } from '@encours/db/load/book'
import { checkImport } from './check/check-import.ts'
import { commitImport } from './commit/commit-import.ts'
import { decide } from './decide.ts'
import { beginImport, importKeys, listedAs, memoOf, setImport } from './import-row.ts'
import type { ImporterDeps, ImportOutcome } from './importer.ts'
import { makeReport } from './make-report.ts'
import type { ImportOptions } from './options.ts'
import type { FileFacts } from './read/file-facts.ts'
import { openText } from './read/open-text.ts'
import { fitOf } from './recognise/fit-of.ts'
import { refusalOf } from './recognise/guess/question.ts'
import { recallFrom } from './recognise/guess/recall.ts'
import { type Recognised, recognise } from './recognise/recognise.ts'
import type { ImportProgress, ImportReport } from './report.ts'
import { discard } from './resume.ts'
import { stageFile } from './stage/stage-file.ts'

export type Run = {
  fileName: string
  options: ImportOptions
  actor: Actor
  facts: FileFacts
  onProgress: (progress: ImportProgress) => void
}

/** A run that has its columns recognised and stands in the list of imports. */
type BegunRun = Run & { importId: string; recognised: Recognised; book: Book; bookIsEmpty: boolean }

/** Recognise, stage, check everything; then commit, or say why not. */
export async function runImport(deps: ImporterDeps, run: Run): Promise<ImportOutcome> {
  const loaded = await deps.store.read(loadBook)
  const book = loaded.demo ? withoutDemo(loaded) : loaded
  const recogniseIt = (facts: FileFacts) =>
    recognise(facts, run.options, {
      today: deps.today(),
      country: book.country,
      currency: book.currency,
      recall: recallFrom(deps.store),
    })
  const fits = async (facts: FileFacts) => fitOf(await recogniseIt(facts))
  const opened = await openText(run.facts, { sheet: run.options.sheet, fits })
  if (!opened.ok) return opened
  const { facts, close } = opened.value
  try {
    const recognised = await recogniseIt(facts)
    if (!recognised.ok) return recognised
    const { question, ...shape } = recognised.value
    if (question && !run.options.dryRun) return { ...refuse(refusalOf(question)), question }
    return await runRecognised(deps, {
      ...run,
      facts,
      recognised: shape,
      book,
      bookIsEmpty: loaded.demo,
    })
  } finally {
    await close()
  }
}

async function runRecognised(deps: ImporterDeps, run: Omit<BegunRun, 'importId'>): Promise<ImportOutcome> {
  const { store, now } = deps
  const { facts, options, fileName, actor, recognised } = run
  const importId = await beginImport(store, {
    kind: listedAs(recognised.kind),
    fileName,
    fileHash: facts.hash,
    memo: memoOf(options),
    actor,
    at: now(),
  })
  return stageAndCheck(deps, { ...run, importId })
}

async function stageAndCheck(deps: ImporterDeps, run: BegunRun): Promise<ImportOutcome> {
  const { store, now } = deps
  const { importId, options } = run
  const { report, findings, plan } = await prepare(deps, run).catch(async (error: unknown) => {
    await discard(store, importId, 'failed')
    throw error
  })
  if (options.dryRun) {
    await discard(store, importId, 'forgotten')
    return { ok: true, value: { ...report, state: 'would-commit' } }
  }
  if (report.refusal) {
    const refused: ImportReport = { ...report, state: 'refused' }
    await store.write(importKeys, (door) =>
      setImport(door, importId, { state: 'refused', report: refused, endedAt: now() }),
    )
    await discard(store, importId, 'refused')
    return { ok: false, refusal: report.refusal, report: refused }
  }
  const memo = { ...memoOf(options), plan }
  const { changedNumbers } = findings
  const { onProgress } = run
  return { ok: true, value: await commitImport(deps, { importId, report, memo, changedNumbers, onProgress }) }
}

/** Everything that leaves the book as it is. */
async function prepare(deps: ImporterDeps, run: BegunRun) {
  const { store, today } = deps
  const { importId, recognised, options, book, bookIsEmpty, onProgress } = run
  const { plan, faults, lines, layout } = await stageFile({ ...run, store, today: today() })
  const findings = await checkImport({
    store,
    importId,
    plan,
    recognised,
    options,
    book,
    bookIsEmpty,
    today: today(),
    faults,
    lines,
    onProgress,
  })
  const made = makeReport({
    importId,
    fileName: run.fileName,
    recognised,
    plan,
    findings,
    faults,
    lines,
    layout,
  })
  const report = { ...made, refusal: decide(made, { options, book, findings, faults }) }
  return { report, findings, plan }
}

/** The demo company goes with the first import: nothing of it counts any more, its rates included. */
const withoutDemo = (book: Book): Book => ({
  ...book,
  demo: false,
  ledgerDay: null,
  rates: [],
  openTotalMinor: 0,
})
