import { byCustomer, daysLate, type SampleDocument, sampleDay } from './ledger.ts'
import { american, csv, grouped, sum } from './writing.ts'

const typeOf = { invoice: 'Invoice', credit: 'Credit Memo', payment: 'Payment' }
const titles = [['Northwind Traders'], ['A/R Aging Detail'], ['As of 31 October 2026'], []]

/** QuickBooks desktop: one line a document. */
export const quickbooksDetail = (documents: readonly SampleDocument[]): string =>
  csv(',', [
    ...titles,
    ['Num', 'Customer', 'Date', 'Due Date', 'Amount', 'Open Balance', 'P.O. #'],
    ...documents.map(({ number, customer, day, dueDay, amountMinor, openMinor }, index) => [
      number,
      customer.name,
      american(day),
      american(dueDay),
      grouped(amountMinor),
      grouped(openMinor),
      index % 4 === 0 ? `PO ${index}` : '',
    ]),
  ])

const buckets = [
  { name: 'CURRENT', least: -999, most: 0 },
  { name: '1 - 30 days past due', least: 1, most: 30 },
  { name: '31 - 60 days past due', least: 31, most: 60 },
  { name: '61 - 90 days past due', least: 61, most: 90 },
  { name: '91 or more days past due', least: 91, most: 9_999 },
]

/** QuickBooks Online: headings with the ages, and a total for each. */
export function quickbooksByAge(documents: readonly SampleDocument[]): string {
  const rows = buckets.flatMap(({ name, least, most }) => {
    const some = documents.filter((one) => daysLate(one) >= least && daysLate(one) <= most)
    if (some.length === 0) return []
    return [
      [name],
      ...some.map((one) => ['', ...online(one)]),
      [`Total for ${name}`, '', '', '', '', '', '', grouped(sum(some))],
    ]
  })
  const header = ['', 'Date', 'Transaction Type', 'Num', 'Customer', 'Due Date', 'Amount', 'Open Balance']
  return csv(',', [...titles, header, ...rows, ['TOTAL', '', '', '', '', '', '', grouped(sum(documents))]])
}

/** A payment has no number there. */
const online = ({
  kind,
  number,
  customer,
  day,
  dueDay,
  amountMinor,
  openMinor,
}: SampleDocument): string[] => [
  american(day),
  typeOf[kind],
  kind === 'payment' ? '' : number,
  customer.name,
  american(dueDay),
  grouped(amountMinor),
  grouped(openMinor),
]

/** QuickBooks by customer: the name stands above the lines. */
export function quickbooksByCustomer(documents: readonly SampleDocument[]): string {
  const rows = byCustomer(documents).flatMap((some) => {
    const name = some[0]?.customer.name ?? ''
    const lines = some.map(({ kind, number, day, dueDay, openMinor }) => [
      '',
      american(day),
      typeOf[kind],
      number,
      american(dueDay),
      grouped(openMinor),
    ])
    return [[name, '', '', '', '', ''], ...lines, [`Total ${name}`, '', '', '', '', grouped(sum(some))]]
  })
  const header = ['', 'Date', 'Transaction Type', 'Num', 'Due Date', 'Open Balance']
  return csv(',', [...titles, header, ...rows, ['TOTAL', '', '', '', '', grouped(sum(documents))]])
}

/** A summary has no invoices: balances by customer and age. */
export function balancesByAge(
  documents: readonly SampleDocument[],
  { title, header, least }: { title: string; header: readonly string[]; least: readonly number[] },
): string {
  const row = (name: string, some: readonly SampleDocument[]) => [
    name,
    ...least.map((from, at) => {
      const to = least[at + 1] ?? Infinity
      const minor = sum(some.filter((one) => daysLate(one) >= from && daysLate(one) < to))
      return minor === 0 ? '' : grouped(minor)
    }),
    grouped(sum(some)),
  ]
  return csv(',', [
    [title],
    ['Northwind Traders'],
    [`As at ${sampleDay.slice(8)} October 2026`],
    [],
    [...header],
    ...byCustomer(documents).map((some) => row(some[0]?.customer.name ?? '', some)),
    row('Total', documents),
  ])
}
