import type { Group, GroupSum } from '../../dossier.ts'
import { memberExposure, ownUndelivered } from '../../ledger/exposure.ts'
import { isSameOrder } from '../../ledger/order.ts'
import { convert } from '../../rates.ts'
import { effectiveLimit } from '../limit-in-force.ts'
import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'

/** The limit of the credit group, where there is one: all members' exposure and the ask, in the group's currency. */
export function groupReasons(situation: Situation): Reason[] {
  const { group } = situation.state
  if (!group) return []
  const limit = effectiveLimit(group.limit, [], situation.at.today)
  if (limit.expiredOn) {
    return [{ severity: 'refer', code: 'group-limit-expired', until: limit.expiredOn, groupName: group.name }]
  }
  const afterMinor = groupExposureAfter(situation, group)
  if (limit.minor === null || afterMinor === null || afterMinor <= limit.minor) return []
  const overMinor = afterMinor - limit.minor
  const { name: groupName, currency } = group
  return [{ severity: 'refer', code: 'group-limit', overMinor, limitMinor: limit.minor, groupName, currency }]
}

/** The group's exposure with the ask, in the group's currency; null where a rate is missing. */
export function groupExposureAfter(situation: Situation, group: Group): number | null {
  const { state, at, addsMinor } = situation
  if (addsMinor === null) return null
  const into = { to: group.currency, on: at.today, table: state.book }
  const ask = convert({ minor: addsMinor, currency: state.dossier.account.currency }, into)
  if (ask === null) return null
  let totalMinor = ask.minor
  for (const sum of group.sums) {
    const part = convert({ minor: otherExposure(situation, sum), currency: sum.currency }, into)
    if (part === null) return null
    totalMinor += part.minor
  }
  return totalMinor
}

/** What the members in one currency owe, without the asked order's own share. */
function otherExposure({ state, ask, at }: Situation, sum: GroupSum): number {
  const { account } = state.dossier
  const when = { ...at, orderHorizonDays: state.book.policy.orderHorizonDays, exceptOrder: ask.orderRef }
  const own = sum.currency === account.currency ? ownUndelivered(state.dossier, when) : 0
  const isAsked = (one: GroupSum['reservations'][number]) =>
    one.accountId === account.id && isSameOrder(one.orderRef, ask.orderRef)
  return memberExposure(sum, when, isAsked) - own
}
