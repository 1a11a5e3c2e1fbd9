import type { ActionOf } from '../action.ts'
import { approversFor, inBase, membersLimit, resultingLimit } from '../credit/approval-needs.ts'
import type { AccountState } from '../decide.ts'
import type { Group } from '../dossier.ts'
import type { CreditLimit } from '../ledger/account.ts'
import type { Money } from '../money.ts'
import type { Refusal } from '../refusal.ts'
import { type Actor, levelOf } from './actor.ts'
import { reaches } from './role.ts'

/**
 * Why someone may not set a limit alone; null where they may. What counts is the whole limit of the credit group that
 * would result: many small limits in one group are a large one. A level holds what lower levels hold; where two must
 * agree, nobody may alone. Lowering a limit, or ending it sooner, is open to every level: it lends nothing.
 * Rule: the policy's approvals by resulting group limit.
 */
export function beyondApproval(
  actor: Actor,
  action: ActionOf<'limit.set'>,
  state: AccountState,
): Refusal | null {
  const { dossier, group, book } = state
  const limit = { minor: action.limitMinor, until: action.until }
  if (action.scope === 'group') return group && groupBeyond(actor, limit, { state, group })
  if (!raises(dossier.limit, limit)) return null
  const limitMinor = resultingLimit(state, limit.minor ?? 0)
  const { currency } = dossier.account
  return beyond(actor, book, { limitMinor, asked: { minor: limit.minor ?? 0, currency } })
}

/** A group without a limit is held by its members' alone: to take its limit away lends up to those. */
function groupBeyond(
  actor: Actor,
  limit: CreditLimit,
  { state, group }: { state: AccountState; group: Group },
): Refusal | null {
  const { currency } = group
  if (group.limit.minor === null || (limit.minor !== null && !raises(group.limit, limit))) return null
  const limitMinor =
    limit.minor === null ? membersLimit(state, group) : inBase(state, { minor: limit.minor, currency })
  return beyond(actor, state.book, { limitMinor, asked: { minor: limit.minor ?? 0, currency } })
}

function beyond(
  actor: Actor,
  book: AccountState['book'],
  { limitMinor, asked }: { limitMinor: number | null; asked: Money },
): Refusal | null {
  const needs = approversFor(book.policy.approvals, limitMinor)
  const [alone, ...others] = needs
  if (alone && others.length === 0 && reaches(levelOf(actor), alone)) return null
  const currency = limitMinor === null ? asked.currency : book.currency
  return { code: 'approval-beyond-level', limitMinor: limitMinor ?? asked.minor, currency, needs }
}

/** A limit lends more when it is higher, or as high and later at its end. None lends nothing. */
function raises(from: CreditLimit, to: CreditLimit): boolean {
  if ((to.minor ?? 0) > (from.minor ?? 0)) return true
  const later = from.until !== null && (to.until === null || to.until > from.until)
  return (to.minor ?? 0) > 0 && later
}
