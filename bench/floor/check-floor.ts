import { checkCredit } from '@encours/core/credit/check-credit'
import type { CreditCheck } from '@encours/core/credit/credit-check'
import { toInstant } from '@encours/core/day'
import type { AccountState } from '@encours/core/decide'
import { money } from '@encours/core/money'
import { invariant } from '@encours/core/result'
import { loadAccountsNamed } from '@encours/db/load/account-named'
import { loadAccountState } from '@encours/db/load/account-state'
import { openStore } from '@encours/db/open-store'
import { recordCheck } from '@encours/db/record-check'
import { benchDay } from '../bench-day.ts'

const actor = { kind: 'token', tokenId: 'bench', role: 'credit' } as const
const now = toInstant(Date.parse(`${benchDay}T09:00:00Z`))

export type CheckFloor = {
  check: (number: string) => Promise<void>
  close: () => Promise<void>
}

/**
 * The least that a recorded check costs the store: in this process, find the account and load its state in one
 * snapshot, then append its check durably. No HTTP, no deciding: each account's check is made the first time only.
 */
export async function openCheckFloor(url: string): Promise<CheckFloor> {
  const store = await openStore({ url })
  const made = new Map<string, CreditCheck>()
  const check = async (number: string) => {
    const state = await store.read((door) => loadNamed(door, number))
    const known = made.get(number) ?? checkOf(state)
    made.set(number, known)
    await recordCheck(store, { at: now, actor, check: known })
  }
  return {
    check,
    close: () => store.close(),
  }
}

async function loadNamed(door: Parameters<typeof loadAccountState>[0], number: string) {
  const [account] = await loadAccountsNamed(door, number)
  const state = account && (await loadAccountState(door, account.id))
  invariant(state, `${number} is in the book`)
  return state
}

function checkOf(state: AccountState): CreditCheck {
  const ask = {
    accountId: state.dossier.account.id,
    amount: money(2_500_000, 'EUR'),
    basis: 'HT',
    terms: { kind: 'net', days: 30 },
    depositMinor: 0,
    orderRef: null,
  } as const
  return checkCredit(state, ask, { today: benchDay, now })
}
