import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import { fallenBy } from '@encours/core/broadcasts/fallen-by'
import type { MessageOf } from '@encours/core/messages/message'
import { sayBroadcast } from '@encours/core/words/say-broadcast'
import { type Card, type Part, plainCard } from '../../cards/card.ts'
import type { Facts } from '../facts/load-facts.ts'
import type { Reader } from './news.ts'

type OfBroadcast = MessageOf<'broadcast'>

/**
 * A word to many, as it stands. Null where it was corrected or withdrawn since, or holds no longer. Whoever has not heard
 * it hears nothing of its withdrawal, and what was corrected as if it had always been so.
 */
export function broadcastCard(
  message: OfBroadcast,
  {
    facts,
    reader,
  }: { facts: Pick<Facts, 'broadcasts' | 'toldBroadcasts' | 'labels'>; reader: Omit<Reader, 'actor'> },
): Card | null {
  const known = facts.broadcasts.get(message.broadcastId)
  if (known === undefined || !isStillSo(message, known, reader)) return null
  const firstTold = facts.toldBroadcasts.get(message.broadcastId) ?? null
  if (message.what === 'withdrawn' && firstTold === null) return null
  const isNew = firstTold === null || firstTold >= message.version
  const broadcast = message.what === 'corrected' && isNew ? { ...known, correctedAt: null } : known
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
