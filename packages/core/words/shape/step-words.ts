import type { Step } from '../../credit/credit-check.ts'
import type { Speaker } from '../speaker.ts'

/** The steps of a way, by their kind. */
export type StepByKind = { [Each in Step as Each['kind']]: Each }

/** What a step of a way needs to be said: its amounts in the ask's currency, what is told already, and nouns for what it waives. */
export type StepTold = {
  /** An amount in the ask's currency. */
  asked: (minor: number) => string
  /** The same invoices stood in an earlier way: their amount is known. */
  known: boolean
  waived: readonly string[]
}

/** A step of a way to a yes, in a few words without a capital. */
export type StepWords = {
  [Kind in Step['kind']]: (step: StepByKind[Kind], say: Speaker, told: StepTold) => string
}
