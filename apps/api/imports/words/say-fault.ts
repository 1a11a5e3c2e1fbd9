import type { Language } from '@encours/core/words/language'
import type { Fault } from '../fault.ts'
import { faultWords } from './fault-words.ts'

const lineWords: Record<Language, string> = { en: 'line', fr: 'ligne' }

/** `line 12 · InvoiceDate "31/02/2013": there is no such day`. */
export function sayFault({ line, column, code, found, expected }: Fault, language: Language): string {
  const why = faultWords[code][language].replace('{found}', found).replace('{expected}', expected ?? '')
  const where = column === null ? '' : ` · ${column}`
  const what = column === null || found === '' ? '' : ` "${found}"`
  const colon = language === 'fr' ? ' :' : ':'
  return `${lineWords[language]} ${line}${where}${what}${colon} ${why}`
}
