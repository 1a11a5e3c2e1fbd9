import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import { daysBetween } from '../day.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { CreditLimit } from '../ledger/account.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { effectiveLimit } from './limit-in-force.ts'
import { beyondRaise } from './temporary-raise.ts'

/**
 * Sets, changes or takes away (`null`) an account's limit, in its own currency, or with the scope `group` its credit
 * group's, in the group's. A limit of the account that is higher than the one in force and has an end is a temporary
 * raise: it lasts no longer, goes no higher and comes no more often than the policy's temporary limits. Refuses that, a
 * last day that has passed, what is so already, and a group where the account has none. Who may, up to which amount, is
 * in `may.ts`.
 */
export function decideLimitSet(
  state: AccountState,
  action: ActionOf<'limit.set'>,
  moment: Moment,
): Result<Decision> {
  const { limitMinor: minor, until } = action
  const limit: CreditLimit = { minor, until: minor === null ? null : until }
  return action.scope === 'group'
    ? groupLimit(state, action, { limit, moment })
    : accountLimit(state, action, { limit, moment })
}

type Wanted = { limit: CreditLimit; moment: Moment }

function accountLimit(
  state: AccountState,
  { accountId, note }: ActionOf<'limit.set'>,
  { limit, moment }: Wanted,
): Result<Decision> {
  const before = state.dossier.limit
  const raise = isTemporaryRaise(state, limit, moment)
  const refusal = unfit(before, limit, moment) ?? (raise ? beyondTemporary(state, limit, moment) : null)
  if (refusal) return refuse(refusal)
  return ok({
    changes: [{ kind: 'limit-set', accountId, limit, on: moment.today }],
    journal: {
      figures: { ...figuresOf(limit, before), ...(raise ? { raise: 'temporary' } : {}) },
      text: note === null ? null : { note },
    },
  })
}

function groupLimit(
  { dossier, group }: AccountState,
  { accountId, note }: ActionOf<'limit.set'>,
  { limit, moment }: Wanted,
): Result<Decision> {
  if (!group) return refuse({ code: 'no-credit-group', accountNumber: dossier.account.number })
  const refusal = unfit(group.limit, limit, moment)
  if (refusal) return refuse(refusal)
  return ok({
    changes: [{ kind: 'group-limit-set', accountId, groupId: group.id, limit }],
    journal: {
      figures: { groupId: group.id, ...figuresOf(limit, group.limit) },
      text: note === null ? null : { note },
    },
  })
}

function unfit(before: CreditLimit, { minor, until }: CreditLimit, { today }: Moment): Refusal | null {
  if (minor === before.minor && until === before.until) return { code: 'limit-unchanged' }
  return until !== null && until < today ? { code: 'limit-day-past', until } : null
}

function isTemporaryRaise(
  { dossier }: AccountState,
  { minor, until }: CreditLimit,
  { today }: Moment,
): boolean {
  const inForce = effectiveLimit(dossier.limit, [], today).minor ?? 0
  return until !== null && inForce > 0 && (minor ?? 0) > inForce
}

function beyondTemporary(
  state: AccountState,
  { minor, until }: CreditLimit,
  { today }: Moment,
): Refusal | null {
  const { maxDays } = state.book.policy.temporaryLimit
  const tooLong = until !== null && daysBetween({ from: today, to: until }) > maxDays
  return tooLong ? { code: 'temporary-limit-too-long', maxDays } : beyondRaise(state, minor ?? 0, today)
}

const figuresOf = (limit: CreditLimit, before: CreditLimit): Decision['journal']['figures'] => ({
  limitMinor: limit.minor,
  until: limit.until,
  beforeMinor: before.minor,
  beforeUntil: before.until,
})

/** Notes that somebody looked at the limit and left it: the next review counts from today. */
export function decideLimitReview(
  { dossier }: AccountState,
  { accountId, note }: ActionOf<'limit.review'>,
  { today }: Moment,
): Result<Decision> {
  return ok({
    changes: [{ kind: 'limit-reviewed', accountId, on: today }],
    journal: { figures: { limitMinor: dossier.limit.minor }, text: note === null ? null : { note } },
  })
}
