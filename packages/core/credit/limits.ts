import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import { daysBetween } from '../day.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { CreditLimit } from '../ledger/account.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { effectiveLimit } from './limit-in-force.ts'

/**
 * Sets, changes or takes away (`null`) an account's limit, in its own currency. A limit that is higher than the one in
 * force and has an end is a temporary raise: it may last as long as the policy's temporary limits. Refuses a last day
 * that has passed, a raise that lasts too long, and what is so already. Who may, up to which amount, is in `may.ts`.
 */
export function decideLimitSet(
  state: AccountState,
  action: ActionOf<'limit.set'>,
  moment: Moment,
): Result<Decision> {
  const before = state.dossier.limit
  const limit: CreditLimit = {
    minor: action.limitMinor,
    until: action.limitMinor === null ? null : action.until,
  }
  const refusal = refusalOf(state, limit, moment)
  if (refusal) return refuse(refusal)
  return ok({
    changes: [{ kind: 'limit-set', accountId: action.accountId, limit, on: moment.today }],
    journal: {
      figures: {
        limitMinor: limit.minor,
        until: limit.until,
        beforeMinor: before.minor,
        beforeUntil: before.until,
      },
      text: action.note === null ? null : { note: action.note },
    },
  })
}

function refusalOf({ dossier, book }: AccountState, limit: CreditLimit, { today }: Moment): Refusal | null {
  const { minor, until } = limit
  if (minor === dossier.limit.minor && until === dossier.limit.until) return { code: 'limit-unchanged' }
  if (until === null) return null
  if (until < today) return { code: 'limit-day-past', until }
  const inForce = effectiveLimit(dossier.limit, [], today).minor ?? 0
  const { maxDays } = book.policy.temporaryLimit
  const tooLong = daysBetween({ from: today, to: until }) > maxDays
  return inForce > 0 && (minor ?? 0) > inForce && tooLong
    ? { code: 'temporary-limit-too-long', maxDays }
    : null
}

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
