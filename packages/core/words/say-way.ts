import type { Step, Way } from '../credit/credit-check.ts'
import type { Currency } from '../money.ts'
import { typeset } from './language.ts'
import { sayMoney } from './say-money.ts'
import type { StepByKind, StepTold } from './shape/step-words.ts'
import { type Manner, speakerOf } from './speaker.ts'
import { wordsOf } from './words-of.ts'

/** The manner's currency is the account's; deposits and smaller amounts are in the ask's. */
export type WayManner = Manner & { askCurrency: Currency }

/**
 * A way to a yes in one line, its steps together.
 *
 * @example
 * sayWay({ steps: [{ kind: 'deposit', depositMinor: 560_000 }] }, { language: 'en', currency: money(0, 'EUR').currency, askCurrency: money(0, 'EUR').currency, today: null }) // '€5,600 deposit'
 */
export const sayWay = (way: Way, manner: WayManner): string => sayWays([way], manner)[0] ?? ''

/** Several ways, one line each: an amount that stood in one is not repeated in the next. */
export function sayWays(ways: readonly Way[], manner: WayManner): string[] {
  const told = new Set<string>()
  return ways.map(({ steps }) => {
    const texts = steps.map((step) => {
      const text = sayStep(step, { manner, known: told.has(paidBy(step)) })
      return { text, kind: step.kind }
    })
    for (const step of steps) told.add(paidBy(step))
    return capital(typeset(manner.language, texts.reduce(withStep, '')))
  })
}

/** A deposit belongs to what stands before it; other steps come after one another. */
const withStep = (line: string, step: { text: string; kind: Step['kind'] }): string => {
  if (line === '') return step.text
  return step.kind === 'deposit' ? `${line} + ${step.text}` : `${line}; ${step.text}`
}

function sayStep(step: Step, { manner, known }: { manner: WayManner; known: boolean }): string {
  const { language, askCurrency } = manner
  const { waived } = wordsOf(language)
  return paired(step.kind, step, manner, {
    asked: (minor) => sayMoney({ minor, currency: askCurrency }, language),
    known,
    waived: step.kind === 'exception' ? step.waives.map((code) => waived[code]) : [],
  })
}

/** Kind and step go together, so the words of the one fit the other. */
const paired = <Kind extends Step['kind']>(
  kind: Kind,
  step: StepByKind[Kind],
  manner: Manner,
  told: StepTold,
): string => wordsOf(manner.language).steps[kind](step, speakerOf(manner), told)

/** What a step has paid, to know it again; empty where it has nothing paid. */
function paidBy(step: Step): string {
  if (step.kind === 'pay') return step.invoices.map((invoice) => invoice.number).join(' ')
  return step.kind === 'pay-overdue' ? `before ${step.dueBefore}` : ''
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
