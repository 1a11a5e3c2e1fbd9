import type { RequestRefusal } from '../requests/request-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** Exception requests. */
export const requestExamples: ExamplesOf<RequestRefusal> = {}
