import type { ImportRefusal } from '../../refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

const unchanged = 'Nothing was imported; the book is as it was.'
const why = {
  empty: 'The file is empty.',
  binary: 'The file is no text: neither CSV nor anything that can be read as it.',
  password: 'The file is locked with a password.',
  missing: 'There is no such file, or it may not be read.',
  'no-table': 'No table with a line of column names was found in the file.',
}

/** What a ledger cannot do without, as its columns are called. */
const columns: Record<string, string> = {
  account: 'an account number',
  number: 'an invoice number',
  invoiceDay: 'an invoice day',
  amount: 'an amount',
}

/** What a file was refused for; in English. */
export const fileRefusals: RefusalWordsFor<ImportRefusal['code']> = {
  'file-unreadable': (facts) => ({
    happened: why[facts.why],
    unchanged,
    todo:
      facts.why === 'password'
        ? 'Save it without a password and import it again.'
        : 'Export the ledger again as CSV, with its column names in the first line.',
  }),
  'file-not-a-ledger': ({ missing, found }, say) => ({
    happened: `The file is no ledger: nothing in it looks like ${say.or(missing.map((field) => columns[field] ?? field))}. Its columns are ${say.and(found.slice(0, 12))}.`,
    unchanged,
    todo: 'If it is one, say which column is what, for example --map "Customer no."=account.',
  }),
  'file-faulty': ({ faultCount, importId }, say) => ({
    happened: `${say.count(faultCount, { one: 'fault was', other: 'faults were' })} found (import ${importId}).`,
    unchanged,
    todo: 'Correct the lines that are listed, or import the rest with --skip-faulty.',
  }),
  'file-would-settle': ({ settledMinor, openMinor, shareBps, mostBps, importId }, say) => ({
    happened: `The file leaves out ${say.money(settledMinor)} of the ${say.money(openMinor)} that were open, ${say.share(shareBps)}: more than the ${say.share(mostBps)} that count as paid without a question (import ${importId}).`,
    unchanged,
    todo: 'Look whether the file was cut short. If all of that was paid, import it with --confirm-settled.',
  }),
  'file-zeros-unclear': ({ pairCount, examples, importId }, say) => ({
    happened: `${say.count(pairCount, { one: 'number differs', other: 'numbers differ' })} from the book by leading zeros only${examples[0] ? `, such as ${examples[0].inFile} and ${examples[0].inBook}` : ''} (import ${importId}).`,
    unchanged,
    todo: 'Import it with --zeros same if they are the same invoices, with --zeros different if they are not.',
  }),
  'file-older-than-book': ({ fileDay, ledgerDay }, say) => ({
    happened: `The file is of ${say.day(fileDay)}, the book is of ${say.day(ledgerDay)} already.`,
    unchanged,
    todo: 'Import a newer export, or say its day with --as-of.',
  }),
  'import-running': ({ importId }) => ({
    happened: `Import ${importId} is under way.`,
    unchanged: 'Nothing of this file was imported.',
    todo: 'Wait until it has ended, then import this file.',
  }),
  'import-unknown': ({ importId }) => ({
    happened: `There is no import ${importId}.`,
    unchanged: 'Nothing was changed.',
    todo: 'Take the id from the answer to the import.',
  }),
  'column-unknown': ({ column, columns }, say) => ({
    happened: `The file has no column "${column}". Its columns are ${say.and(columns.slice(0, 20))}.`,
    unchanged,
    todo: 'Name one of these columns in --map, as it is written.',
  }),
  'field-unknown': ({ field, fields }, say) => ({
    happened: `"${field}" is not something a column can be.`,
    unchanged,
    todo: `After the = in --map name one of ${say.or(fields)}.`,
  }),
}
