import type { Message } from '@encours/core/messages/message'
import { type Language, typeset } from '@encours/core/words/language'
import { type Card, type Part, plainCard } from '../cards/card.ts'
import type { Facts } from './facts/load-facts.ts'
import { broadcastCard } from './news/broadcast-card.ts'
import type { Reader } from './news/news.ts'
import { newsWords } from './words/words-of.ts'

export type ChannelNews = { kind: 'line'; text: string } | { kind: 'card'; card: Card }

type Listening = Omit<Reader, 'actor'>

/**
 * What a channel may hear of a message: a customer's name and that one should ask first, whatever the reason; a
 * broadcast as it was written for it. `unfit` where it may hear nothing (a sole trader is a person; most messages are
 * for one reader), `stale` where it is no more so.
 */
export function channelNewsOf(
  message: Message,
  { facts, reader }: { facts: Facts; reader: Listening },
): ChannelNews | 'stale' | 'unfit' {
  if (message.kind === 'broadcast') {
    const card = broadcastCard(message, { facts, reader })
    return card === null ? 'stale' : { kind: 'card', card }
  }
  const isStop = message.kind === 'hold' && message.what === 'placed'
  if (message.kind !== 'alert' && !isStop) return 'unfit'
  const state = facts.accounts.get(message.accountId ?? '')
  if (state === undefined || state.dossier.account.kind === 'soleTrader') return 'unfit'
  const { account, alerts, hold } = state.dossier
  const stands =
    message.kind === 'alert'
      ? alerts.some(({ rule, closedBy }) => rule === message.rule && closedBy === null)
      : hold !== null
  if (!stands) return 'stale'
  const line = newsWords[reader.language].channel.askFirst(account.name)
  return { kind: 'line', text: typeset(reader.language, line) }
}

/** One card for all that a channel hears at once. */
export function channelCard(news: readonly ChannelNews[], language: Language): Card {
  const lines = [...new Set(news.flatMap((one) => (one.kind === 'line' ? [one.text] : [])))]
  const [card, ...cards] = news.flatMap((one) => (one.kind === 'card' ? [one.card] : []))
  const [line, ...others] = lines
  const below = cards.flatMap(({ title, parts }) => [text(title), ...parts])
  if (card !== undefined) return { ...card, parts: [...card.parts, ...lines.map(text), ...below] }
  return line !== undefined && others.length === 0
    ? plainCard(line)
    : plainCard(newsWords[language].channel.title, lines.map(text))
}

const text = (line: string): Part => ({ kind: 'text', text: line })
