import { addDays, type IsoDay } from '../../day.ts'
import type { AccountState } from '../../decide.ts'
import { type Unkept, unkeptOf } from '../../promises/unkept-of.ts'
import type { Step } from '../credit-check.ts'
import { everythingBefore, mostNamed, named, payable, payStep } from './pay.ts'

/**
 * The fewest invoices whose payment makes good what was promised and did not come, for each promise from its own; all
 * that is due by then where that would be many. Null where nothing is unkept, or where what it is for is in dispute.
 */
export function payPromised(state: AccountState, today: IsoDay): Step | null {
  const unkept = unkeptOf(state, today)
  if (unkept.length === 0) return null
  const chosen = new Map<string, number>()
  for (const promise of unkept) {
    const more = moreFor(promise, { state, chosen })
    if (more === null) return everythingBefore(state, addDays(latestDue(unkept), 1))
    for (const { number, openMinor } of more) chosen.set(number, openMinor)
  }
  if (chosen.size > mostNamed) return everythingBefore(state, addDays(latestDue(unkept), 1))
  return payStep([...chosen].map(([number, openMinor]) => ({ number, openMinor })))
}

/** What is to be paid beside what is chosen already; none where that is enough, null where its invoices do not reach. */
function moreFor(
  { invoices, unpaidMinor }: Unkept,
  { state, chosen }: { state: AccountState; chosen: ReadonlyMap<string, number> },
): { number: string; openMinor: number }[] | null {
  const own = new Set(invoices.map(({ number }) => number))
  const paidMinor = [...own].reduce((sum, number) => sum + (chosen.get(number) ?? 0), 0)
  if (paidMinor >= unpaidMinor) return []
  const candidates = payable(state, () => true).filter(({ number }) => own.has(number) && !chosen.has(number))
  const step = named(candidates, (moreMinor) => paidMinor + moreMinor >= unpaidMinor)
  return step?.kind === 'pay' ? step.invoices : null
}

const latestDue = (unkept: readonly Unkept[]): IsoDay =>
  unkept
    .flatMap(({ invoices }) => invoices)
    .map(({ dueDay }) => dueDay)
    .reduce((latest, dueDay) => (dueDay > latest ? dueDay : latest))
