import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import type { MessageOf } from '@encours/core/messages/message'
import { type Language, typeset } from '@encours/core/words/language'
import { sayWeekday } from '@encours/core/words/say-day'
import { type Card, type Part, plainCard } from '../../cards/card.ts'
import type { Facts } from '../facts/load-facts.ts'
import { newsWords } from '../words/words-of.ts'
import type { Reader } from './news.ts'

type OfBroadcast = MessageOf<'broadcast'>

/** A word to many, as it stands. Null where it was corrected or withdrawn since, or holds no longer. */
export function broadcastCard(
  message: OfBroadcast,
  { facts, reader }: { facts: Pick<Facts, 'broadcasts' | 'labels'>; reader: Omit<Reader, 'actor'> },
): Card | null {
  const broadcast = facts.broadcasts.get(message.broadcastId)
  if (broadcast === undefined || !isStillSo(message, broadcast, reader)) return null
  const { language } = reader
  const words = newsWords[language].broadcast
  const title = titleOf(message.what, broadcast, language)
  const parts: Part[] = [
    ...(message.what === 'withdrawn'
      ? [{ kind: 'text' as const, text: typeset(language, words.noLonger) }]
      : []),
    { kind: 'text', text: broadcast.text },
    ...namedIn(broadcast, facts, language),
    ...(message.what === 'withdrawn' ? [] : [{ kind: 'note' as const, text: noteOf(broadcast, reader) }]),
  ]
  return plainCard(typeset(language, title), parts)
}

function isStillSo(
  { what, version }: OfBroadcast,
  { withdrawn, version: stands, until }: Broadcast,
  { today }: Pick<Reader, 'today'>,
): boolean {
  if (what === 'withdrawn') return withdrawn !== null
  return withdrawn === null && version === stands && (until === null || until >= today)
}

function titleOf(what: OfBroadcast['what'], { template }: Broadcast, language: Language): string {
  const words = newsWords[language].broadcast
  const title = words.titles[template]
  return what === 'sent' ? title : words[what](title)
}

/** The accounts by name alone. */
function namedIn({ accountIds }: Broadcast, { labels }: Pick<Facts, 'labels'>, language: Language): Part[] {
  const named = accountIds.flatMap((id) => labels.get(id) ?? [])
  if (named.length === 0) return []
  const text = named.map(({ name, number }) => `${name} (${number})`).join(', ')
  return [{ kind: 'labelled', label: newsWords[language].broadcast.accounts, text }]
}

function noteOf(
  { until, contact }: Broadcast,
  { language, today }: Pick<Reader, 'language' | 'today'>,
): string {
  const words = newsWords[language].broadcast
  const sentences = [
    ...(until === null ? [] : [words.until(sayWeekday(until, { language, near: today }))]),
    ...(contact.name === null ? [] : [words.ask(contact.name)]),
  ]
  return typeset(language, sentences.join(' '))
}
