import { randomOf } from '@encours/db/demo/parts/random'
import type { Question } from './load/ask.ts'

/** Which accounts are asked about. */
export type Mix = { name: string; next: () => string }

/** Numbers of the big book's accounts: `C-00001` is the largest, with 9,000 open invoices in the whole book. */
const numberOf = (rank: number): string => `C-${String(rank).padStart(5, '0')}`

/** Any account, one busy account over and over, and the one with 9,000 open invoices. */
export function mixes(accounts: number): { spread: Mix; hot: Mix; largest: Mix } {
  const random = randomOf('mix')
  return {
    spread: { name: 'any account', next: () => numberOf(random.int({ from: 1, to: accounts })) },
    hot: { name: 'one hot account', next: () => numberOf(300) },
    largest: { name: 'the largest account', next: () => numberOf(1) },
  }
}

/** "May I sell 25,000 to them on 30 days?", asked by an account's number. */
export const checkOf = (account: string): Question => ({
  method: 'POST',
  path: '/api/credit-checks',
  body: JSON.stringify({ account, amount: 25_000, currency: 'EUR', terms: '30d' }),
})
