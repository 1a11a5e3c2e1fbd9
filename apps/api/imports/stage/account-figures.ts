import { type Currency, isCurrency } from '@encours/core/money'
import type { Row } from '../read/read-rows.ts'
import { hasField } from '../recognise/columns.ts'
import { currencyNamedIn } from '../recognise/read-amount.ts'
import { cellOf } from './cells.ts'
import { amountCell, dayCell } from './figure-cells.ts'
import type { GivenAccount } from './given-account.ts'
import type { AccountReading } from './read-account-line.ts'

const mostVatPercent = 50

/** Reads what an accounts file says in figures: currency, VAT, limits of accounts and groups. */
export function createAccountFigures(reading: AccountReading): (row: Row, number: string) => GivenAccount {
  const { recognised, faults } = reading
  const { columns } = recognised
  const currencyOf = createAccountCurrency(reading)
  const vat = cellOf(columns, 'vat')
  const group = cellOf(columns, 'group')
  const [limitOf, groupLimitOf] = [limitCell('limit'), limitCell('groupLimit')]
  const untilOf = dayCell(recognised, 'limitUntil', faults)
  const hasUntil = hasField(columns, 'limitUntil')
  const hasGroup = hasField(columns, 'group')
  const groupLimits = new Map<string, { limitMinor: number | null; line: number }>()

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

  function limitCell(field: 'limit' | 'groupLimit') {
    const amountOf = amountCell(recognised, field, faults)
    const present = hasField(columns, field)
    return (row: Row, currency: Currency): number | null | undefined => {
      if (!present) return undefined
      const amount = amountOf(row, { currency, need: 'may be empty' })
      if (amount === null || amount >= 0) return amount
      faults.note(row, field, { code: 'amount-negative', found: cellOf(columns, field)(row) })
      return null
    }
  }

  /** `20`, `20 %`, `5,5` and `0.2` are rates that people write. */
  function vatOf(row: Row): number | null {
    const text = vat(row).replace('%', '').replace(',', '.').trim()
    if (text === '') return null
    const rate = Number(text)
    const percent = rate > 0 && rate < 1 ? rate * 100 : rate
    if (percent >= 0 && percent <= mostVatPercent) return Math.round(percent * 100)
    faults.note(row, 'vat', { code: 'vat-unclear', found: vat(row) })
    return null
  }

  function groupOf(row: Row, currency: Currency): { name: string; limitMinor?: number | null } | null {
    const name = group(row)
    const limitMinor = groupLimitOf(row, currency)
    if (name === '') return null
    if (limitMinor === undefined) return { name }
    const first = groupLimits.get(name)
    if (first && first.limitMinor !== limitMinor) {
      const found = cellOf(columns, 'groupLimit')(row)
      faults.note(row, 'groupLimit', { code: 'group-limit-differs', found, expected: `${first.line}` })
    }
    if (!first) groupLimits.set(name, { limitMinor, line: row.line })
    return { name, limitMinor }
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
