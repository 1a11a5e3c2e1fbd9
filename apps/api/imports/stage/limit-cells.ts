import type { Currency } from '@encours/core/money'
import { ownCopy } from '../read/own-copy.ts'
import type { Row } from '../read/plain-rows.ts'
import { hasField } from '../recognise/columns.ts'
import { cellOf } from './cells.ts'
import { amountCell } from './figure-cells.ts'
import type { AccountReading } from './read-account-line.ts'

type LimitCell = (row: Row, currency: Currency) => number | null | undefined

/** Reads a limit: null where the cell is empty, which sets none, and undefined where the file has no such column. */
export function limitCell({ recognised, faults }: AccountReading, field: 'limit' | 'groupLimit'): LimitCell {
  const { columns } = recognised
  const amountOf = amountCell(recognised, field, faults)
  if (!hasField(columns, field)) return () => undefined
  return (row, currency) => {
    const amount = amountOf(row, { currency, need: 'may be empty' })
    if (amount === null || amount >= 0) return amount
    faults.note(row, field, { code: 'amount-negative', found: cellOf(columns, field)(row) })
    return null
  }
}

/** Reads the group of an account. All lines that name a group must say the same limit of it. */
export function createGroupCell(
  reading: AccountReading,
): (row: Row, currency: Currency) => { name: string; limitMinor?: number | null } | null {
  const { recognised, faults } = reading
  const { columns } = recognised
  const group = cellOf(columns, 'group')
  const limitOf = limitCell(reading, 'groupLimit')
  const limits = new Map<string, { limitMinor: number | null; line: number }>()
  return (row, currency) => {
    const name = group(row)
    const limitMinor = limitOf(row, currency)
    if (name === '') return null
    if (limitMinor === undefined) return { name }
    const first = limits.get(name)
    if (first && first.limitMinor !== limitMinor) {
      const found = cellOf(columns, 'groupLimit')(row)
      faults.note(row, 'groupLimit', { code: 'group-limit-differs', found, expected: `${first.line}` })
    }
    if (!first) limits.set(ownCopy(name), { limitMinor, line: row.line })
    return { name, limitMinor }
  }
}
