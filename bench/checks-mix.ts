import { randomOf } from '@encours/db/demo/parts/random'
import type { Question } from './load/ask.ts'

/** Which accounts are asked about: all of them once, and then any of them. */
export type Mix = { name: string; accounts: readonly string[]; next: () => string }

/** As many accounts as a day's questions are about. */
const accountsOfADay = 2_000

/** Accounts large and small from the whole book, one busy account over and over, and the one with 9,000 open invoices. */
export function mixes(accounts: number): readonly Mix[] {
  const step = Math.max(1, Math.floor(accounts / accountsOfADay))
  const spread = Array.from({ length: Math.min(accounts, accountsOfADay) }, (_, index) =>
    numberOf(1 + index * step),
  )
  return [
    mixOf('any account', spread),
    mixOf('one hot account', [numberOf(300)]),
    mixOf('the largest account', [numberOf(1)]),
  ]
}

function mixOf(name: string, accounts: readonly string[]): Mix {
  const random = randomOf('mix', name)
  return { name, accounts, next: () => random.pick(accounts) }
}

/** Numbers of the big book's accounts: `C-00001` is the largest, with 9,000 open invoices in the whole book. */
const numberOf = (rank: number): string => `C-${String(rank).padStart(5, '0')}`

/** "May I sell 25,000 to them on 30 days?", asked by an account's number. */
export const checkOf = (account: string): Question => ({
  method: 'POST',
  path: '/api/credit-checks',
  body: JSON.stringify({ account, amount: 25_000, currency: 'EUR', terms: '30d' }),
})
