import type { AccountState } from '../decide.ts'
import type { Habits } from '../habits/habits.ts'
import type { Ask } from './ask.ts'
import type { CreditCheck } from './credit-check.ts'
import { deciderOf } from './decider.ts'
import { expectedPayment } from './expected-payment.ts'
import { type Judgement, judge } from './judge.ts'
import { waysToYes } from './path-to-yes.ts'
import type { CheckedAt, Situation } from './situation.ts'

/**
 * "May I sell this to them on these terms?" The same answer in the terminal, over HTTP, in chat and on a phone without
 * network: a verdict, every reason as data, the exposure in its parts, the headroom before and after, and the ways to a
 * yes. Pure: facts, ask and time come in, nothing else is looked at.
 */
export function checkCredit(state: AccountState, ask: Ask, at: CheckedAt): CreditCheck {
  const judged = judge(state, ask, at)
  const { verdict, reasons, situation } = judged
  return {
    verdict,
    ask,
    account: identity(state),
    amount: amounts(situation),
    dueDay: situation.dueDay,
    reasons,
    exposure: situation.exposure,
    ...headroom(judged),
    ways: verdict === 'approve' ? [] : waysToYes({ state, ask, at }, judged),
    decider: deciderOf(judged),
    expectedPayment: expectedPayment(situation),
    habits: state.dossier.habits && habitsTold(state.dossier.habits),
    ledgerDay: state.book.ledgerDay,
    today: at.today,
    checkedAt: at.now,
    versions: {
      dossier: state.dossier.version,
      group: state.group?.version ?? null,
      book: state.book.version,
      policy: state.book.policyVersion,
    },
  }
}

function identity({ dossier }: AccountState): CreditCheck['account'] {
  const { id, number, name, city, currency, kind } = dossier.account
  return { id, number, name, city, currency, kind }
}

const habitsTold = ({ typicalDelayDays, trend }: Habits): CreditCheck['habits'] => ({
  typicalDelayDays,
  trend,
})

function amounts({ ask, withoutVatMinor, withVatMinor, addsMinor }: Situation): CreditCheck['amount'] {
  return { currency: ask.amount.currency, withoutVatMinor, withVatMinor, addsMinor }
}

function headroom({
  situation,
}: Judgement): Pick<CreditCheck, 'limitMinor' | 'headroomBeforeMinor' | 'headroomAfterMinor'> {
  const { limit, exposure, addsMinor } = situation
  const before = limit.minor === null ? null : limit.minor - exposure.totalMinor
  return {
    limitMinor: limit.minor,
    headroomBeforeMinor: before,
    headroomAfterMinor: before === null || addsMinor === null ? null : before - addsMinor,
  }
}
