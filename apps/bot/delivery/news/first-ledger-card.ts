import type { MessageOf } from '@encours/core/messages/message'
import { typeset } from '@encours/core/words/language'
import { wordsOf } from '@encours/core/words/words-of'
import { type Card, type Part, plainCard } from '../../cards/card.ts'
import { newsWords } from '../words/words-of.ts'
import type { Reader } from './news.ts'

/** What the first ledger has brought for one person: how many of each, instead of a message for each. */
export function firstLedgerCard(
  { counts }: MessageOf<'first-ledger'>,
  { language }: Pick<Reader, 'language'>,
): Card {
  const words = newsWords[language].firstLedger
  const text = (line: string): Part => ({ kind: 'text', text: typeset(language, line) })
  if (counts.length === 0) return plainCard(words.title, [text(words.none)])
  const rows = counts.map(({ rule, count }) => ({
    label: wordsOf(language).alerts.rules[rule],
    value: String(count),
  }))
  return plainCard(words.title, [text(words.text), { kind: 'rows', title: null, rows }])
}
