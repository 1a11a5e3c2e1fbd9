import { type Currency, isCurrency } from '@encours/core/money'
import type { Row } from '../read/plain-rows.ts'
import { hasField } from '../recognise/columns.ts'
import { currencyNamedIn } from '../recognise/read-amount.ts'
import { cellOf } from './cells.ts'
import { dayCell } from './figure-cells.ts'
import type { GivenAccount } from './given-account.ts'
import { createGroupCell, limitCell } from './limit-cells.ts'
import type { AccountReading } from './read-account-line.ts'

const mostVatPercent = 50

/** Reads what an accounts file says in figures: currency, VAT, limits of accounts and groups. */
export function createAccountFigures(reading: AccountReading): (row: Row, number: string) => GivenAccount {
  const { recognised, faults } = reading
  const { columns } = recognised
  const currencyOf = createAccountCurrency(reading)
  const vatOf = createVatCell(reading)
  const limitOf = limitCell(reading, 'limit')
  const untilOf = dayCell(recognised, 'limitUntil', faults)
  const groupOf = createGroupCell(reading)
  const [hasUntil, hasGroup] = [hasField(columns, 'limitUntil'), hasField(columns, 'group')]

  return (row, number) => {
    const currency = currencyOf(row, number)
    const limitMinor = limitOf(row, currency.used)
    const vatBps = vatOf(row)
    return {
      ...(currency.named && { currency: currency.named }),
      ...(vatBps !== null && { vatBps }),
      ...(limitMinor !== undefined && { limitMinor }),
      ...(hasUntil && { limitUntil: untilOf(row, 'may be empty') }),
      ...(hasGroup && { group: groupOf(row, currency.used) }),
    }
  }
}

/** `20`, `20 %`, `5,5` and `0.2` are rates that people write. */
function createVatCell({ recognised, faults }: AccountReading): (row: Row) => number | null {
  const cell = cellOf(recognised.columns, 'vat')
  return (row) => {
    const text = cell(row).replace('%', '').replace(',', '.').trim()
    if (text === '') return null
    const rate = Number(text)
    const percent = rate > 0 && rate < 1 ? rate * 100 : rate
    if (percent >= 0 && percent <= mostVatPercent) return Math.round(percent * 100)
    faults.note(row, 'vat', { code: 'vat-unclear', found: cell(row) })
    return null
  }
}

function createAccountCurrency({ recognised, faults, currencies, bookCurrency }: AccountReading) {
  const cell = cellOf(recognised.columns, 'currency')
  return (row: Row, number: string): { named: Currency | null; used: Currency } => {
    const text = cell(row)
    const known = currencies.get(number) ?? null
    const code = text.toUpperCase()
    const named = text === '' ? null : isCurrency(code) ? code : currencyNamedIn(text)
    if (text !== '' && named === null) faults.note(row, 'currency', { code: 'currency-unknown', found: text })
    if (named !== null && known !== null && named !== known) {
      faults.note(row, 'currency', { code: 'currency-differs', found: text, expected: known })
    }
    return { named, used: known ?? named ?? bookCurrency }
  }
}
