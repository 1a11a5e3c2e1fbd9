import { typeset } from '@encours/core/words/language'
import { sayAlert } from '@encours/core/words/say-alert'
import { type Card, plainCard } from '../../cards/card.ts'
import type { Facts } from '../facts/load-facts.ts'
import { newsWords } from '../words/words-of.ts'
import { lineOfAlert, type OfAlert } from './alert-line.ts'
import type { Reader, Told } from './news.ts'

/** An alert on the book as a whole: its ledger is old. Null where it does not stand any more. */
export function bookAlertCard(
  message: OfAlert,
  { told, facts, reader }: { told: Told; facts: Facts; reader: Reader },
): Card | null {
  const { language, today } = reader
  const { alerts, ledgerDay, currency } = facts.book
  const words = newsWords[language]
  const title = lineOfAlert(message, {
    alert: alerts.find(({ rule }) => rule === message.rule) ?? null,
    isOwners: true,
    madeAt: told.madeAt,
    reader,
    words,
    sayIt: () => [sayAlert({ rule: 'ledger-old', ledgerDay }, { language, currency, today })],
  })
  if (title === null) return null
  const todo = { kind: 'text' as const, text: typeset(language, words.ledgerOld.todo) }
  return plainCard(typeset(language, title), message.kind === 'alert-closed' ? [] : [todo])
}
