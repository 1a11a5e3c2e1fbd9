import type { ActionOf } from '../action.ts'
import { addDays, daysBetween, type IsoDay } from '../day.ts'
import type { AccountState, Moment, WatchedState } from '../decide.ts'
import { mulDiv } from '../money.ts'
import type { Refusal } from '../refusal.ts'
import { signerOf } from '../signer.ts'
import type { GrantedException } from './exception.ts'
import { effectiveLimit } from './limit-in-force.ts'

/** A year, within which raises for a time are counted. */
const yearDays = 365

/**
 * The exception that setting a limit opens where that is higher than the lasting one and has an end: until its last day, for
 * any order, as a granted request does. The lasting limit stays, so that raises do not build on one another and it is there
 * again when they end. Null where it is no raise: without an end, not higher, or beside no lasting limit above zero.
 */
export function temporaryRaise(
  { dossier }: AccountState,
  { id, limitMinor, until }: ActionOf<'limit.set'>,
  { actor, now, today }: Moment,
): GrantedException | null {
  const lasting = effectiveLimit(dossier.limit, [], today).minor ?? 0
  if (until === null || limitMinor === null || lasting <= 0 || limitMinor <= lasting) return null
  // No id of a request has a slash: it is nobody else's
  const ownId = `limit/${id}`
  return {
    id: ownId,
    limitMinor,
    waives: [],
    until,
    orderRef: null,
    raisedBy: signerOf(actor),
    openedAt: now,
  }
}

/** Why a limit that is set may not be raised so for a time: longer, higher or more often than the policy lets it be. */
export function beyondTemporary(
  state: AccountState,
  { limitMinor, until }: Pick<GrantedException, 'limitMinor' | 'until'>,
  today: IsoDay,
): Refusal | null {
  const { maxDays } = state.book.policy.temporaryLimit
  return daysBetween({ from: today, to: until }) > maxDays
    ? { code: 'temporary-limit-too-long', maxDays }
    : beyondRaise(state, limitMinor ?? 0, today)
}

/**
 * Why a limit may not be this high for a time, minor units of the account's currency: it is more than the policy's share
 * above the lasting one, or was raised as often as the policy lets it be within a year. Null where it may.
 */
export function beyondRaise(state: AccountState, limitMinor: number, today: IsoDay): Refusal | null {
  const mostMinor = mostForATime(state, today)
  if (mostMinor !== null && limitMinor > mostMinor) {
    return { code: 'temporary-limit-too-high', mostMinor, currency: state.dossier.account.currency }
  }
  const { perYear } = state.book.policy.temporaryLimit
  const from = nextRaise(state.looked?.temporaryRaises ?? [], { perYear, today })
  return from === today ? null : { code: 'temporary-limit-too-often', perYear, from }
}

/**
 * The most that an account's limit may be for a time, minor units of its currency, rounded to the nearest: its own limit
 * in force and the policy's share on top, whatever exceptions stand beside it. Null where there is none above zero:
 * half as much again of nothing says nothing.
 * Rule: the policy's temporary limits.
 */
export function mostForATime({ dossier, book }: WatchedState, today: IsoDay): number | null {
  const own = effectiveLimit(dossier.limit, [], today).minor ?? 0
  if (own <= 0) return null
  const { maxIncreaseBps } = book.policy.temporaryLimit
  return mulDiv(own, { numerator: 10_000 + maxIncreaseBps, denominator: 10_000 })
}

/**
 * From which day on a limit may be raised for a time once more: today while fewer raises than the policy's `perYear` lie
 * within the last 365 days, else the day on which the one that is too many is a year old. Null where the policy has none.
 *
 * @example
 * nextRaise([day('2026-03-01'), day('2026-07-01')], { perYear: 2, today: day('2026-11-20') }) // '2027-03-01'
 * nextRaise([day('2025-11-20'), day('2026-07-01')], { perYear: 2, today: day('2026-11-20') }) // '2026-11-20'
 */
export function nextRaise(
  raisedOn: readonly IsoDay[],
  { perYear, today }: { perYear: number; today: IsoDay },
): IsoDay | null {
  if (perYear === 0) return null
  const within = raisedOn.filter((on) => on > addDays(today, -yearDays)).toSorted()
  const oneTooMany = within.at(-perYear)
  return oneTooMany === undefined ? today : addDays(oneTooMany, yearDays)
}
