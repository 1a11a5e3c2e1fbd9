import type { AnsweredCheck } from '@encours/db/ask/answer-check'
import type { Picked } from './pick-accounts.ts'
import type { RecordedRow } from './recorded-rows.ts'

/** Where a credit check can be asked. */
export const surfaces = ['terminal', 'http', 'slack', 'socket', 'desk'] as const
export type Surface = (typeof surfaces)[number]

/** One account and what is asked about it. */
export type Asked = Picked & { amount: string; terms: string | null }

/** What each way of asking answered. */
export type Answered = Asked & {
  terminal: AnsweredCheck
  http: AnsweredCheck
  /** The card in words, as each surface shows it. */
  cards: Record<Surface, string>
  /** What was recorded of it, one row for each time it was asked. */
  recorded: RecordedRow[]
}

const asks = [
  { amount: '100', terms: null },
  { amount: '25k', terms: '45d' },
  { amount: '2 500,50', terms: '30 fdm' },
  { amount: '400', terms: '10 net' },
  { amount: '12000', terms: 'comptant' },
] as const

export const askAbout = (picked: readonly Picked[]): Asked[] =>
  picked.map((one, index) => ({ ...one, ...(asks[index % asks.length] ?? asks[0]) }))

/** As one types it in chat. */
export const typed = ({ number, amount, terms }: Asked): string =>
  [number, amount, ...(terms === null ? [] : [terms])].join(' ')
