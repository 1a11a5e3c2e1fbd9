import { addBusinessDays } from '@encours/core/calendar'
import type { CreditCheck } from '@encours/core/credit/credit-check'
import { addDays } from '@encours/core/day'
import { type Language, typeset } from '@encours/core/words/language'
import { sayWeekday } from '@encours/core/words/say-day'
import { wordsOf } from '@encours/core/words/words-of'
import { type Card, plainCard } from './card.ts'

/**
 * Whether an answer may be said aloud: no decline, nothing about a person, and no yes that takes the money in advance
 * (on credit it may be a no).
 */
export function mayBeShared({ verdict, account, amount }: CreditCheck): boolean {
  if (account.kind === 'soleTrader' || verdict === 'decline') return false
  return verdict === 'refer' || amount.addsMinor !== 0
}

/** What others may hear of an answer: a name and yes, or when to expect one. No figures, no grade, no reason. */
export function sharedCard(
  { verdict, account, today }: CreditCheck,
  { language, country }: { language: Language; country: string },
): Card {
  const { shared } = wordsOf(language).chat
  const { name } = account
  if (verdict === 'approve') return plainCard(typeset(language, shared.approve(name)))
  const answerDay = addBusinessDays(addDays(today, -1), 1, country)
  const on = answerDay === today ? null : sayWeekday(answerDay, { language, near: today })
  return plainCard(typeset(language, shared.refer({ name, on })))
}
