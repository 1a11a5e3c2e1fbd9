import type { Broadcast } from './broadcast.ts'
import { findAmounts } from './find-amounts.ts'
import { findBankDetails } from './find-bank-details.ts'
import { findCreditFacts } from './find-credit-facts.ts'
import { foldableText } from './foldable-text.ts'
import { type FaultKind, type FoundText, findAll } from './found-text.ts'
import { sourceWords, unfitWords } from './unfit-words.ts'

/** Something that may not stand in a channel, as it was written; of bank details only the ends. */
export type ChannelFault = { kind: FaultKind; text: string }

/**
 * What of a text may not stand in a channel, in the order in which it is written: amounts, limits, grades, shares of
 * what is overdue, insurers and agencies, insolvency, rumours, bank details. An insolvency may be told under the template
 * that is made for it; under `false-bank-details` a long number is taken for an account's. None: the text may be shared.
 * It finds what people write without thinking, in English and French; it does not stop somebody who wants to get round it.
 *
 * Source of the rule: insurers' and agencies' policies restrict disclosure, and what is said in a channel is not private.
 *
 * @example
 * channelFaults('Durand: stop shipping, they owe €25,000') // [{ kind: 'amount', text: '€25,000' }]
 * channelFaults('Durand : livraisons suspendues, voir Claire au 03 20 12 34 56') // []
 * channelFaults('Durand in receivership, says the BODACC', 'insolvency-published') // []
 */
export function channelFaults(text: string, template: Broadcast['template'] = 'free'): ChannelFault[] {
  const { folded, shown } = foldableText(text)
  const found = [
    ...findBankDetails(folded, { strict: template === 'false-bank-details' }),
    ...findAmounts(folded),
    ...findCreditFacts(folded),
    ...wordKinds
      .filter((kind) => kind !== 'insolvency' || template !== 'insolvency-published')
      .flatMap((kind) => findAll(folded, { kind, patterns: [wordPatterns[kind]] })),
  ]
  return withoutInner(found)
    .slice(0, mostFaults)
    .map(({ kind, from, to }) => ({ kind, text: quoted(kind, shown.slice(from, to)) }))
}

/**
 * Whether a text names where an insolvency is published: a court, a judgment, the BODACC, the Moniteur belge.
 *
 * @example
 * namesSource('Judgment of 12 November, Lille') // true
 * namesSource('Everybody says so') // false
 */
export const namesSource = (text: string): boolean => sourcePattern.test(foldableText(text).folded)

/** More would not be read. */
const mostFaults = 8
const mostLetters = 60

/** Each once: what stands inside something longer is said with it. */
const withoutInner = (found: FoundText[]): FoundText[] =>
  found
    .filter(
      (one, at) =>
        !found.some(
          (other, place) =>
            other.from <= one.from &&
            other.to >= one.to &&
            (other.to - other.from > one.to - one.from || place < at),
        ),
    )
    .sort((one, other) => one.from - other.from)

function quoted(kind: FaultKind, text: string): string {
  const said = text.replace(/\s+/g, ' ').trim()
  if (kind === 'bank-details') return `${said.slice(0, 4)}…${said.slice(-2)}`
  return said.length > mostLetters ? `${said.slice(0, mostLetters - 1)}…` : said
}

const patternOf = (words: {
  names?: readonly string[]
  en: readonly string[]
  fr: readonly string[]
}): RegExp => {
  const sources = [...(words.names ?? []), ...words.en, ...words.fr].map((word) =>
    word.replaceAll('*', '[a-z]*').replaceAll(' ', '[ -]+'),
  )
  return new RegExp(`(?<![a-z0-9])(?:${sources.join('|')})(?![a-z0-9])`, 'gi')
}

const wordKinds = ['agency', 'insolvency', 'rumour'] as const
const wordPatterns = {
  agency: patternOf(unfitWords.agency),
  insolvency: patternOf(unfitWords.insolvency),
  rumour: patternOf(unfitWords.rumour),
}
const sourcePattern = new RegExp(patternOf(sourceWords).source, 'i')
