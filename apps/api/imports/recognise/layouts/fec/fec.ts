import { ownCopy } from '../../../read/own-copy.ts'
import type { Row } from '../../../read/plain-rows.ts'
import { cellAt } from '../cells/header-at.ts'
import { writeAmount } from '../cells/write-amount.ts'
import type { Step, StepAbout, StepRun } from '../layout.ts'
import { leaveOut } from '../layout-told.ts'
import { createEntryReader, type Entry, fecPlaces } from './entry.ts'
import { billsOf, type FecItem, invoicesOf } from './items.ts'
import { createJournals } from './journals.ts'

/** Customers and doubtful customers; bills of exchange that customers have accepted. */
const customers = /^41[16]/
const bills = /^413/

type Customer = { number: string; name: string; entries: Entry[]; bills: Entry[] }

/**
 * A French accounting file holds all entries of a year. Those on customers' accounts are kept until the last line is
 * read, because a payment may stand anywhere; all others are counted and dropped.
 */
export const fec: Step = {
  adds: () => [
    { name: 'Debit − Credit', field: 'amount' },
    { name: 'EcritureLet', field: 'open' },
    { name: 'EcritureDate', field: 'settledDay' },
    { name: 'EcritureLib', field: 'dueDay' },
    { name: '413', field: 'bill' },
  ],
  reads: (header) => Object.values(fecPlaces(header)),
  start: startFec,
}

function startFec(about: StepAbout): StepRun {
  const { header, told, until, currency } = about
  const places = fecPlaces(header)
  const entryOf = createEntryReader(places, currency)
  const journals = createJournals()
  const known = new Map<string, Customer>()

  function take(row: Row): Row | null {
    const ledger = cellAt(row.cells, places.ledger)
    journals.see(cellAt(row.cells, places.journal), ledger)
    const isBill = bills.test(ledger)
    if (!isBill && !customers.test(ledger)) return leaveOut(told, 'other-account')
    const entry = entryOf(row)
    if (!entry) return unread(row)
    if (until !== null && entry.day > until) return leaveOut(told, 'later')
    if (entry.minor === 0) return leaveOut(told, 'payment')
    const customer = customerOf(row.cells)
    if (isBill) customer.bills.push(entry)
    else {
      journals.seeCustomer(entry.journal, entry.minor)
      customer.entries.push(entry)
    }
    return null
  }

  function customerOf(cells: readonly string[]): Customer {
    const number = cellAt(cells, places.account) || cellAt(cells, places.ledger)
    const found = known.get(number)
    if (found) return found
    const name = ownCopy(cellAt(cells, places.name) || cellAt(cells, places.ledgerName))
    const customer = { number: ownCopy(number), name, entries: [], bills: [] }
    known.set(customer.number, customer)
    return customer
  }

  /** The faulty cells stand where the reader of lines looks, which then says what is wrong. */
  function unread(row: Row): Row {
    const [amount = 0] = about.added
    row.cells[places.pieceDay] = cellAt(row.cells, places.day)
    row.cells[amount] =
      [places.amount, places.debit, places.credit]
        .map((at) => cellAt(row.cells, at))
        .find((text) => /[1-9a-z]/i.test(text)) ?? ''
    return row
  }

  function* end(): Iterable<Row> {
    const rowOf = createItemRow(about)
    for (const customer of known.values()) {
      for (const item of invoicesOf(customer.entries, journals.areSales)) yield rowOf(customer, item, '')
      for (const item of billsOf(customer.bills)) yield rowOf(customer, item, 'accepted')
      known.delete(customer.number)
    }
  }

  return { take, end }
}

/** An item as a row of the file's columns and the added ones. */
function createItemRow({ header, columns, added, decimalMark, currency }: StepAbout) {
  const places = fecPlaces(header)
  const [amount = 0, open = 0, settled = 0, due = 0, bill = 0] = added
  const written = (minor: number) => writeAmount(minor, { decimalMark, currency })
  return (customer: Customer, item: FecItem, state: '' | 'accepted'): Row => {
    const cells = columns.map(() => '')
    cells[places.account] = customer.number
    cells[places.name] = customer.name
    cells[places.piece] = item.number
    cells[places.pieceDay] = item.day
    cells[amount] = written(item.amountMinor)
    cells[open] = written(item.openMinor)
    cells[settled] = item.settledDay ?? ''
    cells[due] = item.dueDay ?? ''
    cells[bill] = state
    return { line: item.line, cells }
  }
}
