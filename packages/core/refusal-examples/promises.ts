import type { PromiseRefusal } from '../promises/promise-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** Promises and plans. */
export const promiseExamples: ExamplesOf<PromiseRefusal> = {}
