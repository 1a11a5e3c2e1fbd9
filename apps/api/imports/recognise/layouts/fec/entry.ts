import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import { ownCopy } from '../../../read/own-copy.ts'
import type { Row } from '../../../read/plain-rows.ts'
import { readAmount } from '../../read-amount.ts'
import { createDayReader, isDayFault } from '../../read-day.ts'
import { cellAt, headerAt } from '../cells/header-at.ts'

/** One line of an accounting file on a customer's account, debit above zero. */
export type Entry = {
  line: number
  day: IsoDay
  pieceDay: IsoDay
  piece: string
  journal: string
  /** The number of the entry, where it has no piece to go by. */
  entry: string
  minor: number
  letter: string
  letterDay: IsoDay | null
  /** A due day that the label tells, as bills' labels do. */
  dueDay: IsoDay | null
}

/** Where the columns of an accounting file stand, by the names of art. A47 A-1 LPF and the misspellings met. */
export const fecPlaces = (header: readonly string[]) => ({
  journal: headerAt(header, 'journalcode'),
  entry: headerAt(header, 'ecriturenum'),
  day: headerAt(header, 'ecrituredate'),
  ledger: headerAt(header, 'comptenum'),
  ledgerName: headerAt(header, 'comptelib'),
  account: headerAt(header, 'compauxnum'),
  name: headerAt(header, 'compauxlib'),
  piece: headerAt(header, 'pieceref'),
  pieceDay: headerAt(header, 'piecedate'),
  label: headerAt(header, 'ecriturelib', 'ecrlib'),
  debit: headerAt(header, 'debit'),
  credit: headerAt(header, 'credit'),
  amount: headerAt(header, 'montant'),
  sign: headerAt(header, 'sens'),
  letter: headerAt(header, 'ecriturelet', 'ecrturelet'),
  letterDay: headerAt(header, 'datelet'),
})

export type FecPlaces = ReturnType<typeof fecPlaces>

const dueInLabel =
  /\b(?:[ée]ch(?:[ée]ance)?|ech)\b\W{0,3}(?:le|au)?\s*(\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))/i

/** Reads lines into entries; null where a day or an amount is none. */
export function createEntryReader(places: FecPlaces, currency: Currency): (row: Row) => Entry | null {
  const packed = createDayReader('year-month-day')
  const written = createDayReader('day-month-year')
  const dayOf = (text: string): IsoDay | null => {
    if (text === '') return null
    const day = packed(text)
    const other = isDayFault(day) ? written(text) : day
    return isDayFault(other) ? null : other
  }
  const minorOf = createMinor(places, currency)
  const journals = new Map<string, string>()
  /** A file has a dozen journals and a million lines. */
  const journalOf = (code: string): string => {
    const known = journals.get(code) ?? ownCopy(code)
    journals.set(known, known)
    return known
  }
  return ({ line, cells }) => {
    const cell = (place: number) => cellAt(cells, place)
    const day = dayOf(cell(places.day))
    const minor = minorOf(cells)
    if (day === null || minor === null) return null
    const piece = ownCopy(cell(places.piece))
    return {
      line,
      day,
      pieceDay: dayOf(cell(places.pieceDay)) ?? day,
      piece,
      journal: journalOf(cell(places.journal)),
      entry: piece === '' ? ownCopy(cell(places.entry)) : '',
      minor,
      letter: ownCopy(cell(places.letter)),
      letterDay: dayOf(cell(places.letterDay)),
      dueDay: dayOf(dueInLabel.exec(cell(places.label))?.[1] ?? ''),
    }
  }
}

/** Debit less credit, or the amount with its sign. The decimal mark is a comma by law and a point in some files. */
function createMinor(places: FecPlaces, currency: Currency): (cells: readonly string[]) => number | null {
  const read = (text: string): number | null => {
    const bare = text.replace(/^0+(?=\d)/, '')
    if (bare === '') return 0
    const decimalMark = bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ','
    const minor = readAmount(bare, { decimalMark, currency })
    return typeof minor === 'number' ? minor : null
  }
  return (cells) => {
    if (places.amount >= 0) {
      const minor = read(cellAt(cells, places.amount))
      const isCredit = /^(?:c|-1?)$/i.test(cellAt(cells, places.sign))
      return minor === null ? null : isCredit ? -minor : minor
    }
    const [debit, credit] = [read(cellAt(cells, places.debit)), read(cellAt(cells, places.credit))]
    return debit === null || credit === null ? null : debit - credit
  }
}
