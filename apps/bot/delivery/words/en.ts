import type { MessageWords } from './message-words.ts'

/** Messages to people, in English. */
export const en: MessageWords = {
  notImported: (fileName) => `Not imported: ${fileName}`,
  folderTitle: 'The folder for ledger files cannot be used',
  failures: {
    unreadable: {
      happened: 'The file cannot be read as a table.',
      todo: 'Look at the export: CSV or .xlsx, complete, without a password.',
    },
    'too-large': {
      happened: 'The file is larger than what is taken.',
      todo: 'Export fewer years, or only what is open.',
    },
    columns: {
      happened: 'Not all columns that are needed were understood.',
      todo: 'Import it by hand once, and say which column is what.',
    },
    faulty: {
      happened: 'Some of its lines have faults.',
      todo: 'Have them corrected, or import the rest by hand with --skip-faulty.',
    },
    'cut-short': {
      happened: 'It leaves out so much of what was open that it may be cut short.',
      todo: 'Look whether it is complete. If all of that was paid, import it by hand with --confirm-settled.',
    },
    'orders-cut-short': {
      happened: 'It leaves out so many orders or deliveries that it may be cut short.',
      todo: 'Look whether it is complete. If all of that is done, import it by hand with --confirm-settled.',
    },
    payables: {
      happened: 'It looks like what we owe to suppliers, not like what customers owe us.',
      todo: 'Export the customers’ ledger: open receivables, accounts 411 or debtors.',
    },
    zeros: {
      happened: 'Some of its invoice numbers differ from those of the book by leading zeros only.',
      todo: 'Import it by hand with --zeros same if they are the same invoices, else with --zeros different.',
    },
    older: {
      happened: 'It is older than the ledger that is in.',
      todo: 'Look whether the export still makes new files.',
    },
    refused: { happened: 'The file was refused.', todo: 'Look at the reasons, then import it by hand.' },
    broken: {
      happened: 'Encours could not finish it.',
      todo: 'It is finished or tried again by itself. If this message comes again, ask whoever runs Encours: the log says why.',
    },
    'folder-missing': {
      happened: 'The watched folder is not there.',
      todo: 'Ask whoever runs Encours: the folder may have been moved, or its drive is not connected.',
    },
    'folder-unreadable': {
      happened: 'The watched folder cannot be read.',
      todo: 'Ask whoever runs Encours to give it the right to.',
    },
    'folder-unwritable': {
      happened: 'Files cannot be put away in the watched folder.',
      todo: 'Ask whoever runs Encours to give it the right to, or to make room.',
    },
  },
  unchanged: (ledgerDay) =>
    ledgerDay === null
      ? 'Nothing was changed: no ledger is in yet.'
      : `Nothing was changed: checks answer on the ledger of ${ledgerDay}.`,
  partly: (ledgerDay) =>
    ledgerDay === null ? 'No ledger is in yet.' : `The ledger is still that of ${ledgerDay}.`,
  todoTitle: 'TO DO',
  whereReasonsAre: {
    folder: 'The file is in refused/ of the watched folder, with the reasons beside it.',
    program: 'The program that sent it was told the reasons.',
  },
  import: (importId) => `Import ${importId}.`,
  missing: (dueDay) => ({
    title: `No new ledger by 9:00 on ${dueDay}`,
    happened: 'None has come since 9:00 of the business day before.',
    todo: 'Look whether the export ran and where it put its file. By hand: npm run encours -- import FILE',
  }),
}
