import type { ImportRefusal } from '@encours/core/import-refusal'
import type { AmountUnit } from '../amount-unit/amount-unit.ts'
import type { Column } from '../columns.ts'
import type { Field } from '../header-words.ts'
import type { Table } from '../table.ts'
import type { Unconfirmed } from './apply-guesses.ts'
import type { Guess } from './guess.ts'
import { ownNames } from './layout-key.ts'
import { sampleLines } from './sample-lines.ts'

/** All columns of a file with what they were taken for, for a person to say yes to or to correct. */
export type ColumnQuestion = {
  columns: AskedColumn[]
  /** Needed fields that no column was given. */
  missing: Field[]
  /** What whole amounts were taken for, where that is in doubt too, and one of them. */
  amounts: { unit: AmountUnit; sample: string } | null
}

export type AskedColumn = {
  /** The name to correct it by: its own, or `#3` where it has none. */
  name: string
  /** Null where it is left out. */
  field: Field | null
  by: Column['by']
  guess: Guess | null
  /** Two of its values. */
  samples: string[]
}

const samplesShown = 2

export function questionOf(
  columns: readonly Column[],
  table: Table,
  { missing, amounts }: Pick<Unconfirmed, 'missing'> & Pick<ColumnQuestion, 'amounts'>,
): ColumnQuestion {
  const { lines } = sampleLines(table.rows)
  const names = ownNames(table.header)
  return {
    missing,
    amounts,
    columns: names.flatMap((name, index) => {
      const column = columns[index]
      if (!column) return []
      const cells = lines.map((line) => line[index]?.trim() ?? '').filter((cell) => cell !== '')
      const samples = [...new Set(cells)].slice(0, samplesShown)
      return [{ name, field: column.field, by: column.by, guess: column.guess ?? null, samples }]
    }),
  }
}

/** The same as a refusal, where nobody is there to ask: without any value of the file. */
export function refusalOf({ columns, missing, amounts }: ColumnQuestion): ImportRefusal {
  return {
    code: 'columns-unconfirmed',
    guesses: columns.flatMap(({ name, field, by, guess }) =>
      guess && (field !== null || missing.includes(guess.field)) && by !== 'map'
        ? [{ column: name, field: guess.field, sureness: guess.sureness }]
        : [],
    ),
    missing,
    ...(amounts && { amounts: amounts.unit }),
  }
}
