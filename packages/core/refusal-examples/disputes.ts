import type { DisputeRefusal } from '../disputes/dispute-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** Disputes. */
export const disputeExamples: ExamplesOf<DisputeRefusal> = {}
