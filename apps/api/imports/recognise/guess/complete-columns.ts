import type { ImportOptions } from '../../options.ts'
import { isOfOrders } from '../../orders/order-columns.ts'
import type { Column } from '../columns.ts'
import { kindOf } from '../kind.ts'
import type { Surroundings } from '../recognise.ts'
import type { Table } from '../table.ts'
import { applyGuesses, type Unconfirmed } from './apply-guesses.ts'
import { guessLayout, namesLedger } from './guess-layout.ts'

type About = {
  table: Table
  surroundings: Surroundings
  options: Pick<ImportOptions, 'kind' | 'confirmColumns'>
}

/**
 * Gives the columns of a ledger that are not known by name what they look like, and says what a person must confirm.
 * Nothing is done to a file that is known to be of another kind.
 */
export function completeColumns(
  columns: Column[],
  { table, surroundings, options }: About,
): Unconfirmed | null {
  if (options.kind !== null && options.kind !== 'ledger') return null
  const plainly = kindOf(structuredClone(columns), { wanted: options.kind, header: table.header })
  const isOther = plainly.ok && (plainly.value === 'accounts' || isOfOrders(plainly.value))
  if (isOther && !namesLedger(columns)) return null
  const guesses = guessLayout(columns, { table, surroundings })
  return guesses.size === 0 ? null : applyGuesses(columns, guesses, { confirmed: options.confirmColumns })
}
