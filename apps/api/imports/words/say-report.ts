import { money } from '@encours/core/money'
import { type Forms, type Language, typeset } from '@encours/core/words/language'
import { sayMoney } from '@encours/core/words/say-money'
import { type ImportReport, isOrders } from '../report.ts'
import { counted, figure } from './counted.ts'
import { reportWords } from './report-words.ts'
import { sayFault } from './say-fault.ts'
import { billRows, factoredRows, sayLeftOut } from './say-layout.ts'
import { sayArrived, sayOrderChanges, sayOrderFigures } from './say-orders.ts'
import { sayRecognised } from './say-recognised.ts'

const mostFaults = 50
const mostRepCodes = 20

/** A report as the terminal prints it: what was recognised, found and changed, and what is wrong. */
export function sayReport(report: ImportReport, language: Language): string {
  const lines = [
    ...sayRecognised(report, language),
    ...sayFigures(report, language),
    ...sayOrderFigures(report, language),
    ...sayChanges(report, language),
    ...sayFaults(report, language),
  ]
  return lines.map((line) => typeset(language, line)).join('\n')
}

function sayFigures(report: ImportReport, language: Language): string[] {
  const { figures, worst } = report
  const words = reportWords[language]
  const rows = figures.flatMap((sum) => [
    [words.open, sum.openCount, sayMoney(money(sum.openMinor, sum.currency), language)] as const,
    [words.overdue, sum.overdueCount, sayMoney(money(sum.overdueMinor, sum.currency), language)] as const,
    ...(sum.creditCount > 0
      ? [[words.credits, sum.creditCount, sayMoney(money(sum.creditsMinor, sum.currency), language)] as const]
      : []),
  ])
  const accounts = worst.map(({ number, name, currency, openMinor, overdueMinor }) => {
    const open = sayMoney(money(openMinor, currency), language)
    const overdue = sayMoney(money(overdueMinor, currency), language)
    const who = name === number ? number : `${number} ${name}`
    return `  ${who}${words.colon} ${overdue} ${words.ofOpen.replace('{open}', open)}`
  })
  return [
    ...[...rows, ...factoredRows(report, language), ...billRows(report, language)].map(
      ([what, count, sum]) => `${what.padEnd(8)} ${figure(count, language).padStart(8)}  ${sum}`,
    ),
    ...(accounts.length > 0 ? [words.worst, ...accounts] : []),
  ]
}

function sayChanges(report: ImportReport, language: Language): string[] {
  const words = reportWords[language]
  const { invoices, accounts, lines, unknownRepCodes, zeros } = report
  const count = (number: number, what: Forms) => counted(number, what, language)
  const ofInvoices = (['added', 'changed', 'settled', 'unchanged'] as const).map((what) =>
    count(invoices[what], words.invoices[what]),
  )
  const ofAccounts = (['created', 'changed', 'unchanged'] as const).map((what) =>
    count(accounts[what], words.accounts[what]),
  )
  const { kind } = report.recognised
  const ofLines = isOrders(report) ? sayOrderChanges(report, language) : ofInvoices
  const changes = kind === 'accounts' ? [ofAccounts] : [ofLines, ofAccounts]
  const codes = unknownRepCodes
    .slice(0, mostRepCodes)
    .map(({ repCode, accountCount }) => `${repCode} (${accountCount})`)
  return [
    ...(report.state === 'unchanged'
      ? [words.states.unchanged]
      : [`${words.states[report.state]}${words.colon}`, ...changes.map((parts) => `  ${parts.join(', ')}`)]),
    ...(lines.later > 0 ? [count(lines.later, words.later)] : []),
    ...(lines.settled > 0 ? [count(lines.settled, words.nothingOpen)] : []),
    ...sayLeftOut(report, language),
    ...(zeros.pairCount > 0 ? [count(zeros.pairCount, words.zeros)] : []),
    ...(codes.length > 0 ? [`${words.unknownRepCodes}${words.colon} ${codes.join(', ')}`] : []),
    ...sayArrived(report, language),
    ...(report.demoRemoved ? [words.demoRemoved] : []),
  ]
}

function sayFaults({ faults, faultCount, lines }: ImportReport, language: Language): string[] {
  if (faultCount === 0) return []
  const words = reportWords[language]
  const shown = faults.slice(0, mostFaults).map((fault) => `  ${sayFault(fault, language)}`)
  const more = faultCount - shown.length
  return [
    `${counted(lines.faulty, words.faulty, language)}${words.colon}`,
    ...shown,
    ...(more > 0 ? [`  ${words.moreFaults.replace('{count}', figure(more, language))}`] : []),
  ]
}
