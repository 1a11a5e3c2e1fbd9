import { daysBetween } from '../../day.ts'
import type { Terms } from '../../ledger/terms.ts'
import type { Step } from '../credit-check.ts'
import type { Reason } from '../reason.ts'
import { latestLegalDay } from '../reasons/terms.ts'
import type { Situation } from '../situation.ts'
import { gradeDeposit } from './amount.ts'

/** The longest terms that law and grade allow, in whole days, with the grade's deposit; nothing where terms are not in the way. */
export function termsFor(situation: Situation, reasons: Reason[]): Step[] {
  const law = reasons.some((reason) => reason.code === 'terms-beyond-law')
  const grade = reasons.find((reason) => reason.code === 'grade-terms' && reason.severity === 'refer')
  if (!law && !grade) return []
  const days = longestDays(situation)
  if (days === 0) return []
  const deposit = gradeDeposit(situation)
  const asked = daysBetween({ from: situation.at.today, to: situation.dueDay })
  const shorter: Step[] = asked > days ? [{ kind: 'terms', terms: { kind: 'net', days } }] : []
  return deposit ? [...shorter, deposit] : shorter
}

function longestDays({ state, at }: Situation): number {
  const { dossier, book } = state
  const net: Terms = { kind: 'net', days: 0 }
  const { country } = dossier.account
  const latest = latestLegalDay(net, { invoiceDay: at.today, country, policy: book.policy })
  const byLaw = latest === null ? Number.POSITIVE_INFINITY : daysBetween({ from: at.today, to: latest })
  const byGrade = dossier.habits ? book.policy.gradeTerms[dossier.habits.grade].maxDays : byLaw
  const days = Math.min(byLaw, byGrade)
  return Number.isFinite(days) ? days : 0
}
