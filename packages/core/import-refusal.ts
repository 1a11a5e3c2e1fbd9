import type { IsoDay } from './day.ts'

/** Why a file was not imported. */
export type ImportRefusal =
  | { code: 'file-unreadable'; why: UnreadableWhy }
  | { code: 'workbook-too-large'; bytes: number; mostBytes: number }
  | { code: 'sheet-unclear'; sheets: string[] }
  | { code: 'sheet-unknown'; sheet: string; sheets: string[] }
  | { code: 'sheets-not-ledgers'; sheets: { name: string; columns: string[] }[] }
  | { code: 'file-not-a-ledger'; missing: string[]; found: string[] }
  /** A ledger of suppliers: `found` is what says so. */
  | { code: 'file-is-payables'; found: string }
  | { code: 'file-faulty'; importId: string; faultCount: number }
  | {
      code: 'file-would-settle'
      importId: string
      settledMinor: number
      openMinor: number
      shareBps: number
      mostBps: number
    }
  | {
      code: 'file-would-close'
      what: 'orders' | 'deliveries'
      importId: string
      closedMinor: number
      openMinor: number
      shareBps: number
      mostBps: number
    }
  | {
      code: 'file-zeros-unclear'
      importId: string
      pairCount: number
      examples: { inFile: string; inBook: string }[]
    }
  | { code: 'file-older-than-book'; ledgerDay: IsoDay; fileDay: IsoDay }
  | { code: 'import-running'; importId: string }
  | { code: 'import-unknown'; importId: string }
  | { code: 'column-unknown'; column: string; columns: string[] }
  | {
      code: 'columns-unconfirmed'
      /** What columns were taken for whose names are not known. */
      guesses: { column: string; field: string; sureness: 'sure' | 'likely' | 'unsure' }[]
      /** What the file needs, and no column was given. */
      missing: string[]
      /** What amounts without a decimal part were taken for, where they could be either. */
      amounts?: 'units' | 'cents'
    }
  | { code: 'field-unknown'; field: string; fields: string[] }
  | { code: 'layout-unknown'; text: string }

/** What stands in the way of reading a file. */
export type UnreadableWhy =
  | 'missing'
  | 'empty'
  | 'growing'
  | 'half-written'
  | 'password'
  | 'no-table'
  | 'no-cells'
  | 'old-workbook'
  | 'other-workbook'
  | 'markup'
  | 'pdf'
  | 'zip'
  | 'binary'
