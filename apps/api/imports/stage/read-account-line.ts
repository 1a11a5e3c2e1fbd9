import type { Currency } from '@encours/core/money'
import type { FaultCode } from '../fault.ts'
import { ownCopy } from '../read/own-copy.ts'
import type { Row } from '../read/plain-rows.ts'
import type { Recognised } from '../recognise/recognise.ts'
import { createAccountFigures } from './account-figures.ts'
import { createAccountWords } from './account-words.ts'
import { cellOf, isBroken } from './cells.ts'
import type { GivenAccount } from './given-account.ts'
import type { LineFaults } from './line-faults.ts'

export type AccountReading = {
  recognised: Recognised
  faults: LineFaults
  /** The currencies of the accounts that the book has. */
  currencies: ReadonlyMap<string, Currency>
  bookCurrency: Currency
}

const mostLetters = 64

/** Reads the lines of an accounts file; null for a line with a fault, all of which are noted. */
export function createAccountLineReader(
  reading: AccountReading,
): (row: Row) => { number: string; given: GivenAccount } | null {
  const { faults, recognised } = reading
  const accountOf = cellOf(recognised.columns, 'account')
  const wordsOf = createAccountWords(reading)
  const figuresOf = createAccountFigures(reading)
  const firstLines = new Map<string, number>()

  return (row) => {
    if (!faults.isReadable(row)) return null
    const before = faults.list.count
    const number = accountOf(row)
    const fault = faultOf(number)
    if (fault) faults.note(row, 'account', { code: fault, found: number })
    const first = firstLines.get(number)
    if (number !== '' && first !== undefined) {
      faults.note(row, 'account', { code: 'account-twice', found: number, expected: `${first}` })
    }
    firstLines.set(ownCopy(number), first ?? row.line)
    const given = { ...wordsOf(row), ...figuresOf(row, number) }
    return faults.list.count > before ? null : { number, given }
  }
}

function faultOf(number: string): FaultCode | null {
  if (number === '') return 'account-missing'
  if (number.length > mostLetters) return 'account-too-long'
  return isBroken(number) ? 'text-broken' : null
}
