import type { Language } from '@encours/core/words/language'
import { fieldsOf } from '../imports/recognise/header-words.ts'
import type { Called } from './command.ts'
import type { AskedQuestion } from './import-lines.ts'

/** What was said about columns: null leaves them as they were taken. `amounts` is null where nobody asked. */
export type ColumnsSaid = { map: string[] | null; amounts: 'units' | 'cents' | null }

const ignored = 'ignore'
const leave = /^(q|quit|exit)$/i
const correction = /^#?(\d+)\s*=\s*(\w+)$/

/**
 * Asks whoever sits at the terminal whether the columns are what they were taken for. Enter says yes, `3=dueDay`
 * corrects, `c` turns cents into units and back, `q` leaves. Null where nobody sits there or wants it; a dry run shows and does not ask.
 */
export async function askColumns(called: Called, question: AskedQuestion): Promise<ColumnsSaid | null> {
  const { terminal, language, json, options } = called
  if (json) return null
  if (options['dry-run'] === true) {
    terminal.error(question.text)
    return null
  }
  const words = questionWords[language]
  const taken = new Map(question.columns.map(({ name, field }) => [name, field]))
  let isCorrected = false
  let amounts = question.amounts?.unit ?? null
  const how = amounts === null ? words.how : `${words.how}\n${words.howAmounts}`
  terminal.error(`${question.text}\n${how}`)
  for (;;) {
    const answer = await terminal.ask('> ')
    if (answer === null || leave.test(answer.trim())) return null
    if (amounts !== null && answer.trim().toLowerCase() === 'c') {
      amounts = amounts === 'cents' ? 'units' : 'cents'
      terminal.error(words.amounts[amounts])
      continue
    }
    const typed = answer.trim() === '' ? [] : answer.trim().split(/[\s,;]+(?=#?\d)/)
    const wrong = typed.find((text) => !correct(text, { question, taken }))
    isCorrected ||= typed.length > 0 && wrong !== typed[0]
    const missing = question.missing.filter((field) => ![...taken.values()].includes(field))
    if (wrong === undefined && missing.length === 0)
      return { map: isCorrected ? mapOf(taken) : null, amounts }
    terminal.error(wrong === undefined ? `${words.missing} ${missing.join(', ')}` : words.wrong(wrong))
  }
}

/** Takes one correction in; false where it is none. */
function correct(
  text: string,
  { question, taken }: { question: AskedQuestion; taken: Map<string, string | null> },
): boolean {
  const [, place = '', word = ''] = correction.exec(text) ?? []
  const column = question.columns[Number(place) - 1]
  const field = fieldMeant(word)
  if (column === undefined || field === null) return false
  // A field that moves leaves the column that had it
  for (const [name, before] of taken) if (before === field) taken.set(name, null)
  taken.set(column.name, field === ignored ? null : field)
  return true
}

/** A field by its name, or by as much of its beginning as no other has: `due`. */
function fieldMeant(word: string): string | null {
  const choices = [...fieldsOf.ledger, ignored]
  const typed = word.toLowerCase()
  const begun = choices.filter((choice) => choice.toLowerCase().startsWith(typed))
  const whole = begun.find((choice) => choice.toLowerCase() === typed)
  return whole ?? (begun.length === 1 ? (begun[0] ?? null) : null)
}

const mapOf = (taken: ReadonlyMap<string, string | null>): string[] =>
  [...taken].map(([name, field]) => `${name}=${field ?? ignored}`)

type QuestionWords = {
  how: string
  howAmounts: string
  amounts: Record<'units' | 'cents', string>
  missing: string
  wrong: (text: string) => string
}

const questionWords: Record<Language, QuestionWords> = {
  en: {
    how: `Enter accepts; 3=dueDay corrects column 3, 3=ignore leaves it out; q quits.\nFields: ${fieldsOf.ledger.join(', ')}.`,
    howAmounts: 'c turns cents into units and back.',
    amounts: { units: 'Amounts: whole units.', cents: 'Amounts: cents.' },
    missing: 'Still to be named, such as 3=number:',
    wrong: (text) => `"${text}" is no correction. Write the column's number, = and a field: 3=dueDay.`,
  },
  fr: {
    how: `Entrée accepte ; 3=dueDay corrige la colonne 3, 3=ignore la laisse de côté ; q abandonne.\nChamps : ${fieldsOf.ledger.join(', ')}.`,
    howAmounts: 'c passe des centimes aux unités, et retour.',
    amounts: { units: 'Montants : unités entières.', cents: 'Montants : centimes.' },
    missing: 'Restent à nommer, par exemple 3=number :',
    wrong: (text) =>
      `« ${text} » n'est pas une correction. Écrire le numéro de la colonne, = et un champ : 3=dueDay.`,
  },
}
