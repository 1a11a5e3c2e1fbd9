import { followAlerts } from '../alerts/follow-alerts.ts'
import { applyChange, applyChangeToGroup } from '../apply-change.ts'
import type { Change, Following } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { WatchedState } from '../decide.ts'
import { followDisputes } from '../disputes/follow-disputes.ts'
import { followPlans } from '../promises/follow-plans.ts'
import { followPromises } from '../promises/follow-promises.ts'
import { followExceptions, followRequests } from '../requests/follow-requests.ts'
import { followCover } from '../standing/follow-cover.ts'
import { followRemarks } from '../standing/follow-remarks.ts'
import { followReservations } from './follow-reservations.ts'
import type { FollowedAt } from './followed-at.ts'

/** One kind of thing that follows from facts and time by itself. Sees what the kinds before it have changed, and how. */
export type FollowStep = (state: WatchedState, at: FollowedAt) => Following[]

/** Alerts come last: they tell how things stand once all else has followed. */
const steps: readonly FollowStep[] = [
  followReservations,
  followCover,
  followDisputes,
  followPromises,
  followPlans,
  followRequests,
  followExceptions,
  followRemarks,
  followAlerts,
]

/**
 * Everything that follows from an account's facts and the time, and that nobody has to decide: reservations, promises
 * and requests that end, alerts that open and close. Doing it twice changes nothing: what followed is a fact then.
 *
 * It runs after every action, after every import for the accounts that it touched, and once a day for what time brings.
 */
export function followFacts(state: WatchedState, at: CheckedAt): Following[] {
  const all: Following[] = []
  let current = state
  for (const step of steps) {
    const followings = step(current, { ...at, followed: [...all] })
    all.push(...followings)
    current = followings.flatMap(({ changes }) => changes).reduce(applyToState, current)
  }
  return all
}

/** What an account is decided on, with a change applied as the store would write it. */
export function applyToState<Of extends WatchedState>(state: Of, change: Change): Of {
  const group = state.group && applyChangeToGroup(state.group, change, state.dossier)
  return { ...state, dossier: applyChange(state.dossier, change), group }
}
