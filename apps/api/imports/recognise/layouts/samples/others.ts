import { byCustomer, daysLate, type SampleDocument } from './ledger.ts'
import { american, csv, french, plain, sum } from './writing.ts'

const sageType = { invoice: 'SI', credit: 'SC', payment: 'SA' }
const sageHeader = 'No,Type,Date,Ref,Details,Balance,Future,Current,Period 1,Period 2,Period 3,Older'.split(
  ',',
)

/** Sage 50, Aged Debtors Analysis (Detailed); the line of names is an option. */
export function sage(
  documents: readonly SampleDocument[],
  { separator, named }: { separator: ',' | ';'; named: boolean },
): string {
  const amount = (minor: number) => (separator === ';' ? plain(minor).replace('.', ',') : plain(minor))
  const rows = byCustomer(documents).flatMap((some, place) => {
    const { number = '', name = '' } = some[0]?.customer ?? {}
    return [
      ['A/C:', number, 'Name:', name, 'Contact:', 'Jo', 'Tel:', '0123 456789'],
      ...some.map((one, index) => [
        place * 100 + index + 1,
        sageType[one.kind],
        french(one.day),
        one.number,
        one.kind === 'invoice' ? 'Goods' : 'Credit',
        amount(one.openMinor),
        ...['0.00', amount(one.openMinor), '0.00', '0.00', '0.00', '0.00'].map((cell) =>
          separator === ';' ? cell.replace('.', ',') : cell,
        ),
      ]),
      ['Totals:', '', '', '', '', amount(sum(some))],
      ['Turnover:', amount(9_999_900), '', '', '', ''],
      ['Credit Limit:', amount(500_000), '', '', '', ''],
    ]
  })
  const total = ['Grand Totals:', '', '', '', '', amount(sum(documents))]
  return csv(separator, [...(named ? [sageHeader] : []), ...rows, total])
}

const voucher = { invoice: 'Sales Invoice', credit: 'Sales Invoice', payment: 'Payment Entry' }

const erpnextHeader =
  'Posting Date|Party|Receivable Account|Customer Name|Voucher Type|Voucher No|Due Date|Invoiced Amount|Paid Amount|' +
  'Credit Note|Outstanding Amount|Age (Days)|0-30|31-60|61-90|91-120|121-Above|Currency|Territory|Customer Group'

/** ERPNext, Accounts Receivable: what was invoiced of a payment is zero. */
export const erpnext = (documents: readonly SampleDocument[]): string =>
  csv(',', [
    erpnextHeader.split('|'),
    ...documents.map((one) => {
      const { customer, kind, day, dueDay, number, amountMinor, openMinor } = one
      const invoiced = kind === 'invoice' ? amountMinor : 0
      const who = `${day}|${customer.number}|Debtors - N|${customer.name}|${voucher[kind]}|${number}|${dueDay}`
      const open = plain(openMinor)
      const sums = `${plain(invoiced)}|${plain(invoiced - openMinor)}|0.00|${open}|${daysLate(one)}`
      return `${who}|${sums}|${open}|0.00|0.00|0.00|0.00|EUR|France|Commercial`.split('|')
    }),
    `Total||||||||||${plain(sum(documents))}|||||||||`.split('|'),
  ])

/** Odoo, aged receivable unfolded: the partner with its sums, then its invoices, each in the column of its age. */
export function odoo(documents: readonly SampleDocument[], { dueDays }: { dueDays: boolean }): string {
  const least = [-999, 1, 31, 61, 91, 121]
  const inColumns = (some: readonly SampleDocument[]) =>
    least.map((from, at) => {
      const minor = sum(
        some.filter((one) => daysLate(one) >= from && daysLate(one) < (least[at + 1] ?? Infinity)),
      )
      return minor === 0 ? '' : plain(minor)
    })
  const dates = (one: SampleDocument | null) =>
    dueDays ? [one ? american(one.day) : '', one ? american(one.dueDay) : ''] : [one ? american(one.day) : '']
  const ages = ['At Date', '1-30', '31-60', '61-90', '91-120', 'Older', 'Total']
  return csv(',', [
    ['', 'Invoice Date', ...(dueDays ? ['Due Date'] : []), ...ages],
    ...byCustomer(documents).flatMap((some) => [
      [some[0]?.customer.name ?? '', ...dates(null), ...inColumns(some), plain(sum(some))],
      ...some.map((one) => [one.number, ...dates(one), ...inColumns([one]), plain(one.openMinor)]),
    ]),
    ['Total Aged Receivable', ...dates(null), ...inColumns(documents), plain(sum(documents))],
  ])
}

const documentType = { invoice: 'Invoice', credit: 'Credit Memo', payment: 'Payment' }

const entriesHeader =
  'Posting Date|Document Type|Document No.|Customer No.|Customer Name|Document Date|Due Date|External Document No.|' +
  'Currency Code|Amount|Remaining Amount|Open|Closed at Date'

/** Business Central, customer ledger entries: open and closed ones, payments among them. */
export function businessCentral(documents: readonly SampleDocument[]): string {
  const payments = documents
    .filter(({ settledDay }) => settledDay !== null)
    .map((one) => ({ ...one, kind: 'payment' as const, number: 'BANK01', amountMinor: -one.amountMinor }))
  return csv(',', [
    entriesHeader.split('|'),
    ...[...documents, ...payments].map(({ customer, kind, day, dueDay, number, ...one }) => {
      const who = `${day}|${documentType[kind]}|${number}|${customer.number}|${customer.name}|${day}|${dueDay}`
      const isOpen = one.openMinor === 0 ? 'No' : 'Yes'
      return `${who}|||${plain(one.amountMinor)}|${plain(one.openMinor)}|${isOpen}|${one.settledDay ?? ''}`.split(
        '|',
      )
    }),
  ])
}
