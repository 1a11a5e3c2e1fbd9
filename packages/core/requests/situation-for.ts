import type { CheckedAt, Situation } from '../credit/situation.ts'
import { situationOf } from '../credit/situation.ts'
import type { AccountState } from '../decide.ts'
import type { ExceptionRequest } from './exception-request.ts'

/**
 * What a request is judged on: the sale that it is for as a credit check would see it, with VAT, in the account's
 * currency. Its terms do not matter: nothing here depends on its due day.
 */
export const situationFor = (
  state: AccountState,
  { wish, amountMinor }: Pick<ExceptionRequest, 'wish' | 'amountMinor'>,
  at: CheckedAt,
): Situation =>
  situationOf(
    state,
    {
      accountId: state.dossier.account.id,
      amount: { minor: amountMinor, currency: state.dossier.account.currency },
      basis: 'TTC',
      terms: { kind: 'net', days: 0 },
      depositMinor: 0,
      orderRef: wish.orderRef,
    },
    at,
  )
