import type { AccountState } from '@encours/core/decide'
import { ok, type Result, refuse } from '@encours/core/result'
import { loadAccountsNamed } from '@encours/db/load/account-named'
import { loadAccountState } from '@encours/db/load/account-state'
import type { Door } from '@encours/db/store'

/** The account of an address: by id, and by number where that is nobody's id. */
export async function accountAt(door: Door, text: string): Promise<Result<AccountState>> {
  const named = await loadAccountsNamed(door, text)
  const account = named.find(({ id }) => id === text) ?? named[0]
  const state = account === undefined ? null : await loadAccountState(door, account.id)
  return state === null ? refuse({ code: 'account-unknown', text, nearest: [] }) : ok(state)
}
