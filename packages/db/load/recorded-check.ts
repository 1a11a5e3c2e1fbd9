import type { Book } from '@encours/core/book'
import type { CreditCheck } from '@encours/core/credit/credit-check'
import { deciderNames } from '@encours/core/credit/decider'
import type { Account } from '@encours/core/ledger/account'
import { eq } from 'drizzle-orm'
import type { Door } from '../store.ts'
import { loadAccountState } from './account-state.ts'

/** A check as it was answered then; account and book as they are now. */
export type RecordedCheck = {
  id: number
  /** The `actorKey` of who asked. */
  askedBy: string
  check: CreditCheck
  account: Account
  book: Book
}

/** The check that was recorded under a number; null where there is none. */
export async function loadRecordedCheck(door: Door, id: number): Promise<RecordedCheck | null> {
  const { creditCheck } = door.t
  const [row] = await door.db.select().from(creditCheck).where(eq(creditCheck.id, id))
  const state = row === undefined ? null : await loadAccountState(door, row.accountId)
  if (row === undefined || state === null) return null
  const { account } = state.dossier
  const { number, name, city, currency, kind } = account
  const { decider, ...answer } = row.answer
  const check: CreditCheck = {
    ...answer,
    verdict: row.verdict,
    ask: row.ask,
    account: { id: account.id, number, name, city, currency, kind },
    decider: decider && { ...decider, names: deciderNames(state.book, decider.needs) },
    checkedAt: row.at,
  }
  return { id, askedBy: row.actor, check, account, book: state.book }
}
