import { totalOf } from '../promises/agree-plan.ts'
import type { InstalmentPlan, PlanState, PromiseState, PromiseToPay } from '../promises/promise-to-pay.ts'
import { typeset } from './language.ts'
import type { PlanStateByKind, PromiseStateByKind } from './shape/promise-words.ts'
import { type Manner, type Speaker, speakerOf } from './speaker.ts'
import { wordsOf } from './words-of.ts'

/** What is said beside the document itself: what of it has been paid so far; null leaves it out. */
export type PaidManner = Manner & { paidMinor: number | null }

/**
 * A promise in one line: what was promised, how it stands, what has come of it while it is not all, who recorded it. The
 * manner's currency is the account's.
 *
 * @example
 * sayPromise({ id: 'pr1', amountMinor: 500_000, dueDay: day('2026-11-27'), firstDueDay: day('2026-11-27'), postponedCount: 0, invoices: [], note: null, openedAt: toInstant(0), openedBy: { personId: 'p1', name: 'Julie Lambert' }, state: { kind: 'open' } }, { language: 'en', currency: money(0, 'EUR').currency, today: day('2026-11-20'), paidMinor: 120_000 }) // '€5,000 promised for 27 Nov · open · €1,200 paid so far · recorded by Julie Lambert'
 */
export function sayPromise(promise: PromiseToPay, manner: PaidManner): string {
  const say = speakerOf(manner)
  const { promises } = wordsOf(manner.language)
  const parts = [
    promises.promise(promise, say),
    ...(promise.postponedCount > 0 ? [promises.postponed(promise, say)] : []),
    stateOf(promise.state.kind, promise.state, { manner, say }),
    ...paidPart(manner, promise.amountMinor),
    promises.recordedBy(promise.openedBy.name),
  ]
  return typeset(manner.language, parts.join(' · '))
}

/**
 * An instalment plan in one line, like a promise.
 *
 * @example
 * sayPlan({ id: 'pl1', instalments: [{ dueDay: day('2026-12-01'), amountMinor: 250_000 }, { dueDay: day('2026-12-31'), amountMinor: 250_000 }], invoices: [], note: null, openedAt: toInstant(0), openedBy: { personId: null, name: null }, state: { kind: 'running' } }, { language: 'en', currency: money(0, 'EUR').currency, today: day('2026-11-20'), paidMinor: null }) // '2 instalments of €5,000 in all from 1 Dec to 31 Dec · running · recorded by a program'
 */
export function sayPlan(plan: InstalmentPlan, manner: PaidManner): string {
  const say = speakerOf(manner)
  const { promises } = wordsOf(manner.language)
  const totalMinor = totalOf(plan.instalments)
  const parts = [
    promises.plan({ instalments: plan.instalments, totalMinor }, say),
    planStateOf(plan.state.kind, plan.state, { manner, say }),
    ...paidPart(manner, totalMinor),
    promises.recordedBy(plan.openedBy.name),
  ]
  return typeset(manner.language, parts.join(' · '))
}

/** Nothing and all of it are said by the state. */
function paidPart(manner: PaidManner, promisedMinor: number): string[] {
  const { paidMinor } = manner
  const isPart = paidMinor !== null && paidMinor > 0 && paidMinor < promisedMinor
  return isPart ? [wordsOf(manner.language).promises.paid(paidMinor, speakerOf(manner))] : []
}

type Told = { manner: Manner; say: Speaker }

/** Kind and state go together, so the words of the one fit the other. */
const stateOf = <Kind extends PromiseState['kind']>(
  kind: Kind,
  state: PromiseStateByKind[Kind],
  { manner, say }: Told,
): string => wordsOf(manner.language).promises.states[kind](state, say)

const planStateOf = <Kind extends PlanState['kind']>(
  kind: Kind,
  state: PlanStateByKind[Kind],
  { manner, say }: Told,
): string => wordsOf(manner.language).promises.planStates[kind](state, say)
