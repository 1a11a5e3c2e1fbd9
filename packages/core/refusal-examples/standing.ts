import type { StandingRefusal } from '../standing/standing-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** What is noted about an account. */
export const standingExamples: ExamplesOf<StandingRefusal> = {}
