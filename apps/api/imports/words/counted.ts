import { type Forms, type Language, plural } from '@encours/core/words/language'

/** `1 line`, `2,466 lines`. */
export const counted = (number: number, what: Forms, language: Language): string =>
  `${figure(number, language)} ${plural(language, number, what)}`

export const figure = (number: number, language: Language): string =>
  new Intl.NumberFormat(language).format(number)
