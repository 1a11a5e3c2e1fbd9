import type { Actor } from '@encours/core/access/actor'
import type { Message } from '@encours/core/messages/message'
import { languages } from '@encours/core/words/language'
import { plainText } from '../../apps/bot/cards/card-text.ts'
import type { Facts } from '../../apps/bot/delivery/facts/load-facts.ts'
import { newsOf } from '../../apps/bot/delivery/news/news-of.ts'
import { givenReader, told } from './given-facts.ts'

/** What a message comes to for a reader: a line, the text of a card, or null; every kind of space as an ordinary one. */
export function said(message: Message, facts: Facts, reader = givenReader()): string | null {
  const news = newsOf(told(message), { facts, reader })
  if (news === null) return null
  const text = news.kind === 'account' ? news.line : plainText(news.card)
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}

/** The same in English and in French. */
export const inBoth = (message: Message, facts: Facts, actor?: Actor): (string | null)[] =>
  languages.map((language) => said(message, facts, givenReader(language, actor)))
