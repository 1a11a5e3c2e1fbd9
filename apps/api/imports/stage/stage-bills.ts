import { insertRows } from '@encours/db/insert-rows'
import type { Door } from '@encours/db/store'
import type { StagedBill } from './staged-invoice.ts'

/** Writes the bills of exchange that a ledger names beside the book. */
export const stageBills = (door: Door, importId: string, bills: readonly StagedBill[]): Promise<void> =>
  insertRows(
    door,
    door.t.stageBill,
    bills.map(({ account, ...bill }) => ({ importId, accountNumber: account.number, ...bill })),
  )
