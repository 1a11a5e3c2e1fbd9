import type { AlertRefusal } from '../alerts/alert-refusal.ts'
import { day } from '../day.ts'
import type { ExamplesOf } from './examples-of.ts'

/** Alerts. */
export const alertExamples: ExamplesOf<AlertRefusal> = {
  'alert-not-open': { code: 'alert-not-open', rules: ['overdue'] },
  'alert-day-past': { code: 'alert-day-past', on: day('2026-11-16') },
  'alert-day-ahead': { code: 'alert-day-ahead', on: day('2026-11-23') },
  'snooze-too-long': { code: 'snooze-too-long', maxDays: 90 },
  'alert-assignee-unfit': { code: 'alert-assignee-unfit', name: 'Marc Petit' },
}
