/** One invoice of a generated ledger. Days are counted from 1970-01-01. */
export type SampleRow = {
  account: string
  number: string
  invoiceDay: number
  dueDay: number
  amountMinor: number
  disputed: boolean
  settledDay: number
}

export type SampleShape = { seed: number; accounts: number; invoices: number; from: string; days: number }

const termsDays = 30
const msPerDay = 86_400_000
const header =
  'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate'

/**
 * A ledger as an export of another system brings it, for tests: every invoice settled, dates M/D/YYYY without padding,
 * no names, no currency, a country code that is none, and numbers of ten digits that lost their leading zeros.
 */
export function generateSample({ seed, accounts, invoices, from, days }: SampleShape): SampleRow[] {
  const random = createRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const first = Date.parse(from) / msPerDay
  const numbers = new Set<string>()
  return Array.from({ length: invoices }, (_, index) => {
    // The first rows name every account once
    const customer = index < accounts ? index : below(accounts)
    let number = String(below(10 ** (9 + below(2))))
    while (numbers.has(number)) number = String(below(10 ** 10))
    numbers.add(number)
    const invoiceDay = first + below(days)
    return {
      account: `${String(customer).padStart(4, '0')}-SAMPL`,
      number,
      invoiceDay,
      dueDay: invoiceDay + termsDays,
      amountMinor: 500 + below(12_000),
      disputed: random() < 0.2,
      settledDay: invoiceDay + 5 + below(60),
    }
  })
}

/** The rows as that export writes them. */
export function sampleCsv(rows: readonly SampleRow[]): string {
  const lines = rows.map((row) =>
    [
      391,
      row.account,
      americanDay(row.invoiceDay - 200),
      row.number,
      americanDay(row.invoiceDay),
      americanDay(row.dueDay),
      (row.amountMinor / 100).toFixed(2),
      row.disputed ? 'Yes' : 'No',
      americanDay(row.settledDay),
      'Electronic',
      row.settledDay - row.invoiceDay,
      Math.max(0, row.settledDay - row.dueDay),
    ].join(','),
  )
  return [header, ...lines, ''].join('\n')
}

/** Ten digits again, as the numbers were before a spreadsheet had them. */
export const padNumbers = (rows: readonly SampleRow[]): SampleRow[] =>
  rows.map((row) => ({ ...row, number: row.number.padStart(10, '0') }))

/** What the book holds at the end of a day: the figures that an import of the sample as of that day must find. */
export function sampleFigures(rows: readonly SampleRow[], asOf: string) {
  const day = Date.parse(asOf) / msPerDay
  const open = rows.filter((row) => row.invoiceDay <= day && row.settledDay > day)
  const overdue = open.filter((row) => row.dueDay < day)
  const sum = (some: readonly SampleRow[]) => some.reduce((total, row) => total + row.amountMinor, 0)
  return {
    openCount: open.length,
    openMinor: sum(open),
    overdueCount: overdue.length,
    overdueMinor: sum(overdue),
  }
}

function americanDay(day: number): string {
  const date = new Date(day * msPerDay)
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`
}

/** Mulberry32: small, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
