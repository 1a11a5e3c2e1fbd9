import type { AlertRule, ClosingCause, NextStep } from '../../alerts/alert.ts'
import type { AlertLine } from '../../alerts/alert-line.ts'
import type { Speaker } from '../speaker.ts'

/** The facts of each rule's line. */
export type LineByRule = { [Each in AlertLine as Each['rule']]: Each }

/** What is said of alerts. */
export type AlertWords = {
  /** A rule as a heading. */
  rules: Record<AlertRule, string>
  /** An open alert in one line. */
  lines: { [Rule in AlertRule]: (line: LineByRule[Rule], say: Speaker) => string }
  causes: Record<ClosingCause, string>
  steps: Record<NextStep, string>
}
