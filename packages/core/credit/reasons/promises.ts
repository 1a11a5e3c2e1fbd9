import { unkeptOf } from '../../promises/unkept-of.ts'
import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'

/**
 * Money that was promised and did not come, of all broken and partly kept promises and plans together: one reason, with
 * the earliest day. An invoice that two of them name counts once.
 */
export function promiseReasons({ state, at }: Situation): Reason[] {
  const unkept = unkeptOf(state, at.today)
  const [first] = unkept
  if (first === undefined) return []
  const numbers = new Set(unkept.flatMap(({ invoices }) => invoices.map(({ number }) => number)))
  const openMinor = state.dossier.mentioned.reduce(
    (sum, one) => (numbers.has(one.number) ? sum + one.openMinor : sum),
    0,
  )
  const promisedMinor = unkept.reduce((sum, { unpaidMinor }) => sum + unpaidMinor, 0)
  const unpaidMinor = Math.min(promisedMinor, openMinor)
  return [{ severity: 'refer', code: 'broken-promise', unpaidMinor, promisedDay: first.promisedDay }]
}
