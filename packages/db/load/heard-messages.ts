import type { Actor } from '@encours/core/access/actor'
import type { SeenAccount } from '@encours/core/access/sees'
import { matterOf } from '@encours/core/decide'
import { noMatters } from '@encours/core/matter'
import { disputeOf, hearingOf } from '@encours/core/messages/hearing-of'
import type { Message } from '@encours/core/messages/message'
import type { AccountHint } from '@encours/core/refusal'
import { isOneOf } from '../is-one-of.ts'
import { loadMessagesFor, type MessageMark, type ToldMessage } from '../messages/load-messages.ts'
import type { Door } from '../store.ts'
import { type MatterRef, readMattersNamed } from './matters.ts'
import { pageOf } from './page-of.ts'

/** What those who ship hear of an account that they do not see. */
export type AskFirst = { kind: 'ask-first'; account: AccountHint }

export type HeardMessage = Omit<ToldMessage, 'message'> & { message: Message | AskFirst | null }

type Person = Extract<Actor, { kind: 'person' }>

/**
 * What a person was told, the newest first, as far as they may hear it now; what they may not is left out, so that a page
 * may hold less than was asked for.
 */
export async function loadHeardMessages(
  door: Door,
  actor: Person,
  { after, most }: { after: MessageMark | null; most: number },
): Promise<{ messages: HeardMessage[]; next: MessageMark | null }> {
  const found = await loadMessagesFor(door, actor.personId, { after, most: most + 1 })
  const { page, last } = pageOf(found, most)
  const told = page.flatMap(({ message }) => message ?? [])
  const [accounts, matters] = await Promise.all([
    accountsIn(door, told.flatMap(accountOf)),
    readMattersNamed(door, told.flatMap(mattersIn)),
  ])
  const heard = (message: Message): Message | AskFirst | null => {
    const [accountId = ''] = accountOf(message)
    const account = accounts.get(accountId) ?? null
    const { disputes, remarks } = matters.get(accountId) ?? noMatters()
    const dispute = matterOf(disputes, disputeOf(message) ?? '')
    const remark = message.kind === 'signal' ? matterOf(remarks, message.remarkId) : null
    const hearing = hearingOf(actor, message, { account, dispute, remark })
    if (hearing === 'all') return message
    return hearing === 'ask-first' && account !== null ? { kind: hearing, account: hintOf(account) } : null
  }
  const messages = page.flatMap((one): HeardMessage[] => {
    if (one.message === null) return [one]
    const message = heard(one.message)
    return message === null ? [] : [{ ...one, message }]
  })
  return { messages, next: last && { madeAt: last.madeAt, id: last.id } }
}

type Named = AccountHint & SeenAccount

const hintOf = ({ id, number, name, city }: Named): AccountHint => ({ id, number, name, city })

const accountOf = (message: Message): string[] =>
  'accountId' in message && message.accountId !== null ? [message.accountId] : []

function mattersIn(message: Message): MatterRef[] {
  if (message.kind === 'signal')
    return [{ accountId: message.accountId, kind: 'remark', id: message.remarkId }]
  const id = disputeOf(message)
  return id === null ? [] : accountOf(message).map((accountId) => ({ accountId, kind: 'dispute', id }))
}

async function accountsIn(
  { db, engine, t: { account } }: Door,
  accountIds: readonly string[],
): Promise<Map<string, Named>> {
  if (accountIds.length === 0) return new Map()
  const { id, number, name, city, ownerId, region } = account
  const rows = await db
    .select({ id, number, name, city, ownerId, region })
    .from(account)
    .where(isOneOf(engine, id, [...new Set(accountIds)]))
  return new Map(rows.map((row) => [row.id, row]))
}
