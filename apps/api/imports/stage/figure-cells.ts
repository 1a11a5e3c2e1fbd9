import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Row } from '../read/plain-rows.ts'
import type { Field } from '../recognise/header-words.ts'
import { readAmount } from '../recognise/read-amount.ts'
import { createDayReader, isDayFault } from '../recognise/read-day.ts'
import type { Recognised } from '../recognise/recognise.ts'
import { cellOf } from './cells.ts'
import type { LineFaults } from './line-faults.ts'

type Need = 'needed' | 'may be empty'

const orderNames = { 'year-month-day': 'YYYY-MM-DD', 'day-month-year': 'D/M/Y', 'month-day-year': 'M/D/Y' }

/** Reads the day of a field in the order of its column. Null where it is empty or faulty; what is faulty is noted. */
export function dayCell(
  { columns }: Recognised,
  field: Field,
  faults: LineFaults,
): (row: Row, need: Need) => IsoDay | null {
  const format = columns.find((column) => column.field === field)?.format
  if (format?.kind !== 'day') return () => null
  const cell = cellOf(columns, field)
  const read = createDayReader(format.order)
  const expected = orderNames[format.order]
  return (row, need) => {
    const text = cell(row)
    if (text === '') {
      if (need === 'needed') faults.note(row, field, { code: 'day-missing', found: '', expected })
      return null
    }
    const day = read(text)
    if (!isDayFault(day)) return day
    faults.note(row, field, { code: day, found: text, expected })
    return null
  }
}

/** Reads the amount of a field in the file's decimal mark and unit. Null where it is empty or faulty; what is faulty is noted. */
export function amountCell(
  { columns, decimalMark, amounts }: Recognised,
  field: Field,
  faults: LineFaults,
): (row: Row, as: { currency: Currency; need: Need }) => number | null {
  const cell = cellOf(columns, field)
  return (row, { currency, need }) => {
    const text = cell(row)
    if (text === '') {
      if (need === 'needed') faults.note(row, field, { code: 'amount-missing', found: '' })
      return null
    }
    const amount = readAmount(text, { decimalMark, currency, unit: amounts.unit })
    if (typeof amount === 'number') return amount
    const code = amount === 'currency-sign' ? 'currency-differs' : amount
    faults.note(row, field, {
      code,
      found: text,
      expected: code === 'currency-differs' ? currency : decimalMark,
    })
    return null
  }
}
