import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import { type Language, typeset } from '@encours/core/words/language'
import { sayRefusal } from '@encours/core/words/say-refusal'
import type { Said } from '@encours/core/words/shape/refusal-words'
import { wordsOf } from '@encours/core/words/words-of'
import type { CommandRefusal } from '../commands/command.ts'
import { type Card, type Part, plainCard } from './card.ts'

/** In which language, and what amounts and days are near to. */
export type RefusalManner = { language: Language; currency: Currency; today: IsoDay }

/** Why something was not done: what happened, what did not change, what to do; and what helps to do it. */
export function refusalCard(
  refusal: CommandRefusal,
  manner: RefusalManner,
  help: readonly Part[] = [],
): Card {
  const { language } = manner
  const { refusals, help: helpWords } = wordsOf(language).chat
  switch (refusal.code) {
    case 'ask-unclear':
      return saidCard(language, refusals['ask-unclear'](shortened(refusal.text)), [
        ...helpWords.askExamples.map((text): Part => ({ kind: 'example', text })),
        ...help,
      ])
    case 'command-unknown': {
      const { text, nearest } = refusal
      return saidCard(language, refusals['command-unknown']({ text: shortened(text), nearest }), help)
    }
    case 'press-unknown':
    case 'order-missing':
    case 'not-shared':
      return saidCard(language, refusals[refusal.code](), help)
    default:
      return saidCard(language, sayRefusal(refusal, language, manner), help)
  }
}

/** A fault of ours, of which nothing is said but that it was noted. */
export const failedCard = (language: Language): Card =>
  saidCard(language, wordsOf(language).chat.refusals.failed())

function saidCard(language: Language, said: Said, help: readonly Part[] = []): Card {
  const text = (line: string): Part => ({ kind: 'text', text: typeset(language, line) })
  return plainCard(typeset(language, said.happened), [text(said.unchanged), text(said.todo), ...help])
}

const mostLetters = 80

/** What was typed is repeated, as far as it helps to know it again. */
const shortened = (text: string): string =>
  text.length > mostLetters ? `${text.slice(0, mostLetters).trimEnd()}…` : text
