import type { Level, Role } from '../access/role.ts'
import { joined, type Language } from './language.ts'
import { wordsOf } from './words-of.ts'

/**
 * A role as people call it.
 *
 * @example
 * sayRole('rep', 'fr') // 'commercial'
 */
export const sayRole = (role: Role, language: Language): string => wordsOf(language).roles[role]

/**
 * Who has a level, or who together: `a credit manager and a CFO`.
 *
 * @example
 * sayLevels(['manager', 'cfo'], 'en') // 'a credit manager and a CFO'
 */
export const sayLevels = (levels: readonly Level[], language: Language): string =>
  joined(
    language,
    levels.map((level) => wordsOf(language).levels[level]),
    'and',
  )
