import type { CreditCheck } from '../credit/credit-check.ts'
import type { Language } from './language.ts'
import { tellCheck } from './tell-check.ts'

/**
 * A credit check as a card in plain text, one thing a line: verdict, what was asked, who decides, the ways to a yes, at
 * most three reasons, figures, habits (where they are known), how fresh the facts are.
 */
export function sayCheck(check: CreditCheck, { language }: { language: Language }): string {
  const { headline, asked, decides, ways, why, figures, habits, fresh } = tellCheck(check, { language })
  const lines = [
    headline,
    asked,
    decides,
    ...(ways === null
      ? []
      : [ways.title, ...ways.steps.map((step, index) => `${String(index + 1)} ${step}`)]),
    why === null ? null : `${why.label} ${why.reasons.join(' · ')}`,
    figures.map(({ label, value }) => (value === null ? label : `${label} ${value}`)).join(' · '),
    habits,
    fresh,
  ]
  return lines.filter((line) => line !== null).join('\n')
}
