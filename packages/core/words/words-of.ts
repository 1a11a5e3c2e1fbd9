import { en } from './en/words.ts'
import { fr } from './fr/words.ts'
import type { Language } from './language.ts'
import type { Words } from './shape/words.ts'

/**
 * The words of a language.
 *
 * @example
 * wordsOf('fr').verdicts.refer // 'Pas encore'
 */
export const wordsOf = (language: Language): Words => all[language]

const all: Record<Language, Words> = { en, fr }
