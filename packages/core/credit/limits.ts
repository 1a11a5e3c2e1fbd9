import type { ActionOf } from '../action.ts'
import type { Change, Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { CreditLimit } from '../ledger/account.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { GrantedException } from './exception.ts'
import { beyondTemporary, temporaryRaise } from './temporary-raise.ts'

/**
 * Sets, changes or takes away (`null`) an account's limit, in its own currency, or with the scope `group` its credit
 * group's, in the group's. A limit of the account that is higher than the lasting one and has an end is a temporary raise:
 * an exception beside the lasting limit (`temporaryRaise`). Whatever is set ends a raise that was set before. Refuses a
 * last day that has passed, what is so already, a raise beyond the policy's temporary limits, and a group where the
 * account has none. Who may, up to which amount, is in `may.ts`.
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
  action: ActionOf<'limit.set'>,
  { limit, moment }: Wanted,
): Result<Decision> {
  const { limit: before, exceptions } = state.dossier
  const { accountId, note } = action
  const raise = temporaryRaise(state, action, moment)
  const raised = exceptions.filter(({ raisedBy }) => raisedBy !== undefined)
  // Beside a raise the lasting limit may be set as it is: that ends the raise
  const standing = raise || raised.length === 0 ? [before, ...raised.map(limitOf)] : []
  const refusal = unfit(standing, limit, moment) ?? (raise && beyondTemporary(state, raise, moment.today))
  if (refusal) return refuse(refusal)
  const [replaced] = raised
  return ok({
    changes: [
      ...raised.map((document): Change => ({ kind: 'matter-ended', accountId, of: 'exception', document })),
      raise
        ? { kind: 'matter-opened', accountId, of: 'exception', document: raise }
        : { kind: 'limit-set', accountId, limit, on: moment.today },
    ],
    journal: {
      figures: {
        ...figuresOf(limit, before),
        ...(raise ? { raise: 'temporary', exceptionId: raise.id } : {}),
        ...(replaced ? { insteadOfMinor: replaced.limitMinor } : {}),
      },
      text: note === null ? null : { note },
    },
  })
}

const limitOf = ({ limitMinor: minor, until }: GrantedException): CreditLimit => ({ minor, until })

function groupLimit(
  { dossier, group }: AccountState,
  { accountId, note }: ActionOf<'limit.set'>,
  { limit, moment }: Wanted,
): Result<Decision> {
  if (!group) return refuse({ code: 'no-credit-group', accountNumber: dossier.account.number })
  const refusal = unfit([group.limit], limit, moment)
  if (refusal) return refuse(refusal)
  return ok({
    changes: [{ kind: 'group-limit-set', accountId, groupId: group.id, limit }],
    journal: {
      figures: { groupId: group.id, ...figuresOf(limit, group.limit) },
      text: note === null ? null : { note },
    },
  })
}

function unfit(
  standing: readonly CreditLimit[],
  { minor, until }: CreditLimit,
  { today }: Moment,
): Refusal | null {
  if (standing.some((one) => minor === one.minor && until === one.until)) return { code: 'limit-unchanged' }
  return until !== null && until < today ? { code: 'limit-day-past', until } : null
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
