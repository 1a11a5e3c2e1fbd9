import type { Level } from '../access/role.ts'
import { day, type IsoDay } from '../day.ts'
import type { AccountState, WatchedState } from '../decide.ts'
import type { Group } from '../dossier.ts'
import type { Money } from '../money.ts'
import type { Policy } from '../policy/policy.ts'
import { convert } from '../rates.ts'
import type { ReasonCode } from './reason.ts'
import { groupExposureAfter } from './reasons/group.ts'
import type { Situation } from './situation.ts'

/** What is to be allowed: a higher limit (null: it stays), and reasons that are to weigh no longer. */
export type Allowance = {
  /** For good, for any order until a day, or for one order. */
  kind: 'permanent' | 'temporary' | 'order'
  /** Of the group whose limit it is; null: the account's own. */
  groupId: string | null
  limitMinor: number | null
  waives: readonly ReasonCode[]
}

/**
 * Who together may allow a limit, by the policy's levels: the first level whose end holds it. `limitMinor` is the
 * resulting limit of the group (of the account where it has none), base currency; null, without a rate, is the last
 * level's: nobody can say which it is.
 *
 * @example
 * approversFor([{ upToMinor: 2_500_000, needs: ['analyst'] }, { upToMinor: null, needs: ['cfo', 'ceo'] }], 2_500_001) // ['cfo', 'ceo']
 * approversFor([{ upToMinor: 2_500_000, needs: ['analyst'] }, { upToMinor: null, needs: ['cfo', 'ceo'] }], null) // ['cfo', 'ceo']
 */
export const approversFor = (approvals: Policy['approvals'], limitMinor: number | null): Level[] =>
  approvals.find((level) => level.upToMinor === null || (limitMinor ?? Infinity) <= level.upToMinor)
    ?.needs ?? ['cfo', 'ceo']

/** Who together may allow this to the situation's account. The same for a check, for a request and for who answers it. */
export const needsFor = (situation: Situation, allowance: Allowance): Level[] =>
  approversFor(situation.state.book.policy.approvals, approvalMinor(situation, allowance))

/**
 * By what an allowance is approved, base currency: the group's limit that would result, and where reasons are waived
 * at least the exposure that the sale brings the group to. Waived for any order, or for one whose amount nobody names, it
 * is at least what the limit as it stands opens to all that may come, however small the sale that it is asked with. Null
 * without a rate.
 */
export function approvalMinor(situation: Situation, allowance: Allowance): number | null {
  const { state, addsMinor } = situation
  const { kind, groupId, limitMinor, waives } = allowance
  const newLimit = groupId === null ? resultingLimit : groupLimit
  const byLimit = limitMinor === null ? 0 : newLimit(state, limitMinor)
  if (waives.length === 0) return byLimit
  const bySale = exposureAfter(situation)
  const forAll = kind === 'order' && addsMinor !== 0 ? 0 : openedToAll(situation, waives)
  return byLimit === null || bySale === null || forAll === null ? null : Math.max(byLimit, bySale, forAll)
}

/** A group's own limit that is waived, or has expired and is waived, caps its members' no longer. */
function openedToAll({ state, limit }: Situation, waives: readonly ReasonCode[]): number | null {
  const isFree = waives.includes('group-limit') || waives.includes('group-limit-expired')
  const group = isFree && state.group ? { ...state.group, limit: { minor: null, until: null } } : state.group
  return resultingLimit({ ...state, group }, limit.minor ?? 0)
}

const groupLimit = (state: WatchedState, minor: number): number | null =>
  state.group && inBase(state, { minor, currency: state.group.currency })

/** The exposure of the group (of the account where it has none) with the sale, base currency; null without a rate. */
export function exposureAfter(situation: Situation): number | null {
  const { state, at, exposure, addsMinor } = situation
  if (addsMinor === null) return null
  const grouped = state.group && groupExposureAfter(situation, state.group)
  if (state.group && grouped === null) return null
  const after =
    state.group && grouped !== null
      ? { minor: grouped, currency: state.group.currency }
      : { minor: exposure.totalMinor + addsMinor, currency: state.dossier.account.currency }
  return inBase(state, after, at.today)
}

/**
 * The limit of the whole group once the account has this one, base currency: the members' limits together, as far as
 * the group's own limit lets them count; the account's alone where it has no group. What members may have for a time
 * or for one order counts as their limit: many small raises in one group are a large one. Null without a rate.
 */
export function resultingLimit(state: WatchedState, newMinor: number): number | null {
  const { dossier, group } = state
  const { currency } = dossier.account
  const account = inBase(state, { minor: newMinor, currency })
  if (!group || account === null) return account
  const change = inBase(state, { minor: newMinor - (dossier.limit.minor ?? 0), currency })
  const members = membersLimit(state, group)
  if (change === null || members === null) return null
  const together = members + change
  if (group.limit.minor === null) return together
  const cap = inBase(state, { minor: group.limit.minor, currency: group.currency })
  return cap === null ? null : Math.max(account, Math.min(together, cap))
}

/** The members' limits together, base currency, with what the others' are raised by; null without a rate. */
export function membersLimit(state: WatchedState, group: Group): number | null {
  const others = (group.raised ?? []).filter(({ accountId }) => accountId !== state.dossier.account.id)
  const parts = [
    ...group.sums.map(({ limitsMinor, currency }) => ({ minor: limitsMinor, currency })),
    ...others.map(({ moreMinor, currency }) => ({ minor: moreMinor, currency })),
  ].map((part) => inBase(state, part))
  return parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0)
}

/** The newest rate counts: an approval is about what is lent from now on. */
const newest = day('2199-12-31')

/** An amount in the book's base currency; null without a rate. */
export const inBase = (
  { book }: Pick<AccountState, 'book'>,
  amount: Money,
  on: IsoDay = newest,
): number | null => convert(amount, { to: book.currency, on, table: book })?.minor ?? null
