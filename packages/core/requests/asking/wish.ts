import type { ActionOf } from '../../action.ts'
import type { ReasonCode } from '../../credit/reason.ts'
import { waivable } from '../../credit/waivable.ts'
import type { Group } from '../../dossier.ts'
import type { Wish } from '../exception-request.ts'

/**
 * What an action asks for; each reason once, in one order, so that the same wish is the same. An account without a group
 * has nothing to be asked for it: the id is empty then, and no group's.
 */
export function wishOf(action: ActionOf<'exception.request'>, group: Group | null): Wish {
  const { kind, limitOf, limitMinor, until, orderRef } = action
  const waives = waivable.filter((code) => action.waives.includes(code))
  return {
    kind,
    groupId: limitOf === 'group' ? (group?.id ?? '') : null,
    limitMinor,
    waives,
    until,
    orderRef,
  }
}

/** Whether two wishes are for the same thing, whatever their last days. */
export const isSameWish = (one: Wish, other: Wish): boolean =>
  one.kind === other.kind &&
  one.groupId === other.groupId &&
  one.limitMinor === other.limitMinor &&
  one.orderRef === other.orderRef &&
  isWithin(one.waives, other.waives) &&
  isWithin(other.waives, one.waives)

/** Whether wishes have anything in common: a limit of the same, or a reason that both want waived. */
export const overlap = (one: Wish, other: Wish): boolean =>
  (one.groupId === other.groupId && one.limitMinor !== null && other.limitMinor !== null) ||
  one.waives.some((code) => other.waives.includes(code))

/**
 * Whether a wish is for less than another: a lower limit (none is lowest) or fewer reasons, and nothing of it is more.
 * For one order is no more than for a time, and that no more than for good; another last day or order is neither.
 */
export function isLess(wish: Wish, than: Wish): boolean {
  const [limit, other] = [wish.limitMinor ?? 0, than.limitMinor ?? 0]
  const notMore = limit <= other && isWithin(wish.waives, than.waives) && width[wish.kind] <= width[than.kind]
  return notMore && (limit < other || wish.waives.length < than.waives.length)
}

const width: Record<Wish['kind'], number> = { order: 0, temporary: 1, permanent: 2 }

const isWithin = (some: readonly ReasonCode[], all: readonly ReasonCode[]): boolean =>
  some.every((code) => all.includes(code))
