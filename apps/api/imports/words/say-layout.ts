import { money } from '@encours/core/money'
import type { Language } from '@encours/core/words/language'
import { sayMoney } from '@encours/core/words/say-money'
import type { Column } from '../recognise/columns.ts'
import type { ImportReport } from '../report.ts'
import { counted } from './counted.ts'
import { layoutWords } from './layout-words.ts'
import { reportWords } from './report-words.ts'

/** Which system's export it is, and where its day is from. */
export function sayLayout({ recognised, ledgerDay }: ImportReport, language: Language): string[] {
  const words = layoutWords[language]
  const { layout, titleDay, kind } = recognised
  const lines =
    layout === null ? [] : [`${words.layout}${reportWords[language].colon} ${words.names[layout.name]}`]
  if (titleDay === null || ledgerDay === null || kind !== 'open-items') return lines
  const said =
    titleDay.day === ledgerDay ? words.dayFromTitle : titleDay.day > ledgerDay ? words.dayAfterToday : ''
  if (said === '') return lines
  return [...lines, said.replace('{line}', `${titleDay.line}`).replace('{text}', () => titleDay.text)]
}

/** The name of a column as the file has it, or as what was put behind its columns is called. */
export const sayName = ({ name, by }: Column, language: Language): string =>
  by === 'layout' ? (layoutWords[language].added[name] ?? name) : name

/** What was left out, whether the file's totals agree, and what a file of balances does not tell. */
export function sayLeftOut({ layout, recognised }: ImportReport, language: Language): string[] {
  if (layout === null) return []
  const words = layoutWords[language]
  const { heading = 0, total = 0, ...others } = layout.leftOut
  const counts = { heading: heading + total, ...others }
  const { agreeing, differing, examples } = layout.totals
  const kinds = ['heading', 'payment', 'request', 'other-account', 'later'] as const
  const isByAge = recognised.columns.some(({ name, by }) => name === 'due-by-age' && by === 'layout')
  return [
    ...kinds.flatMap((kind) => (counts[kind] ? [counted(counts[kind], words.leftOut[kind], language)] : [])),
    ...(agreeing > 0 ? [counted(agreeing, words.totalsAgree, language)] : []),
    ...(differing > 0
      ? [`${counted(differing, words.totalsDiffer, language)}${reportWords[language].colon}`]
      : []),
    ...examples.map(
      ({ line, label, currency, statedMinor, foundMinor }) =>
        `  ${words.total
          .replace('{line}', `${line}`)
          .replace('{label}', () => label)
          .replace('{stated}', sayMoney(money(statedMinor, currency), language))
          .replace('{found}', sayMoney(money(foundMinor, currency), language))}`,
    ),
    ...(layout.name === 'balances' ? words.balances : isByAge ? [words.byAge] : []),
  ]
}

/** What a factor is paid for, which is open still, and what was sold to it outright, which is not. */
export const factoredRows = ({ factored = [] }: ImportReport, language: Language) =>
  factored.flatMap(({ currency, recourseCount, recourseMinor, soldCount, soldMinor }) => {
    const words = layoutWords[language]
    const row = (what: string, count: number, minor: number) =>
      [what, count, sayMoney(money(minor, currency), language)] as const
    return [
      ...(recourseCount > 0 ? [row(words.factored, recourseCount, recourseMinor)] : []),
      ...(soldCount > 0 ? [row(words.sold, soldCount, soldMinor)] : []),
    ]
  })

/** Bills of exchange, which are no invoices and count beside them. */
export const billRows = ({ bills }: ImportReport, language: Language) =>
  bills.map(
    ({ count, amountMinor, currency }) =>
      [layoutWords[language].bills, count, sayMoney(money(amountMinor, currency), language)] as const,
  )
