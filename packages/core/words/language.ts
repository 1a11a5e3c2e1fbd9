/** The languages everything is said in. */
export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** A word in the two numbers that English and French have. */
export type Forms = { one: string; other: string }

/**
 * The form of a word that goes with a count, by the language's own rule: French says `0 jour`, English `0 days`.
 *
 * @example
 * plural('en', 0, { one: 'day', other: 'days' }) // 'days'
 * plural('fr', 0, { one: 'jour', other: 'jours' }) // 'jour'
 */
export const plural = (language: Language, count: number, forms: Forms): string =>
  cardinal[language].select(count) === 'one' ? forms.one : forms.other

/**
 * A date's number as it is said: `10th`, `22nd`; in French `1er`, `10`.
 *
 * @example
 * ordinal('en', 22) // '22nd'
 * ordinal('fr', 1) // '1er'
 */
export function ordinal(language: Language, date: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', many: 'th', zero: 'th', other: 'th' }
  if (language === 'fr') return date === 1 ? '1er' : String(date)
  return `${String(date)}${ending[englishOrdinal.select(date)]}`
}

/**
 * Words one after the other, the last joined by `and` or `or`.
 *
 * @example
 * joined('en', ['a', 'b', 'c'], 'or') // 'a, b or c'
 * joined('fr', ['a', 'b'], 'and') // 'a et b'
 */
export function joined(language: Language, words: readonly string[], by: 'and' | 'or'): string {
  const last = words.at(-1) ?? ''
  if (words.length < 2) return last
  return `${words.slice(0, -1).join(', ')} ${joins[language][by]} ${last}`
}

/**
 * Sets the spaces French wants before its tall marks: narrow and unbreakable before `;`, `?`, `!` and `%`, unbreakable
 * before `:` and within quotation marks. English stays as it is, but for the one
 * before `%`. Doing it twice changes nothing.
 *
 * @example
 * typeset('fr', 'Plafond : 15 %') // 'Plafond\u00a0: 15\u202f%'
 */
export const typeset = (language: Language, text: string): string =>
  language === 'fr'
    ? text.replace(/ (?=[?!%])|(?<=\S) ?(?=; )/g, narrow).replace(/ (?=: |»)|(?<=«) /g, '\u00a0')
    : text.replace(/ (?=%)/g, narrow)

/** The narrow no-break space of French figures. */
export const narrow = '\u202f'

const joins = { en: { and: 'and', or: 'or' }, fr: { and: 'et', or: 'ou' } }
const cardinal = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') }
const englishOrdinal = new Intl.PluralRules('en', { type: 'ordinal' })
