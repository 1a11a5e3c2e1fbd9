import type { Level, Role } from './access/role.ts'
import type { IsoDay } from './day.ts'
import type { Currency } from './money.ts'

/**
 * Everything that can be refused, as data: a code and its facts. `words/` says each in English and French
 * (what happened, what did not change, what to do), `apps/api/problem.ts` gives each its HTTP status.
 */
export type Refusal =
  // Understanding what was asked
  | { code: 'input-invalid'; faults: { path: string; expected: string }[] }
  | { code: 'body-not-json' }
  | { code: 'amount-unclear'; text: string }
  | { code: 'amount-not-positive'; text: string }
  | { code: 'amount-too-large'; text: string; mostMinor: number; currency: Currency }
  | { code: 'currency-unknown'; text: string }
  | { code: 'deposit-currency'; amount: Currency; deposit: Currency }
  | { code: 'terms-unclear'; text: string }
  | { code: 'day-unclear'; text: string }
  | { code: 'account-unknown'; text: string; nearest: AccountHint[] }
  | { code: 'account-ambiguous'; text: string; matches: AccountHint[]; matchCount: number }
  // Who may
  | { code: 'signed-out' }
  | { code: 'token-unknown' }
  | { code: 'not-allowed'; role: Role | null; needs: Role[] }
  | { code: 'not-your-account'; accountNumber: string; ownerName: string | null }
  | { code: 'approval-beyond-level'; limitMinor: number; currency: Currency; needs: Level[] }
  // Actions
  | { code: 'action-id-taken'; actionId: string }
  | { code: 'action-unknown'; type: string }
  | { code: 'already-on-hold'; since: IsoDay }
  | { code: 'not-on-hold' }
  | { code: 'limit-unchanged' }
  | { code: 'limit-day-past'; until: IsoDay }
  | { code: 'temporary-limit-too-long'; maxDays: number }
  | { code: 'reservation-not-approved'; verdict: 'refer' | 'decline' }
  | { code: 'reservation-exists'; orderRef: string; by: string | null }
  | { code: 'reservation-unknown' }
  | { code: 'reservation-not-yours' }
  | { code: 'reservation-not-expired'; expiresAt: string }
  | { code: 'currency-differs'; account: Currency; given: Currency }
  | { code: 'person-exists'; name: string }
  | { code: 'person-unknown'; text: string }
  | { code: 'person-unchanged'; name: string }
  | { code: 'level-does-not-fit'; role: Role; level: Level | null }
  | { code: 'rep-code-taken'; repCode: string; by: string }
  | { code: 'chat-id-taken'; chatId: string; by: string }
  | { code: 'token-exists' }
  | { code: 'link-unusable'; why: 'unknown' | 'used' | 'expired' }
  | { code: 'session-unknown' }
  | { code: 'token-owner-unclear' }
  // Files
  | ImportRefusal
  // The house
  | { code: 'not-found'; path: string }
  | { code: 'too-large'; mostBytes: number }
  | { code: 'busy'; retryAfterSeconds: number }
  | { code: 'not-ready' }

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

export type RefusalCode = Refusal['code']

/** Just enough to choose an account by. */
export type AccountHint = { id: string; number: string; name: string; city: string | null }
