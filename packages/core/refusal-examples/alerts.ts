import type { AlertRefusal } from '../alerts/alert-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** Alerts. */
export const alertExamples: ExamplesOf<AlertRefusal> = {}
