import type { MessageOf } from '@encours/core/messages/message'
import { typeset } from '@encours/core/words/language'
import { sayWeekday } from '@encours/core/words/say-day'
import { type Card, plainCard } from '../../cards/card.ts'
import type { Facts } from '../facts/load-facts.ts'
import { newsWords } from '../words/words-of.ts'
import { lineOfAlert, openAlert } from './alert-line.ts'
import type { Reader, Told } from './news.ts'

type OfAlert = MessageOf<'alert' | 'alert-closed' | 'alert-escalated' | 'alert-given'>

/** An alert on the book as a whole: its ledger is old. Null where it does not stand any more. */
export function bookAlertCard(
  message: OfAlert,
  { told, facts, reader }: { told: Told; facts: Facts; reader: Reader },
): Card | null {
  const { language, today } = reader
  const words = newsWords[language]
  const { alerts, ledgerDay } = facts.book
  const on = ledgerDay && sayWeekday(ledgerDay, { language, near: today })
  const title = lineOfAlert(message, {
    alert: openAlert(alerts, message.rule),
    madeAt: told.madeAt,
    reader,
    words,
    sayIt: () => words.ledgerOld.title(on),
  })
  if (title === null) return null
  const todo = { kind: 'text' as const, text: typeset(language, words.ledgerOld.todo) }
  return plainCard(typeset(language, title), message.kind === 'alert-closed' ? [] : [todo])
}
