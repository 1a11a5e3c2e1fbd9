import type { Step, Way } from './credit-check.ts'
import { type Judgement, judge } from './judge.ts'
import type { Reason } from './reason.ts'
import { depositFor, lessFor } from './ways/amount.ts'
import { applyWay, type CheckInput } from './ways/apply-way.ts'
import { exceptionFor } from './ways/exception.ts'
import { excessMinor } from './ways/excess.ts'
import { payDown, payOverdue } from './ways/pay.ts'
import { payPromised } from './ways/pay-promised.ts'
import { termsFor } from './ways/terms.ts'
import { waitsFor } from './ways/wait.ts'

/** More would not be read. */
const mostWays = 4

/**
 * The ways out of a no or a not-yet, cheapest for the customer and for us first: what is owed is paid, a deposit, part of
 * it now, waiting, an exception, prepayment. Each is checked by judging again with it applied; one that would not
 * approve is not offered.
 */
export function waysToYes(input: CheckInput, judged: Judgement): Way[] {
  const ways: Way[] = []
  for (const steps of candidates(input, judged)) {
    if (ways.length === mostWays) break
    const way = { steps }
    if (steps.length > 0 && approves(input, way)) ways.push(way)
  }
  return ways
}

/** The property every offered way has: applied and judged again, the answer is yes. */
export function approves(input: CheckInput, way: Way): boolean {
  const after = applyWay(input, way)
  return judge(after.state, after.ask, after.at).verdict === 'approve'
}

function* candidates(input: CheckInput, judged: Judgement): Generator<Step[]> {
  const { situation, reasons } = judged
  if (weighs(reasons, 'on-hold') || weighs(reasons, 'fraud-hold')) return
  const lendable = !weighs(reasons, 'insolvency') && !weighs(reasons, 'legal-stage')
  if (lendable) {
    yield* putRight(input, judged)
    const waits = waitsFor(situation, excessMinor(situation, reasons) ?? 0)
    yield waits.map((step) => [step]).find((steps) => approves(input, { steps })) ?? []
    const exception = exceptionFor(situation, reasons)
    if (exception) yield [exception]
  }
  yield [{ kind: 'terms', terms: { kind: 'prepayment' } }]
}

/** What was promised and did not come is paid first; then what of the overdue is still too much. */
function paymentsFor(input: CheckInput, reasons: Reason[]): Step[] {
  const { today } = input.at
  const promised = weighs(reasons, 'broken-promise') ? payPromised(input.state, today) : null
  const paid = promised ? applyWay(input, { steps: [promised] }) : input
  const left = promised ? judge(paid.state, paid.ask, paid.at).reasons : reasons
  const overdue = weighs(left, 'past-due') ? payOverdue(paid.state, today) : null
  return merged([promised, overdue].filter((step) => step !== null))
}

/** Terms, promises and overdue put right first; then what is still too much is paid down, deposited or left for later. */
function* putRight(input: CheckInput, { situation, reasons }: Judgement): Generator<Step[]> {
  const first = [...termsFor(situation, reasons), ...paymentsFor(input, reasons)]
  const after = applyWay(input, { steps: first })
  const left = judge(after.state, after.ask, after.at)
  if (left.verdict === 'approve') {
    yield first
    return
  }
  const excess = excessMinor(left.situation, left.reasons)
  if (excess === null || excess === 0) return
  const down = payDown(after.state, { today: after.at.today, minor: excess })
  if (down) yield merged([...first, down])
  const deposit = depositFor(left.situation, excess)
  if (deposit) yield merged([...first, deposit])
  const less = lessFor(left.situation, excess)
  if (less) yield [...first, less]
}

/** One payment and one deposit, however many reasons asked for them. */
function merged(steps: Step[]): Step[] {
  const pays = steps.filter((step) => step.kind === 'pay')
  const deposit = steps.findLast((step) => step.kind === 'deposit')
  const others = steps.filter((step) => step.kind !== 'pay' && step.kind !== 'deposit')
  const pay: Step[] =
    pays.length === 0
      ? []
      : [
          {
            kind: 'pay',
            invoices: pays.flatMap((step) => step.invoices),
            totalMinor: pays.reduce((sum, step) => sum + step.totalMinor, 0),
          },
        ]
  return [...others, ...pay, ...(deposit ? [deposit] : [])]
}

const weighs = (reasons: Reason[], code: Reason['code']): boolean =>
  reasons.some((reason) => reason.code === code && reason.severity !== 'mention')
