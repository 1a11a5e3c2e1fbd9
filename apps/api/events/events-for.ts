import type { Actor } from '@encours/core/access/actor'
import { maySee, mayTouchDispute } from '@encours/core/access/sees'
import type { Changes } from '@encours/db/load/changes-since'

/** Something that is new, by id and version: what it is now, whoever hears it asks for. */
export type HouseEvent =
  | { event: 'account'; id: number; data: { accountId: string; version: number } }
  | { event: 'dispute'; id: number; data: { accountId: string; disputeId: string } }
  | { event: 'book'; id: number; data: { version: number } }
  /** More has changed than is told one by one: all is to be read anew. */
  | { event: 'reset'; id: number; data: Record<string, never> }

/** Of what became new, what a listener may see. Whoever does not see an account hears of disputes that are theirs. */
export function eventsFor(actor: Actor, { upTo, reset, accounts, book }: Changes): HouseEvent[] {
  if (reset) return [{ event: 'reset', id: upTo, data: {} }]
  const ofAccounts = accounts.flatMap((account): HouseEvent[] => {
    const { id: accountId, version, disputes } = account
    if (maySee(actor, account)) return [{ event: 'account', id: version, data: { accountId, version } }]
    return disputes
      .filter((dispute) => mayTouchDispute(actor, dispute))
      .map(({ id }) => ({ event: 'dispute', id: version, data: { accountId, disputeId: id } }))
  })
  const ofBook: HouseEvent[] = book === null ? [] : [{ event: 'book', id: book, data: { version: book } }]
  return [...ofAccounts, ...ofBook].toSorted((one, other) => one.id - other.id)
}
