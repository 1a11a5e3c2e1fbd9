import type { ImportRefusal, UnreadableWhy } from '../../import-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { columnFields, howSure } from './column-fields.ts'

const wholeAmounts = { units: 'whole units', cents: 'cents' }
const otherUnit = { units: 'cents', cents: 'units' }
const unchanged = 'Nothing was imported; the book is as it was.'
const again =
  'Export the ledger again as CSV or as a workbook (.xlsx), with its column names in the first line.'
const unreadable: Record<UnreadableWhy, { happened: string; todo: string }> = {
  missing: {
    happened: 'There is no such file, or it may not be read.',
    todo: 'Check its path and who may read it.',
  },
  empty: { happened: 'The file is empty.', todo: again },
  growing: {
    happened: 'The file grew while it was read: something is still writing it.',
    todo: 'Import it when it is complete.',
  },
  'half-written': {
    happened: 'The file is a workbook or a zip that is damaged: its end is missing, or a part of it.',
    todo: 'Open it in a spreadsheet program, save it and import that; or export it again.',
  },
  password: {
    happened: 'The file is locked with a password.',
    todo: 'Save it without a password and import it again.',
  },
  'no-table': { happened: 'No table with a line of column names was found in the file.', todo: again },
  'no-cells': {
    happened: 'The workbook is empty: none of its visible sheets has a cell with something in it.',
    todo: 'Export the ledger again, or show the sheet that holds it.',
  },
  'old-workbook': {
    happened: 'The file is a workbook of the old kind (.xls).',
    todo: 'Open it, save it as .xlsx or as CSV, and import that.',
  },
  'other-workbook': {
    happened: 'The file is a workbook of another kind (.ods, .numbers or .xlsb).',
    todo: 'Open it, save it as .xlsx or as CSV, and import that.',
  },
  markup: {
    happened: 'The file is a web page or XML, whatever its name says.',
    todo: 'Open it in a spreadsheet program, save it as .xlsx or as CSV, and import that.',
  },
  pdf: { happened: 'The file is a PDF: a picture of a ledger, not its figures.', todo: again },
  zip: {
    happened: 'The file is a zip without a workbook in it.',
    todo: 'Unpack it, and import the CSV file or workbook that it holds.',
  },
  binary: {
    happened:
      'The file is no text and no workbook: neither CSV nor .xlsx, nor anything that can be read as one.',
    todo: again,
  },
}

/** What a ledger cannot do without, as its columns are called. */
const columns: Record<string, string> = {
  account: 'an account number',
  number: 'an invoice number',
  invoiceDay: 'an invoice day',
  amount: 'an amount',
  orderNumber: 'an order number',
  ordered: 'an ordered amount',
  delivered: 'a delivered amount',
  deliveryNumber: 'an order or delivery number',
}

/** What a file was refused for; in English. */
export const fileRefusals: RefusalWordsFor<ImportRefusal['code']> = {
  'file-unreadable': ({ why }) => ({ ...unreadable[why], unchanged }),
  'workbook-too-large': ({ bytes, mostBytes }, say) => ({
    happened: `Unpacked, the workbook has ${say.bytes(bytes)}: more than the ${say.bytes(mostBytes)} that are read.`,
    unchanged,
    todo: 'Save the sheet with the ledger as CSV and import that.',
  }),
  'sheet-unclear': ({ sheets }, say) => ({
    happened: `Several sheets of the workbook could be meant: ${say.and(sheets.slice(0, 20))}.`,
    unchanged,
    todo: 'Say which one with --sheet NAME (over HTTP, sheet=NAME).',
  }),
  'sheet-unknown': ({ sheet, sheets }, say) => ({
    happened:
      sheets.length === 0
        ? `The file has no sheet "${sheet}": it is no workbook.`
        : `The workbook has no sheet "${sheet}". Its sheets are ${say.and(sheets.slice(0, 20))}.`,
    unchanged,
    todo: 'Name a sheet of the workbook as it is written; leave --sheet out for any other file.',
  }),
  'sheets-not-ledgers': ({ sheets }, say) => ({
    happened: `No sheet of the workbook looks like a ledger, orders or accounts. ${sheets
      .slice(0, 10)
      .map(
        ({ name, columns: found }) =>
          `"${name}" has ${found.length === 0 ? 'no line of column names' : say.and(found.slice(0, 8))}.`,
      )
      .join(' ')}`,
    unchanged,
    todo: 'Say which sheet it is with --sheet NAME, and which column is what with --map.',
  }),
  'file-not-a-ledger': ({ missing, found }, say) => ({
    happened: `The file is no ledger: nothing in it looks like ${say.or(missing.map((field) => columns[field] ?? field))}. Its columns are ${say.and(found.slice(0, 12))}.`,
    unchanged,
    todo: 'If it is one, say which column is what, for example --map "Customer no."=account.',
  }),
  'file-is-payables': ({ found }) => ({
    happened: `The file looks like what we owe to suppliers (${found}), not like what customers owe us.`,
    unchanged,
    todo: 'Export the customers’ ledger: open receivables, accounts 411 or debtors.',
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
  'file-would-close': ({ what, closedMinor, openMinor, shareBps, mostBps, importId }, say) => ({
    happened: `The file leaves out ${what} of ${say.money(closedMinor)}, ${say.share(shareBps)} of the ${say.money(openMinor)} outstanding: more than the ${say.share(mostBps)} that count as done without a question (import ${importId}).`,
    unchanged,
    todo: 'Look whether the file was cut short or lists a part only. If all of that is done, import it with --confirm-settled.',
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
  'layout-unknown': ({ text }) => ({
    happened: `No one layout is known under "${text}".`,
    unchanged: 'Nothing was forgotten.',
    todo: 'Take the id from "npm run encours -- layouts"; its first letters do, as long as they are of one layout only.',
  }),
  'columns-unconfirmed': ({ guesses, missing, amounts }, say) => {
    const field = (name: string) => columnFields[name] ?? name
    const taken = guesses.map((one) => `"${one.column}" for ${field(one.field)} (${howSure[one.sureness]})`)
    const nobody = `Nobody can tell for sure which column is ${say.and(missing.map(field))}.`
    const correct = guesses.find(({ sureness }) => sureness !== 'sure') ?? guesses[0]
    const example = `--map "${correct?.column ?? 'Column'}=${missing[0] ?? correct?.field ?? 'account'}"`
    const instead = amounts && `--amounts ${otherUnit[amounts]} (amounts=${otherUnit[amounts]} over HTTP)`
    const otherwise = instead ? `, or ${instead}` : ''
    const corrections = say.or([...(guesses.length > 0 ? [example] : []), ...(instead ? [instead] : [])])
    return {
      happened: [
        ...(guesses.length + missing.length > 0 ? ['Not all columns of this file are known by name.'] : []),
        ...(taken.length > 0 ? [`Taken were ${say.and(taken)}.`] : []),
        ...(missing.length > 0 ? [nobody] : []),
        ...(amounts ? [`All amounts are whole numbers and were taken for ${wholeAmounts[amounts]}.`] : []),
      ].join(' '),
      unchanged,
      todo:
        missing.length > 0
          ? `Name it, such as ${example}, and add --confirm-columns (confirmColumns=true over HTTP) if the rest is right${otherwise}. It is asked once for files with these columns.`
          : `If that is right, import it with --confirm-columns (confirmColumns=true over HTTP); else correct it, such as ${corrections}. It is asked once for files with these columns.`,
    }
  },
  'field-unknown': ({ field, fields }, say) => ({
    happened: `"${field}" is not something a column can be.`,
    unchanged,
    todo: `After the = in --map name one of ${say.or(fields)}.`,
  }),
}
