import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Company, Customer } from '@encours/db/demo/company'

const header =
  'Customer number;Customer name;Invoice number;Invoice date;Due date;Invoice amount;Open amount;Settled date;Currency;Rep code'

/** Writes a company as a ledger file of the history layout, one line an invoice, never all in memory. */
export async function writeLedgerFile(path: string, company: Company): Promise<void> {
  await pipeline(Readable.from(ledgerText(company)), createWriteStream(path))
}

/** A piece of text for each customer. */
export function* ledgerText(company: Company): Generator<string> {
  yield `${header}\n`
  for (const customer of company.customers()) {
    yield customer.invoices.map((invoice) => lineOf(customer, invoice)).join('')
  }
}

const lineOf = (customer: Customer, invoice: Customer['invoices'][number]): string =>
  `${[
    customer.number,
    customer.name,
    invoice.number,
    invoice.invoiceDay,
    invoice.dueDay,
    decimal(invoice.amountMinor),
    decimal(invoice.openMinor),
    invoice.settledDay ?? '',
    customer.currency,
    customer.repCode ?? '',
  ].join(';')}\n`

/** Minor units of a currency with two decimals, as a spreadsheet writes them. */
const decimal = (minor: number): string => (minor / 100).toFixed(2)
