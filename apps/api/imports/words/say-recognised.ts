import { isDay } from '@encours/core/day'
import type { Language } from '@encours/core/words/language'
import { sayDay } from '@encours/core/words/say-day'
import type { Column } from '../recognise/columns.ts'
import { placeName } from '../recognise/guess/find-header.ts'
import type { Recognised } from '../recognise/recognise.ts'
import type { ImportReport } from '../report.ts'
import { counted } from './counted.ts'
import { guessWords } from './guess-words.ts'
import { layoutWords } from './layout-words.ts'
import { reportWords } from './report-words.ts'
import { sayGuess } from './say-guess.ts'
import { sayLayout, sayName } from './say-layout.ts'

/** What a file was read as: its shape, and each column with what it was taken for and how that was known. */
export function sayRecognised(report: ImportReport, language: Language): string[] {
  const words = reportWords[language]
  const { kind, columns } = report.recognised
  const day =
    report.ledgerDay === null ? '' : `, ${words.asOf} ${sayDay(report.ledgerDay, { language, near: null })}`
  const named = columns.map((column, index) => ({ ...column, name: column.name || placeName(index) }))
  const used = named.filter((column) => column.field !== null)
  const others = named.filter(({ field, by }) => field === null && by === 'layout').map(({ name }) => name)
  const unused = columns.filter(({ field, by, name }) => field === null && by !== 'layout' && name !== '')
  const width = Math.max(...used.map((column) => sayName(column, language).length))
  return [
    `${report.fileName}${words.colon} ${words.kinds[kind]}, ${counted(report.lines.read, words.lines, language)}${day}`,
    ...sayLayout(report, language),
    ...sayShape(report.recognised, language),
    ...used.map((column) => `  ${sayName(column, language).padEnd(width)}  ${sayColumn(column, language)}`),
    ...(others.length > 0
      ? [`  ${layoutWords[language].readWithOthers}${words.colon} ${others.join(', ')}`]
      : []),
    ...(unused.length > 0
      ? [`  ${words.notUsed}${words.colon} ${unused.map((column) => sayUnused(column, language)).join(', ')}`]
      : []),
  ]
}

function sayShape(recognised: Recognised, language: Language): string[] {
  const words = reportWords[language]
  const { encoding, separator, sheet, decimalMark, headerLine, columns, amounts, remembered } = recognised
  const shape = sheet
    ? [words.sheet.replace('{sheet}', () => sheet)]
    : [encoding.toUpperCase(), words.separators[separator], words.decimalMarks[decimalMark]]
  const isNameless = columns.every(({ name }, index) => name === placeName(index))
  const named = headerLine === 0 ? layoutWords[language].noHeader : `${words.header} ${headerLine}`
  const inCents = amounts.unit === 'cents' ? [guessWords[language].inCents] : []
  const header = isNameless ? guessWords[language].nameless : named
  return [
    `${words.readAs} ${[...shape, ...inCents].join(', ')}; ${header}`,
    ...(amounts.mayBeCents ? [guessWords[language].mayBeCents] : []),
    ...(amounts.by === 'guess' ? [guessWords[language].unitTaken[amounts.unit]] : []),
    ...(remembered ? [sayRemembered(remembered, language)] : []),
  ]
}

function sayRemembered({ by, at }: NonNullable<Recognised['remembered']>, language: Language): string {
  const words = guessWords[language]
  const on = at.slice(0, 10)
  const day = isDay(on) ? sayDay(on, { language, near: null }) : on
  const said = by === null ? words.remembered : words.rememberedBy.replace('{by}', () => by)
  return said.replace('{day}', day)
}

function sayColumn(column: Column, language: Language): string {
  const words = reportWords[language]
  const { field, format } = column
  const parts = [field === null ? '' : words.fields[field]]
  if (format?.kind === 'day') {
    parts.push(words.dayOrders[format.order])
    if (!format.sure) parts.push(words.assumed)
  }
  if (format?.kind === 'amount' && format.currency) parts.push(format.currency)
  return [...parts, ...sayHow(column, language)].join(', ')
}

/** How it was known; nothing where its name is known. */
function sayHow({ by, guess }: Column, language: Language): string[] {
  const words = guessWords[language]
  if (by === 'map') return ['--map']
  if (by === 'confirmed') return [words.confirmed]
  return by === 'guess' && guess ? [`${words.guessed} (${sayGuess(guess, language)})`] : []
}

/** A column that looks like something, but not surely, and that nobody was asked about. */
function sayUnused({ name, guess, by }: Column, language: Language): string {
  if (by !== null || !guess || guess.sureness === 'unsure') return name
  const perhaps = guessWords[language].perhaps
    .replace('{field}', reportWords[language].fields[guess.field])
    .replace('{column}', () => name)
    .replace('{name}', guess.field)
  return `${name} (${perhaps})`
}
