import type { ActionOf } from '../action.ts'
import type { ReasonCode } from '../credit/reason.ts'
import { waivable } from '../credit/waivable.ts'
import type { Wish } from './exception-request.ts'

/** What an action asks for; each reason once, in one order, so that the same wish is the same. */
export const wishOf = ({
  kind,
  limitMinor,
  waives,
  until,
  orderRef,
}: ActionOf<'exception.request'>): Wish => ({
  kind,
  limitMinor,
  waives: waivable.filter((code) => waives.includes(code)),
  until,
  orderRef,
})

/** Whether two wishes are for the same thing, whatever their last days. */
export const isSameWish = (one: Wish, other: Wish): boolean =>
  one.kind === other.kind &&
  one.limitMinor === other.limitMinor &&
  one.orderRef === other.orderRef &&
  isWithin(one.waives, other.waives) &&
  isWithin(other.waives, one.waives)

/** Whether wishes have anything in common: a limit each, or a reason that both want waived. */
export const overlap = (one: Wish, other: Wish): boolean =>
  (one.limitMinor !== null && other.limitMinor !== null) ||
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
