import { usageOf } from '@encours/core/alerts/usage'
import type { CheckedAt } from '@encours/core/credit/situation'
import type { Message } from '@encours/core/messages/message'
import { convert } from '@encours/core/rates'
import type { Facts } from './facts/load-facts.ts'

type Told = { message: Message }

/**
 * Of the good customers who buy nothing, as many as the policy tells one person a week: those with the most room. The
 * others wait for another week. All that is not about an opportunity is told now.
 */
export function bestOpportunities<Of extends Told>(
  told: readonly Of[],
  facts: Facts,
  at: CheckedAt,
): { now: Of[]; later: Of[] } {
  const roomiest = told
    .filter(isOpportunity)
    .toSorted((one, other) => roomOf(other, facts, at) - roomOf(one, facts, at))
  const later = roomiest.slice(facts.book.policy.alerts.opportunity.perWeek)
  return { now: told.filter((one) => !later.includes(one)), later }
}

const isOpportunity = ({ message }: Told): boolean =>
  message.kind === 'alert' && message.rule === 'opportunity'

/** Free of the limit, base currency; nothing where there is no rate. */
function roomOf({ message }: Told, { accounts, book }: Facts, at: CheckedAt): number {
  const state = 'accountId' in message ? accounts.get(message.accountId ?? '') : undefined
  if (state === undefined) return 0
  const { exposureMinor, limitMinor } = usageOf(state, at)
  const { currency } = state.dossier.account
  const free = { minor: (limitMinor ?? 0) - exposureMinor, currency }
  return convert(free, { to: book.currency, on: at.today, table: book })?.minor ?? 0
}
