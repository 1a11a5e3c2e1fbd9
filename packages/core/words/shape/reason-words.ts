import type { ReasonCode, ReasonFacts } from '../../credit/reason.ts'
import type { Speaker } from '../speaker.ts'

/** The facts of each reason, by its code. */
export type FactsByCode = { [Facts in ReasonFacts as Facts['code']]: Facts }

/** A reason in one short line. */
export type ReasonWords = { [Code in ReasonCode]: (facts: FactsByCode[Code], say: Speaker) => string }

/** A reason as a noun. */
export type ReasonNouns = Record<ReasonCode, string>
