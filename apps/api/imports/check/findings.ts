import type { Book } from '@encours/core/book'
import type { IsoDay } from '@encours/core/day'
import { type Currency, money } from '@encours/core/money'
import { convert } from '@encours/core/rates'
import type {
  BillSum,
  FactoredSum,
  ImportReport,
  LedgerFigures,
  OrderFigures,
  WorstAccount,
} from '../report.ts'
import type { AccountFigures } from './staged-figures.ts'

/** What the check has found so far, added up chunk by chunk. */
export type Findings = Pick<ImportReport, 'accounts' | 'invoices' | 'orders' | 'zeros'> & {
  figures: Map<Currency, LedgerFigures>
  bills: Map<Currency, BillSum>
  factored: Map<Currency, FactoredSum>
  orderFigures: Map<Currency, OrderFigures>
  worst: WorstAccount[]
  /** By what the worst accounts are ordered, in the same places. */
  ranks: Rank[]
  unknownRepCodes: Map<string, number>
  /** Open amount that the file would settle by leaving it out, in the base currency. */
  missingMinor: number
  /** What is open in the book, in the base currency, credits not taken off. */
  bookOpenMinor: number
  /** The accounts that differ from the book. */
  changedNumbers: Set<string>
}

const worstCount = 5
const mostExamples = 5

export const noFindings = (): Findings => ({
  accounts: { inFile: 0, created: 0, changed: 0, unchanged: 0 },
  invoices: { added: 0, changed: 0, settled: 0, unchanged: 0 },
  orders: { added: 0, changed: 0, done: 0, unchanged: 0, reservationsEnded: 0 },
  orderFigures: new Map(),
  zeros: { pairCount: 0, examples: [] },
  figures: new Map(),
  bills: new Map(),
  factored: new Map(),
  worst: [],
  ranks: [],
  unknownRepCodes: new Map(),
  missingMinor: 0,
  bookOpenMinor: 0,
  changedNumbers: new Set(),
})

export function addZeroPair(findings: Findings, pair: { inFile: string; inBook: string }): void {
  findings.zeros.pairCount++
  if (findings.zeros.examples.length < mostExamples) {
    findings.zeros.examples.push({ inFile: pair.inFile, inBook: pair.inBook })
  }
}

export function addBills(
  findings: Findings,
  bills: { count: number; amountMinor: number } | undefined,
  currency: Currency,
): void {
  if (!bills) return
  const sum = findings.bills.get(currency)
  findings.bills.set(currency, {
    currency,
    count: (sum?.count ?? 0) + bills.count,
    amountMinor: (sum?.amountMinor ?? 0) + bills.amountMinor,
  })
}

export function addFactored(
  findings: Findings,
  figures: Omit<FactoredSum, 'currency'> | undefined,
  currency: Currency,
): void {
  if (!figures) return
  const sum = findings.factored.get(currency)
  findings.factored.set(currency, {
    currency,
    recourseCount: (sum?.recourseCount ?? 0) + figures.recourseCount,
    recourseMinor: (sum?.recourseMinor ?? 0) + figures.recourseMinor,
    soldCount: (sum?.soldCount ?? 0) + figures.soldCount,
    soldMinor: (sum?.soldMinor ?? 0) + figures.soldMinor,
  })
}

/** Adds an account's figures to those of its currency, and keeps it if it is among the five worst. */
export function addFigures(
  findings: Findings,
  figures: AccountFigures,
  account: { name: string; currency: Currency },
  base: (minor: number, currency: Currency) => number,
): void {
  const { currency, name } = account
  const sum = findings.figures.get(currency) ?? emptyFigures(currency)
  findings.figures.set(currency, {
    currency,
    openCount: sum.openCount + figures.openCount,
    openMinor: sum.openMinor + figures.openMinor,
    overdueCount: sum.overdueCount + figures.overdueCount,
    overdueMinor: sum.overdueMinor + figures.overdueMinor,
    creditCount: sum.creditCount + figures.creditCount,
    creditsMinor: sum.creditsMinor + figures.creditsMinor,
  })
  const { number, openMinor, overdueMinor } = figures
  if (openMinor === 0) return
  const rank = { overdue: base(overdueMinor, currency), open: base(openMinor, currency), number }
  const place = findings.ranks.findIndex((other) => isWorse(rank, other))
  if (place < 0 && findings.ranks.length === worstCount) return
  const at = place < 0 ? findings.ranks.length : place
  findings.ranks.splice(at, 0, rank)
  findings.worst.splice(at, 0, { number, name, currency, openMinor, overdueMinor })
  findings.ranks.length = Math.min(findings.ranks.length, worstCount)
  findings.worst.length = Math.min(findings.worst.length, worstCount)
}

/** Amounts in the base currency, so that accounts of different currencies have an order. */
type Rank = { overdue: number; open: number; number: string }

function isWorse(a: Rank, b: Rank): boolean {
  if (a.overdue !== b.overdue) return a.overdue > b.overdue
  return a.open === b.open ? a.number < b.number : a.open > b.open
}

const emptyFigures = (currency: Currency): LedgerFigures => ({
  currency,
  openCount: 0,
  openMinor: 0,
  overdueCount: 0,
  overdueMinor: 0,
  creditCount: 0,
  creditsMinor: 0,
})

/** Amounts in the base currency, for shares and orders only: without a rate an amount counts as it is. */
export const inBase =
  (book: Book, on: IsoDay) =>
  (minor: number, currency: Currency): number =>
    convert(money(minor, currency), { to: book.currency, on, table: book })?.minor ?? minor
