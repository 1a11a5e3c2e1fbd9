import { readAmount } from '../../read-amount.ts'
import { creditColumn, debitColumn } from '../cells/amount-columns.ts'
import { isZero, negative } from '../cells/amount-text.ts'
import { cellAt } from '../cells/header-at.ts'
import { writeAmount } from '../cells/write-amount.ts'
import type { Step } from '../layout.ts'

/** Debit and credit in two columns make one amount. */
export const debitCredit: Step = {
  adds: () => [{ name: 'debit-credit', field: 'amount' }],
  reads: (header) => [debitColumn(header), creditColumn(header)],
  start: ({ header, added: [into = 0], decimalMark, currency }) => {
    const [debitAt, creditAt] = [debitColumn(header), creditColumn(header)]
    const minorOf = (text: string) => readAmount(text, { decimalMark, currency })
    return {
      take: (row) => {
        const [debit, credit] = [cellAt(row.cells, debitAt), cellAt(row.cells, creditAt)]
        row.cells[into] = oneAmount(debit, credit)
        return row
      },
    }

    function oneAmount(debit: string, credit: string): string {
      if (credit === '' || isZero(credit)) return debit === '' ? credit : debit
      if (debit === '' || isZero(debit)) return turned(credit)
      const [plus, minus] = [minorOf(debit), minorOf(credit)]
      return typeof plus === 'number' && typeof minus === 'number'
        ? writeAmount(plus - minus, { decimalMark, currency })
        : `${debit} / ${credit}`
    }

    /** A credit below zero is a debit. */
    function turned(credit: string): string {
      const minor = minorOf(credit)
      return typeof minor === 'number' && minor < 0
        ? writeAmount(-minor, { decimalMark, currency })
        : negative(credit)
    }
  },
}

export const hasDebitCredit = (header: readonly string[]): boolean =>
  debitColumn(header) >= 0 && creditColumn(header) >= 0
