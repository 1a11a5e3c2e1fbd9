import type { Account } from '@encours/core/ledger/account'
import { type Result, refuse } from '@encours/core/result'
import { loadPersonName } from '../load/people.ts'
import type { Door } from '../store.ts'

/** Somebody else looks after this account: says who, so that one knows whom to ask. */
export async function refuseNotYours(door: Door, account: Account): Promise<Result<never>> {
  const ownerName = account.ownerId === null ? null : await loadPersonName(door, account.ownerId)
  return refuse({ code: 'not-your-account', accountNumber: account.number, ownerName })
}
