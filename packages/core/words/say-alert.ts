import type { AlertLine } from '../alerts/alert-line.ts'
import { typeset } from './language.ts'
import type { LineByRule } from './shape/alert-words.ts'
import { type Manner, speakerOf } from './speaker.ts'
import { wordsOf } from './words-of.ts'

/**
 * An open alert in one line.
 *
 * @example
 * sayAlert({ rule: 'overdue', overdueMinor: 1_440_000, oldestDays: 31 }, { language: 'en', currency: money(0, 'EUR').currency, today: day('2026-11-20') }) // '€14,400 overdue, up to 31 days late'
 */
export const sayAlert = (line: AlertLine, manner: Manner): string =>
  typeset(manner.language, sayOf(line.rule, line, manner))

const sayOf = <Rule extends AlertLine['rule']>(rule: Rule, line: LineByRule[Rule], manner: Manner): string =>
  wordsOf(manner.language).alerts.lines[rule](line, speakerOf(manner))
