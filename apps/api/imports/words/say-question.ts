import { type Language, typeset } from '@encours/core/words/language'
import type { AmountUnit } from '../recognise/amount-unit/amount-unit.ts'
import type { AskedColumn, ColumnQuestion } from '../recognise/guess/question.ts'
import { reportWords } from './report-words.ts'
import { sayGuess } from './say-guess.ts'

const sampleLetters = 24

/** Each column with what it was taken for, how sure that is and why, and two of its values. */
export function sayQuestion(
  { columns, missing, amounts }: ColumnQuestion,
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
  const isGuessed = missing.length > 0 || columns.some(({ guess }) => guess !== null)
  const lacking = missing.map((field) => reportWords[language].fields[field]).join(', ')
  return [
    typeset(
      language,
      (isGuessed ? words.title : words.titleOfAmounts).replace('{file}', () => fileName),
    ),
    ...lines,
    ...(missing.length > 0 ? [typeset(language, words.missing.replace('{fields}', lacking))] : []),
    ...(amounts ? [typeset(language, sayAmounts(amounts, language))] : []),
  ].join('\n')
}

/** The same figure both ways: whoever sees both knows which it is. */
function sayAmounts({ unit, sample }: NonNullable<ColumnQuestion['amounts']>, language: Language): string {
  const figure = Number(sample.replace(/\D/g, ''))
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const said = (value: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)
  return questionWords[language].amounts[unit]
    .replace('{sample}', () => sample)
    .replace('{asCents}', said(figure / 100))
    .replace('{asUnits}', said(figure))
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

type QuestionWords = {
  title: string
  /** Where only the amounts are in doubt. */
  titleOfAmounts: string
  known: string
  missing: string
  amounts: Record<AmountUnit, string>
}

const questionWords: Record<Language, QuestionWords> = {
  en: {
    title: 'Not all columns of {file} are known by name. This is what they were taken for:',
    titleOfAmounts: 'All amounts of {file} are whole numbers. This is what its columns were taken for:',
    known: 'known by name',
    missing: 'Still to be named: {fields}.',
    amounts: {
      cents: 'Amounts are whole numbers and were taken for cents: {sample} is {asCents}, not {asUnits}.',
      units:
        'Amounts are whole numbers and were taken for whole units: {sample} is {asUnits}, not {asCents}.',
    },
  },
  fr: {
    title:
      'Toutes les colonnes de {file} ne sont pas connues par leur nom. Voici pour quoi elles ont été prises :',
    titleOfAmounts:
      'Tous les montants de {file} sont des nombres entiers. Voici pour quoi ses colonnes ont été prises :',
    known: 'connu par son nom',
    missing: 'Restent à nommer : {fields}.',
    amounts: {
      cents:
        'Les montants sont des nombres entiers, pris pour des centimes : {sample} vaut {asCents}, et non {asUnits}.',
      units:
        'Les montants sont des nombres entiers, pris pour des unités : {sample} vaut {asUnits}, et non {asCents}.',
    },
  },
}
