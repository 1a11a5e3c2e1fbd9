import { addDays, daysBetween, endOfMonth, type IsoDay } from '../../day.ts'
import { dueDayOf } from '../../ledger/due-day.ts'
import type { Terms } from '../../ledger/terms.ts'
import { mulDiv } from '../../money.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Reason } from '../reason.ts'
import type { Situation } from '../situation.ts'

/** Terms longer than the law allows decline; longer than the grade allows, or without its deposit, refer. */
export function termsReasons(situation: Situation): Reason[] {
  return [...legalReasons(situation), ...gradeReasons(situation)]
}

/**
 * The last due day the law allows for these terms on an invoice of `invoiceDay`; null where the country has no cap.
 * Source: France L441-10 (60 days from the invoice, or 45 days end of month in either reading), Belgium law of
 * 2 August 2002 as amended (60 days); the figures are the policy's.
 */
export function latestLegalDay(
  terms: Terms,
  at: { invoiceDay: IsoDay; country: string; policy: Policy },
): IsoDay | null {
  const cap = at.policy.legalTerms[at.country]
  if (!cap) return null
  const byDays = addDays(at.invoiceDay, cap.netDays)
  if (terms.kind !== 'endOfMonth' || cap.endOfMonthDays === null) return byDays
  const byMonth = dueDayOf({ ...terms, days: cap.endOfMonthDays }, at.invoiceDay) ?? endOfMonth(at.invoiceDay)
  return byMonth > byDays ? byMonth : byDays
}

/** The length by which a grade's cap is measured: the days of the terms as agreed, to the due day for a fixed date. */
export function agreedDays(terms: Terms, span: { from: IsoDay; to: IsoDay }): number {
  switch (terms.kind) {
    case 'net':
    case 'endOfMonth':
      return terms.days
    case 'dateOfNextMonth':
      return daysBetween(span)
    case 'prepayment':
      return 0
  }
}

function legalReasons({ state, ask, at, dueDay }: Situation): Reason[] {
  const { country } = state.dossier.account
  const latestDay = latestLegalDay(ask.terms, { invoiceDay: at.today, country, policy: state.book.policy })
  if (latestDay === null || dueDay <= latestDay) return []
  return [{ severity: 'decline', code: 'terms-beyond-law', dueDay, latestDay, country }]
}

function gradeReasons({ state, ask, at, dueDay, withVatMinor }: Situation): Reason[] {
  const { habits } = state.dossier
  if (!habits) return []
  const { maxDays, depositBps } = state.book.policy.gradeTerms[habits.grade]
  const deposit = mulDiv(withVatMinor, { numerator: depositBps, denominator: 10_000 })
  const fits = agreedDays(ask.terms, { from: at.today, to: dueDay }) <= maxDays && ask.depositMinor >= deposit
  if (fits && maxDays > 0) return []
  return [{ severity: 'refer', code: 'grade-terms', grade: habits.grade, maxDays, depositBps }]
}
