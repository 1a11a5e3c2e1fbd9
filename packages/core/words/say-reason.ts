import type { ReasonCode, ReasonFacts } from '../credit/reason.ts'
import { typeset } from './language.ts'
import type { FactsByCode } from './shape/reason-words.ts'
import { type Manner, speakerOf } from './speaker.ts'
import { wordsOf } from './words-of.ts'

/**
 * A reason in one short line. The manner's currency is the account's.
 *
 * @example
 * sayReason({ code: 'over-limit', overMinor: 2_000_000, limitMinor: 6_000_000 }, { language: 'en', currency: money(0, 'EUR').currency, today: null }) // '€20,000 over limit'
 */
export const sayReason = (reason: ReasonFacts, manner: Manner): string =>
  typeset(manner.language, paired(reason.code, reason, manner))

/** Code and facts go together, so the words of the one fit the other. */
const paired = <Code extends ReasonCode>(code: Code, facts: FactsByCode[Code], manner: Manner): string =>
  wordsOf(manner.language).reasons[code](facts, speakerOf(manner))
