import { personIdOf } from '@encours/core/access/actor'
import { tellBookAlerts } from '@encours/core/alerts/tell-alerts'
import type { AccountChange, Change, Following } from '@encours/core/change'
import type { Moment } from '@encours/core/decide'
import { applyToState } from '@encours/core/follow/follow-facts'
import { toTell } from '@encours/core/messages/to-tell'
import type { Decided } from '../act/decide-in-door.ts'
import type { Door } from '../store.ts'
import { tellBroadcasts } from './tell-broadcasts.ts'
import { writeTellings } from './write-tellings.ts'

/**
 * Has people and channels told of a decision and of what followed from it. Whoever decided is told what follows, and not
 * what they did themselves.
 */
export async function tellDecision(
  door: Door,
  {
    decision,
    account,
    book,
    followings,
    moment,
  }: Decided & { followings: readonly Following[]; moment: Moment },
): Promise<void> {
  const { changes } = decision
  const causedBy = personIdOf(moment.actor)
  const of = { book, at: moment.now }
  if (account === null) {
    const ofBook = changes.filter(isOfAccount).flatMap((change) => tellBookAlerts(change, book))
    await writeTellings(door, ofBook, { ...of, causedBy })
    return tellBroadcasts(door, changes, moment)
  }
  const followed = followings.flatMap((one) => one.changes)
  const decided = changes.reduce(applyToState, account)
  const after = followed.reduce(applyToState, decided)
  const done = changes.filter(isOfAccount).flatMap((change) => toTell(change, { before: account, after }))
  await writeTellings(door, done, { ...of, causedBy })
  const follows = followed.flatMap((change) => toTell(change, { before: decided, after }))
  await writeTellings(door, follows, { ...of, causedBy: null })
}

const isOfAccount = (change: Change): change is AccountChange => 'accountId' in change
