import type { Currency } from '@encours/core/money'
import { isCurrency } from '@encours/core/money'
import type { Row } from '../read/plain-rows.ts'
import type { Field } from '../recognise/header-words.ts'
import { currencyNamedIn } from '../recognise/read-amount.ts'
import type { Recognised } from '../recognise/recognise.ts'
import { cellOf } from './cells.ts'
import type { LineFaults } from './line-faults.ts'
import type { LedgerAccount } from './staged-invoice.ts'

type CurrencyReading = { recognised: Recognised; faults: LineFaults; defaults: { currency: Currency } }

/**
 * The currency of a line: its own cell, else the sign that the file's amounts carry, else the account's, else the
 * book's. It must be the account's; for a new account the first line that names it decides. Null where it is not,
 * which is then noted.
 */
export function createRowCurrency({
  recognised,
  faults,
  defaults,
}: CurrencyReading): (row: Row, account: LedgerAccount) => Currency | null {
  const { columns } = recognised
  const cell = cellOf(columns, 'currency')
  const ofAmounts = amountsCurrency(recognised)
  return (row, account) => {
    const text = cell(row)
    const named = text === '' ? ofAmounts : currencyOf(text)
    if (named === null && text !== '') {
      faults.note(row, 'currency', { code: 'currency-unknown', found: text })
      return null
    }
    const currency = named ?? account.currency ?? defaults.currency
    if (account.currency === null || account.currency === currency) return currency
    faults.note(row, text === '' ? 'amount' : 'currency', {
      code: 'currency-differs',
      found: text === '' ? currency : text,
      expected: account.currency,
    })
    return null
  }
}

function currencyOf(text: string): Currency | null {
  const code = text.toUpperCase()
  return isCurrency(code) ? code : currencyNamedIn(text)
}

const amounts: readonly (Field | null)[] = ['amount', 'open', 'ordered', 'undelivered', 'delivered']

function amountsCurrency({ columns }: Recognised): Currency | null {
  for (const { field, format } of columns) {
    if (amounts.includes(field) && format?.kind === 'amount' && format.currency) return format.currency
  }
  return null
}
