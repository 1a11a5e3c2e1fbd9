import { sayMoney } from '@encours/core/words/say-money'
import type { Answered } from './asked.ts'

/** A table of what was asked and answered. */
export function sayAnswers(answers: readonly Answered[], { engines }: { engines: string[] }): string {
  const rows = answers.map(({ number, why, amount, terms, terminal }) => {
    const { currency } = terminal.account
    const say = (minor: number | null) => (minor === null ? '–' : sayMoney({ minor, currency }, 'en'))
    return [
      number,
      why,
      `${amount} ${terms ?? ''}`.trim(),
      terminal.verdict,
      terminal.reasons.map(({ code }) => code).join(', ') || '–',
      say(terminal.exposure.totalMinor),
      say(terminal.headroomAfterMinor),
    ]
  })
  const head = ['account', 'why', 'asked', 'verdict', 'reasons', 'exposure', 'free after']
  const table = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return [
    `Asked in the terminal, over HTTP, in Slack by HTTP and by its socket, and at the desk, on ${engines.join(' and ')}:`,
    ...lines,
  ].join('\n')
}
