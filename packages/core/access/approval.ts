import type { ActionOf } from '../action.ts'
import { approversFor } from '../credit/decider.ts'
import { day } from '../day.ts'
import type { AccountState } from '../decide.ts'
import type { Group } from '../dossier.ts'
import type { CreditLimit } from '../ledger/account.ts'
import type { Money } from '../money.ts'
import { convert } from '../rates.ts'
import type { Refusal } from '../refusal.ts'
import { type Actor, levelOf } from './actor.ts'
import { type Level, levels } from './role.ts'

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
  if (!raises(state.dossier.limit, { minor: action.limitMinor, until: action.until })) return null
  const { approvals } = state.book.policy
  const limitMinor = resultingLimit(state, action.limitMinor ?? 0)
  // Without a rate nobody can say which level it is, so it is the last
  const needs = limitMinor === null ? (approvals.at(-1)?.needs ?? []) : approversFor(approvals, limitMinor)
  const [alone, ...others] = needs
  if (alone && others.length === 0 && reaches(levelOf(actor), alone)) return null
  return {
    code: 'approval-beyond-level',
    limitMinor: limitMinor ?? action.limitMinor ?? 0,
    currency: limitMinor === null ? state.dossier.account.currency : state.book.currency,
    needs,
  }
}

/**
 * The limit of the whole group once the account has this one, base currency: the members' limits together, as far as
 * the group's own limit lets them count; the account's alone where it has no group. Null without a rate.
 */
export function resultingLimit(state: AccountState, newMinor: number): number | null {
  const { dossier, group } = state
  const { currency } = dossier.account
  const account = toBase(state, { minor: newMinor, currency })
  if (!group || account === null) return account
  const change = toBase(state, { minor: newMinor - (dossier.limit.minor ?? 0), currency })
  const members = membersLimit(state, group)
  if (change === null || members === null) return null
  const together = members + change
  if (group.limit.minor === null) return together
  const cap = toBase(state, { minor: group.limit.minor, currency: group.currency })
  return cap === null ? null : Math.max(account, Math.min(together, cap))
}

function membersLimit(state: AccountState, group: Group): number | null {
  let total = 0
  for (const { limitsMinor, currency } of group.sums) {
    const part = toBase(state, { minor: limitsMinor, currency })
    if (part === null) return null
    total += part
  }
  return total
}

/** A limit lends more when it is higher, or as high and later at its end. None lends nothing. */
function raises(from: CreditLimit, to: CreditLimit): boolean {
  if ((to.minor ?? 0) > (from.minor ?? 0)) return true
  const later = from.until !== null && (to.until === null || to.until > from.until)
  return (to.minor ?? 0) > 0 && later
}

const reaches = (own: Level | null, needed: Level): boolean =>
  own !== null && levels.indexOf(own) >= levels.indexOf(needed)

/** The newest rate counts: an approval is about what is lent from now on. */
const newest = day('2199-12-31')

const toBase = ({ book }: AccountState, amount: Money): number | null =>
  convert(amount, { to: book.currency, on: newest, table: book })?.minor ?? null
