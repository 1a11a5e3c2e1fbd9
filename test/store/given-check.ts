import { checkCredit } from '@encours/core/credit/check-credit'
import type { CreditCheck } from '@encours/core/credit/credit-check'
import { invariant } from '@encours/core/result'
import { loadAccountState } from '@encours/db/load/account-state'
import type { Store } from '@encours/db/store'
import { euro, nineOClock, today } from './given.ts'

/** The check of 1,000 on 30 days for an account, as an API would ask it. */
export async function checkOn(store: Store, accountId: string): Promise<CreditCheck> {
  const state = await store.read((door) => loadAccountState(door, accountId))
  invariant(state, `${accountId} is there`)
  const ask = {
    accountId,
    amount: { minor: 100_000, currency: euro },
    basis: 'HT',
    terms: { kind: 'net', days: 30 },
    depositMinor: 0,
    orderRef: null,
  } as const
  return checkCredit(state, ask, { today, now: nineOClock })
}
