import type { Asked } from '@encours/core/credit/parse-ask'
import { parseTerms } from '@encours/core/ledger/parse-terms'
import type { AccountHint, Refusal } from '@encours/core/refusal'
import { type Language, typeset } from '@encours/core/words/language'
import { sayTerms } from '@encours/core/words/say-terms'
import { wordsOf } from '@encours/core/words/words-of'
import type { Asker } from '../commands/command.ts'
import { type Button, type Card, type Part, plainCard } from './card.ts'
import { askValue } from './press-values.ts'

/** As many as are taken in at a glance. */
export const mostChoices = 5

/** A name that several accounts have: a press asks the same of the one that is meant. */
export function accountChoiceCard(
  { text, matches, matchCount }: Extract<Refusal, { code: 'account-ambiguous' }>,
  asked: Asked,
  asker: Asker,
): Card {
  const { choices: words } = wordsOf(asker.language).chat
  const say = (line: string): string => typeset(asker.language, line)
  const shown = matches.slice(0, mostChoices)
  const left = matchCount - shown.length
  const more: Part[] = left > 0 ? [{ kind: 'note', text: say(words.more(left)) }] : []
  return plainCard(say(words.title({ text, count: matchCount })), [
    { kind: 'text', text: askedInShort(asked, asker.language) },
    accountChoices(shown, asked, asker),
    ...more,
  ])
}

/** Accounts to choose from, for the same ask. */
export const accountChoices = (
  hints: readonly AccountHint[],
  asked: Asked,
  { place }: Asker,
): Extract<Part, { kind: 'choices' }> => ({
  kind: 'choices',
  choices: hints
    .slice(0, mostChoices)
    .map((hint) => choice(hintText(hint), { ...asked, account: `id:${hint.id}` }, place)),
})

/** A text that can be read in several ways, each of which finds an account. */
export function readingChoiceCard(readings: readonly Asked[], { language, place }: Asker): Card {
  const choices = readings
    .slice(0, mostChoices)
    .map((asked) => choice(`${asked.account} · ${askedInShort(asked, language)}`, asked, place))
  return plainCard(typeset(language, wordsOf(language).chat.choices.readings), [{ kind: 'choices', choices }])
}

const choice = (label: string, asked: Asked, place: string | null): Button => ({
  press: 'choose-account',
  label,
  style: 'plain',
  value: askValue({ asked, place }),
  field: null,
})

const hintText = ({ number, name, city }: AccountHint): string =>
  `${number} · ${city === null ? name : `${name}, ${city}`}`

/** What was asked, as it was typed; terms as they are understood. */
const askedInShort = ({ amount, basis, terms, deposit, orderRef }: Asked, language: Language): string =>
  [
    String(amount),
    basis,
    termsInShort(terms, language),
    deposit === null ? null : wordsOf(language).card.deposit(String(deposit)),
    orderRef,
  ]
    .filter((part) => part !== null)
    .join(' · ')

function termsInShort(terms: Asked['terms'], language: Language): string | null {
  if (terms === null) return null
  if (typeof terms !== 'string') return sayTerms(terms, language)
  const agreed = parseTerms(terms)
  return agreed.ok ? sayTerms(agreed.value, language) : terms
}
