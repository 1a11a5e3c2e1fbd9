import type { Book } from '../book.ts'
import type { IsoDay } from '../day.ts'
import type { Dossier } from '../dossier.ts'
import type { Account } from '../ledger/account.ts'
import { convert } from '../rates.ts'
import { creditTeam } from './receivers.ts'
import type { Telling } from './telling.ts'

/**
 * Money that a ledger has brought, where it is worth a word by the policy: whoever looks after the account hears of it
 * in the morning, whether or not it closes anything. Without a rate it is told.
 */
export function tellPayment(
  {
    account,
    lastPayment,
  }: { account: Pick<Account, 'id' | 'ownerId' | 'currency'> } & Pick<Dossier, 'lastPayment'>,
  { book, today }: { book: Pick<Book, 'currency' | 'rates' | 'policy'>; today: IsoDay },
): Telling[] {
  if (lastPayment === null) return []
  const { minor, on } = lastPayment
  const paid = { minor, currency: account.currency }
  const inBase = convert(paid, { to: book.currency, on: today, table: book })
  if (inBase !== null && inBase.minor < book.policy.alerts.paidMinor) return []
  return [
    {
      message: { kind: 'payment', accountId: account.id, on },
      to: [account.ownerId === null ? creditTeam : { kind: 'person', personId: account.ownerId }],
      urgency: 'digest',
      topic: `${account.id}:${on}`,
    },
  ]
}
