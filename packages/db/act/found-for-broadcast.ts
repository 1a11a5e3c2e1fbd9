import type { Action } from '@encours/core/action'
import type { Broadcast } from '@encours/core/broadcasts/broadcast'
import { namesAccount } from '@encours/core/broadcasts/names-account'
import type { BroadcastState } from '@encours/core/decide'
import { eq } from 'drizzle-orm'
import { isOneOf } from '../is-one-of.ts'
import { loadAudience } from '../load/audience.ts'
import { loadPerson } from '../load/person.ts'
import type { Door } from '../store.ts'

/** What is to be said, about which accounts, to whom. */
type Said = Pick<Broadcast, 'text' | 'accountIds' | 'audience'> & { contactId: string | null }

/**
 * What an action on a broadcast is decided on beside it: whom it reaches, and what of the accounts and people that it
 * names there is. Undefined where the action says nothing.
 */
export async function foundForBroadcast(
  door: Door,
  action: Action,
  { broadcast, senderId }: { broadcast: Broadcast | null; senderId: string | null },
): Promise<BroadcastState['found']> {
  const said = saidBy(action, broadcast)
  if (said === null) return undefined
  const [{ readers, unknownPersonIds }, unknownAccountIds, soleTraders, contact] = await Promise.all([
    loadAudience(door, said.audience, { accountIds: said.accountIds, senderId }),
    unknownAccounts(door, said.accountIds),
    soleTradersNamed(door, said),
    said.contactId === null ? null : loadPerson(door, said.contactId),
  ])
  return {
    unknownAccountIds,
    soleTraders,
    readerIds: readers.map(({ id }) => id),
    contact: contact?.endedAt === null ? contact : null,
    unknownPersonIds,
  }
}

/** A correction is about the same accounts and to the same people; the note of a withdrawal, about none. */
function saidBy(action: Action, broadcast: Broadcast | null): Said | null {
  switch (action.type) {
    case 'broadcast.send':
      return action
    case 'broadcast.correct':
      return broadcast && { ...broadcast, text: action.text, contactId: null }
    case 'broadcast.withdraw':
      return broadcast && { ...broadcast, accountIds: [], text: action.note ?? '', contactId: null }
    default:
      return null
  }
}

async function unknownAccounts(
  { db, engine, t: { account } }: Door,
  accountIds: readonly string[],
): Promise<string[]> {
  if (accountIds.length === 0) return []
  const known = await db
    .select({ id: account.id })
    .from(account)
    .where(isOneOf(engine, account.id, accountIds))
  const ids = new Set(known.map(({ id }) => id))
  return accountIds.filter((id) => !ids.has(id))
}

/** The numbers of sole traders among the accounts, or in the text by name or number. */
async function soleTradersNamed(
  { db, t: { account } }: Door,
  { accountIds, text }: Pick<Said, 'accountIds' | 'text'>,
): Promise<string[]> {
  const { id, number, name, kind } = account
  const traders = await db
    .select({ id, number, name })
    .from(account)
    .where(eq(kind, 'soleTrader'))
    .orderBy(number)
  const isNamed = namesAccount(text)
  return traders.filter((one) => accountIds.includes(one.id) || isNamed(one)).map((one) => one.number)
}
