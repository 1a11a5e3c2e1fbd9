import type { AccountState } from '@encours/core/decide'
import { ok, type Result, refuse } from '@encours/core/result'
import { loadAccountsNamed } from '@encours/db/load/account-named'
import { loadAccountState } from '@encours/db/load/account-state'
import type { Door } from '@encours/db/store'
import type { ParameterDescription } from '../openapi/description.ts'

/** The account of an address: by id, and by number where that is nobody's id. */
export async function accountAt(door: Door, text: string): Promise<Result<AccountState>> {
  const accountId = await accountIdAt(door, text)
  if (!accountId.ok) return accountId
  const state = await loadAccountState(door, accountId.value)
  return state === null ? refuse({ code: 'account-unknown', text, nearest: [] }) : ok(state)
}

/** The same where nothing but the id is needed. */
export async function accountIdAt(door: Door, text: string): Promise<Result<string>> {
  const named = await loadAccountsNamed(door, text)
  const account = named.find(({ id }) => id === text) ?? named[0]
  return account === undefined ? refuse({ code: 'account-unknown', text, nearest: [] }) : ok(account.id)
}

/** The same, as the documentation says it. */
export const accountInPath: ParameterDescription = {
  name: 'id',
  text: "The account's id, or its number.",
  example: 'C-1042',
}
