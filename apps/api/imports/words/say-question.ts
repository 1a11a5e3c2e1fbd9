import { type Language, typeset } from '@encours/core/words/language'
import type { AskedColumn, ColumnQuestion } from '../recognise/guess/question.ts'
import { reportWords } from './report-words.ts'
import { sayGuess } from './say-guess.ts'

const sampleLetters = 24

/** Each column with what it was taken for, how sure that is and why, and two of its values. */
export function sayQuestion(
  { columns, missing }: ColumnQuestion,
  { fileName, language }: { fileName: string; language: Language },
): string {
  const words = questionWords[language]
  const fields = columns.map(({ field }) => (field === null ? '–' : reportWords[language].fields[field]))
  const rows = columns.map((column, index) => [
    String(index + 1),
    column.name,
    column.samples.map(shortened).join(' · '),
    fields[index] ?? '',
    sayWhy(column, language),
  ])
  const widths = [0, 1, 2, 3].map((place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)))
  const lines = rows.map((row) => {
    const [number = '', ...rest] = row
    return `  ${number.padStart(widths[0] ?? 0)}  ${rest.map((text, at) => text.padEnd(widths[at + 1] ?? 0)).join('  ')}`.trimEnd()
  })
  const lacking = missing.map((field) => reportWords[language].fields[field]).join(', ')
  return [
    typeset(
      language,
      words.title.replace('{file}', () => fileName),
    ),
    ...lines,
    ...(missing.length > 0 ? [typeset(language, words.missing.replace('{fields}', lacking))] : []),
  ].join('\n')
}

function sayWhy({ field, by, guess }: AskedColumn, language: Language): string {
  const words = questionWords[language]
  if (by === 'name' || by === 'layout') return words.known
  if (by === 'map') return '--map'
  if (!guess || (field === null && guess.sureness === 'sure')) return ''
  const said = sayGuess(guess, language)
  return field === null ? `${reportWords[language].fields[guess.field]} ? ${said}` : said
}

const shortened = (text: string): string =>
  text.length > sampleLetters ? `${text.slice(0, sampleLetters - 1)}…` : text

const questionWords: Record<Language, { title: string; known: string; missing: string }> = {
  en: {
    title: 'Not all columns of {file} are known by name. This is what they were taken for:',
    known: 'known by name',
    missing: 'Still to be named: {fields}.',
  },
  fr: {
    title:
      'Toutes les colonnes de {file} ne sont pas connues par leur nom. Voici pour quoi elles ont été prises :',
    known: 'connu par son nom',
    missing: 'Restent à nommer : {fields}.',
  },
}
