import type { Book } from '@encours/core/book'
import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import type { WatchedState } from '@encours/core/decide'
import type { MattersByShelf } from '@encours/core/matter'
import type { Message } from '@encours/core/messages/message'
import type { AccountHint } from '@encours/core/refusal'
import { loadBook } from '@encours/db/load/book'
import { accountsOf, loadBroadcastDocuments } from '@encours/db/load/broadcasts'
import { type MatterRef, readMattersNamed } from '@encours/db/load/matters'
import { loadWatched } from '@encours/db/load/watched'
import type { Claim } from '@encours/db/messages/claim-jobs'
import { loadToldBroadcasts } from '@encours/db/messages/load-told-broadcasts'
import type { Door } from '@encours/db/store'

/** What messages are about, as it is now. */
export type Facts = {
  book: Book
  accounts: ReadonlyMap<string, WatchedState>
  /** The disputes, requests, promises and remarks that messages name, ended ones too, by account. */
  matters: ReadonlyMap<string, MattersByShelf>
  broadcasts: ReadonlyMap<string, Broadcast>
  /** Of which ones the reader was told before, and as of which version first. */
  toldBroadcasts: ReadonlyMap<string, number>
  /** Of the accounts that a broadcast names. */
  labels: ReadonlyMap<string, AccountHint>
}

/** Looks up what some messages to a reader are about, in one snapshot and a handful of queries. */
export async function loadFacts(
  door: Door,
  { messages, to }: { messages: readonly Message[]; to: Claim['to'] },
): Promise<Facts> {
  const accountIds = new Set(messages.map(accountOf).filter((id) => id !== null))
  const broadcasts = await loadBroadcastDocuments(door, messages.flatMap(broadcastOf))
  const named = [...broadcasts.values()].flatMap((one) => one.accountIds)
  const [book, states, matters, labels, toldBroadcasts] = await Promise.all([
    loadBook(door),
    accountIds.size === 0 ? [] : loadWatched(door, [...accountIds]),
    readMattersNamed(door, messages.flatMap(mattersOf)),
    accountsOf(door, named),
    broadcasts.size === 0 ? new Map<string, number>() : loadToldBroadcasts(door, to),
  ])
  const accounts = new Map(states.map((state) => [state.dossier.account.id, state]))
  return { book, accounts, matters, broadcasts, toldBroadcasts, labels }
}

/** The account that a message is about; null where it is about none. */
export const accountOf = (message: Message): string | null =>
  'accountId' in message ? message.accountId : null

const broadcastOf = (message: Message): string[] =>
  message.kind === 'broadcast' ? [message.broadcastId] : []

function mattersOf(message: Message): MatterRef[] {
  switch (message.kind) {
    case 'dispute':
      return [{ accountId: message.accountId, kind: 'dispute', id: message.disputeId }]
    case 'request':
      return [{ accountId: message.accountId, kind: 'request', id: message.requestId }]
    case 'promise-ended':
      return [{ accountId: message.accountId, kind: 'promise', id: message.promiseId }]
    case 'signal':
      return [{ accountId: message.accountId, kind: 'remark', id: message.remarkId }]
    default:
      return []
  }
}
