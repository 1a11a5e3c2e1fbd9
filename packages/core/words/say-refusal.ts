import type { IsoDay } from '../day.ts'
import { type Currency, money } from '../money.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import { type Language, typeset } from './language.ts'
import type { RefusalByCode, Said } from './shape/refusal-words.ts'
import { type Speaker, speakerOf } from './speaker.ts'
import { wordsOf } from './words-of.ts'

/**
 * A refusal in three sentences: what happened, what did not change, what to do. `about` says the book's currency, in
 * which a refused file's amounts are (EUR where it is left out), and today, near which days need no year.
 *
 * @example
 * sayRefusal({ code: 'not-on-hold' }, 'en').happened // 'The account is not on hold.'
 * sayRefusal({ code: 'not-on-hold' }, 'fr').unchanged // "Rien n'a été débloqué."
 */
export function sayRefusal(
  refusal: Refusal,
  language: Language,
  about: { currency?: Currency; today?: IsoDay } = {},
): Said {
  const currency = about.currency ?? money(0, 'EUR').currency
  const say = speakerOf({ language, currency, today: about.today ?? null })
  const said = paired(refusal.code, refusal, { language, say })
  return {
    happened: typeset(language, said.happened),
    unchanged: typeset(language, said.unchanged),
    todo: typeset(language, said.todo),
  }
}

/** Code and facts go together, so the words of the one fit the other. */
const paired = <Code extends RefusalCode>(
  code: Code,
  facts: RefusalByCode[Code],
  { language, say }: { language: Language; say: Speaker },
): Said => wordsOf(language).refusals[code](facts, say)
