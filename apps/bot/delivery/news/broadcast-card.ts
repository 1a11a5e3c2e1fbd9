import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import { fallenBy } from '@encours/core/broadcasts/fallen-by'
import type { MessageOf } from '@encours/core/messages/message'
import { sayBroadcast } from '@encours/core/words/say-broadcast'
import { type Card, type Part, plainCard } from '../../cards/card.ts'
import type { Facts } from '../facts/load-facts.ts'
import type { Reader } from './news.ts'

type OfBroadcast = MessageOf<'broadcast'>

/** A word to many, as it stands. Null where it was corrected or withdrawn since, or holds no longer. */
export function broadcastCard(
  message: OfBroadcast,
  { facts, reader }: { facts: Pick<Facts, 'broadcasts' | 'labels'>; reader: Omit<Reader, 'actor'> },
): Card | null {
  const broadcast = facts.broadcasts.get(message.broadcastId)
  if (broadcast === undefined || !isStillSo(message, broadcast, reader)) return null
  const accountNames = broadcast.accountIds.flatMap((id) => facts.labels.get(id)?.name ?? [])
  const { title, state, concerns, text, todo, until, ask } = sayBroadcast(broadcast, {
    ...reader,
    accountNames,
  })
  const line = (said: string | null): Part[] => (said === null ? [] : [{ kind: 'text', text: said }])
  const small = (said: string): Part => ({ kind: 'note', text: said })
  const end = message.what === 'withdrawn' ? [small(ask)] : [small(until), small(ask)]
  return plainCard(title, [...line(state), ...line(concerns), ...line(text), ...line(todo), ...end])
}

const isStillSo = (
  { what, version }: OfBroadcast,
  broadcast: Broadcast,
  { today }: Pick<Reader, 'today'>,
): boolean =>
  what === 'withdrawn'
    ? broadcast.withdrawn !== null
    : version === broadcast.version && fallenBy(broadcast, today) === null
