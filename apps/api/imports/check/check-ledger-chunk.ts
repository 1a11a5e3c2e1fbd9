import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Door, Store } from '@encours/db/store'
import type { Chunk } from '../chunks.ts'
import { type AccountContext, type AccountRow, fieldsAfter, sameFields } from '../commit/account-fields.ts'
import { loadAccountRows } from '../commit/load-accounts.ts'
import { addFault, type FaultList } from '../fault.ts'
import { type CommitPlan, importKeys } from '../import-row.ts'
import type { ImportOptions } from '../options.ts'
import { type BillFigures, loadBillDifferences, loadBillFigures } from './bill-differences.ts'
import { type AccountDifference, loadDifferences, loadMissing, type Missing } from './differences.ts'
import { type FactoredFigures, loadFactoredFigures } from './factored-figures.ts'
import { addBills, addFactored, addFigures, addZeroPair, type Findings, inBase } from './findings.ts'
import { settleTwiceNamed } from './settle-twice-named.ts'
import { type AccountFigures, loadStagedFigures } from './staged-figures.ts'
import { loadZeroPairs, renumber } from './zero-pairs.ts'

/** What the check of a ledger goes by. */
export type LedgerCheck = {
  store: Store
  plan: CommitPlan & { ledgerDay: IsoDay }
  zeros: ImportOptions['zeros']
  /** The demo company goes with the first import, so nothing is compared with it. */
  bookIsEmpty: boolean
  context: AccountContext
  faults: FaultList
  numberColumn: string | null
}

/** Compares one chunk with the book, and adds what it finds. */
export async function checkLedgerChunk(check: LedgerCheck, chunk: Chunk, findings: Findings): Promise<void> {
  const figures = await figuresWithoutTwins(check, chunk, findings)
  const known = await loadKnown(check, chunk)
  const compared = await compare(check, chunk, { known, findings })
  const bills = await checkBills(check, chunk)
  const factored = await factoredIn(check, chunk)
  const byNumber = new Map(figures.map((one) => [one.number, one]))
  const base = inBase(check.context.book, check.plan.ledgerDay)
  for (const staged of chunk.accounts) {
    const row = known.get(staged.number) ?? null
    const after = stateAfter(row, staged, check.context)
    const own = byNumber.get(staged.number)
    if (own) addFigures(findings, own, after, base)
    addBills(findings, bills.figures.get(staged.number), after.currency)
    addFactored(findings, factored.get(staged.number), after.currency)
    const difference = compared.differences.get(staged.number)
    const missing = compared.missing.get(staged.number)
    countInvoices(findings, { own, row, difference, missing })
    findings.missingMinor += base(missing?.settledMinor ?? 0, after.currency)
    const isSame = after.isAsBefore && !difference && !missing && !bills.differing.has(staged.number)
    if (staged.line > 0) findings.accounts.inFile++
    if (!isSame) findings.changedNumbers.add(staged.number)
    findings.accounts[row === null ? 'created' : isSame ? 'unchanged' : 'changed']++
    countRepCode(findings, after.repCode, { staged, context: check.context })
  }
}

/** Only a file that says something of bills is compared with those of the book. */
async function checkBills({ store, plan }: LedgerCheck, chunk: Chunk) {
  if (!plan.says.bills) return { figures: new Map<string, BillFigures>(), differing: new Set<string>() }
  return store.read(async (door) => ({
    figures: await loadBillFigures(door, chunk),
    differing: await loadBillDifferences(door, chunk, plan),
  }))
}

/** Only a file that says what is factored has any of it. */
const factoredIn = async (
  { store, plan }: LedgerCheck,
  chunk: Chunk,
): Promise<Map<string, FactoredFigures>> =>
  plan.says.factored ? store.read((door) => loadFactoredFigures(door, chunk)) : new Map()

type StateAfter = { name: string; currency: Currency; repCode: string | null; isAsBefore: boolean }

/** What the check must know of an account after the import; the rest of a new one is made with it. */
export function stateAfter(
  row: AccountRow | null,
  staged: Chunk['accounts'][number],
  context: AccountContext,
): StateAfter {
  const { number, given } = staged
  if (row === null) {
    const currency = given.currency ?? context.book.currency
    return { name: given.name ?? number, currency, repCode: given.repCode ?? null, isAsBefore: false }
  }
  const after = fieldsAfter(row, staged, context)
  return { ...after, isAsBefore: sameFields(row, after) }
}

function countInvoices(
  findings: Findings,
  found: {
    own: AccountFigures | undefined
    row: AccountRow | null
    difference: AccountDifference | undefined
    missing: Missing | undefined
  },
): void {
  const rows = found.own?.rowCount ?? 0
  const added = found.row === null ? rows : (found.difference?.added ?? 0)
  const changed = found.difference?.changed ?? 0
  findings.invoices.added += added
  findings.invoices.changed += changed
  findings.invoices.unchanged += rows - added - changed
  findings.invoices.settled += found.missing?.settledCount ?? 0
}

export function countRepCode(
  findings: Findings,
  repCode: string | null,
  { staged, context }: { staged: Chunk['accounts'][number]; context: AccountContext },
): void {
  if (repCode === null || !staged.given.repCode || context.owners.has(repCode)) return
  findings.unknownRepCodes.set(repCode, (findings.unknownRepCodes.get(repCode) ?? 0) + 1)
}

async function figuresWithoutTwins(
  check: LedgerCheck,
  chunk: Chunk,
  findings: Findings,
): Promise<AccountFigures[]> {
  const { store, plan } = check
  const load = () => store.read((door) => loadStagedFigures(door, chunk, plan.ledgerDay))
  const figures = await load()
  const suspects = figures.filter((one) => one.numberCount < one.rowCount).map((one) => one.number)
  if (suspects.length === 0) return figures
  const twins = await settleTwiceNamed(check, chunk, suspects)
  for (const pair of twins.pairs) addZeroPair(findings, pair)
  for (const fault of twins.faults) addFault(check.faults, fault)
  return twins.faults.length > 0 ? load() : figures
}

const loadKnown = ({ store, bookIsEmpty }: LedgerCheck, chunk: Chunk): Promise<Map<string, AccountRow>> =>
  bookIsEmpty
    ? Promise.resolve(new Map())
    : store.read((door) =>
        loadAccountRows(
          door,
          chunk.accounts.map(({ number }) => number),
        ),
      )

type Compared = { differences: Map<string, AccountDifference>; missing: Map<string, Missing> }

async function compare(
  check: LedgerCheck,
  chunk: Chunk,
  { known, findings }: { known: Map<string, AccountRow>; findings: Findings },
): Promise<Compared> {
  if (known.size === 0) return { differences: new Map(), missing: new Map() }
  const { store, plan, zeros } = check
  let differences = await store.read((door) => loadDifferences(door, chunk, plan))
  const withNew = differences.filter((one) => one.added > 0).map((one) => one.number)
  const pairs = zeros === 'different' ? [] : await store.read((door) => loadZeroPairs(door, chunk, withNew))
  if (zeros === 'same' && pairs.length > 0) {
    await store.write(importKeys, (door: Door) => renumber(door, chunk, pairs))
    differences = await store.read((door) => loadDifferences(door, chunk, plan))
  } else for (const pair of pairs) addZeroPair(findings, pair)
  const missing = plan.isComplete ? await store.read((door) => loadMissing(door, chunk)) : []
  return { differences: byNumber(differences), missing: byNumber(missing) }
}

const byNumber = <Value extends { number: string }>(values: readonly Value[]): Map<string, Value> =>
  new Map(values.map((value) => [value.number, value]))
