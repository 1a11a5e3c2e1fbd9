import type { IsoDay } from '@encours/core/day'
import type { Bill } from '@encours/core/ledger/bill'
import { searchKey } from '@encours/core/search-key'
import type { Row } from '../read/plain-rows.ts'
import { hasField } from '../recognise/columns.ts'
import { cellOf } from './cells.ts'
import type { OpenPart } from './open-part.ts'
import type { LedgerReading } from './read-ledger-line.ts'
import type { LedgerAccount, StagedBill } from './staged-invoice.ts'

const states: Readonly<Record<string, Bill['state']>> = {
  accepted: 'accepted',
  accepte: 'accepted',
  discounted: 'discounted',
  escompte: 'discounted',
  unpaid: 'unpaid',
  impaye: 'unpaid',
}

/** Reads whether a line is a bill of exchange, and in which state; null for an invoice. */
export function createBillCell({ recognised, faults }: LedgerReading): (row: Row) => Bill['state'] | null {
  if (!hasField(recognised.columns, 'bill')) return () => null
  const cell = cellOf(recognised.columns, 'bill')
  return (row) => {
    const text = cell(row)
    if (text === '') return null
    const state = states[searchKey(text)]
    if (state === undefined) faults.note(row, 'bill', { code: 'bill-unclear', found: text })
    return state ?? null
  }
}

/** A bill that is paid is none any more; it says nothing of how its customer pays. */
export const toBill = (
  state: Bill['state'],
  line: { line: number; account: LedgerAccount; number: string; dueDay: IsoDay; part: OpenPart },
): StagedBill | 'settled' => {
  const { part, ...rest } = line
  return part.openMinor > 0 ? { ...rest, state, amountMinor: part.openMinor } : 'settled'
}
