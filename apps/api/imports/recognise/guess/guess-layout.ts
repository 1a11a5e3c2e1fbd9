import type { Column } from '../columns.ts'
import { decimalMarkOf } from '../decimal-mark.ts'
import { type Field, fieldsOf } from '../header-words.ts'
import type { Surroundings } from '../recognise.ts'
import type { Table } from '../table.ts'
import { isContradicted } from './contradicted.ts'
import type { Guess } from './guess.ts'
import { guessColumns } from './guess-columns.ts'
import { type NameScore, nameScoreOf } from './names/name-score.ts'
import { profileOf } from './profile.ts'
import type { Candidate } from './roles/candidate.ts'
import { sampleLines } from './sample-lines.ts'

const msPerDay = 86_400_000
/** A name that speaks for a field so much is worth a look at the values. */
const worthALook = 0.3
const bare = 0.8
const speaksUp = 0.7
const challenge = { least: 0.85, ahead: 0.2 }
/** What a known bare name (`Client`, `Date`, `Montant`) is worth once another column claims its field. */
const bareWorth = 0.75

const guessable: readonly Field[] = fieldsOf.ledger
const needed: readonly Field[] = ['account', 'number', 'invoiceDay']

type Named = { column: Column; said: NameScore; challenged: boolean }
type About = { table: Table; surroundings: Surroundings }

/**
 * What the columns are that are not known by name; null for a column that gave its field up. Nothing where all that
 * is needed is known and no other column's name speaks for a field that is missing: then no value is looked at.
 */
export function guessLayout(columns: readonly Column[], about: About): Map<Column, Guess | null> {
  const { lines, inOrder } = sampleLines(about.table.rows)
  const cells = columns.map((_, index) => lines.map((row) => row[index]?.trim() ?? ''))
  const named = withChallenges(columns, cells)
  const has = (field: Field) => named.some((one) => isFixed(one) && one.column.field === field)
  // Terms serve to make due days only
  const missing = new Set(guessable.filter((field) => !has(field) && !(field === 'terms' && has('dueDay'))))
  const lacks = needed.some((field) => missing.has(field)) || (missing.has('amount') && missing.has('open'))
  const speaks = named.some(
    (one) =>
      isFree(one) && [...one.said.of].some(([field, score]) => missing.has(field) && score >= worthALook),
  )
  const found = new Map<Column, Guess | null>()
  if (!lacks && !speaks) return found
  for (const { column, challenged } of named) if (challenged) found.set(column, null)
  const candidates = candidatesOf(named, cells, about)
  const today = Date.parse(about.surroundings.today) / msPerDay
  for (const [candidate, guess] of guessColumns({ candidates, inOrder, today })) {
    const column = columns[candidate.index]
    // Where nothing is lacking, values alone say nothing that was not said before
    if (column && (lacks || guess.reasons.some(({ code }) => code === 'named'))) found.set(column, guess)
  }
  return found
}

/** Whether names that are not known speak for invoices: then a list of customers or orders is one of what is owed. */
export function namesLedger(columns: readonly Column[]): boolean {
  const free = columns
    .filter(({ field, by }) => !isOfLedger(field) && !ofDeliveries.includes(field) && by !== 'map')
    .map(({ name }) => nameScoreOf(name))
  const speaks = (field: Field, least: number) => free.some(({ of }) => (of.get(field) ?? 0) >= least)
  const has = (field: Field, least: number) =>
    speaks(field, least) || columns.some((column) => column.field === field)
  return (
    speaks('number', speaksUp) &&
    has('invoiceDay', worthALook) &&
    (has('amount', worthALook) || has('open', worthALook))
  )
}

/** Fields of other kinds are no knowledge in a ledger: `Montant HT` names the worth of an order. */
const isOfLedger = (field: Field | null): boolean => field !== null && guessable.includes(field)

/** Their names say what they are: the number of a delivery is none of an invoice. */
const ofDeliveries: readonly (Field | null)[] = [
  'deliveryNumber',
  'deliveryDay',
  'orderDay',
  'undelivered',
  'delivered',
  'invoiced',
]

const isFixed = ({ column, challenged }: Named): boolean =>
  !challenged && (isOfLedger(column.field) || column.by === 'map' || column.by === 'remembered')
const isFree = (one: Named): boolean =>
  !isFixed(one) && (one.column.by === null || one.column.by === 'name' || one.column.by === 'layout')

/**
 * A bare name is known by itself, but gives way to one that says the same and more (`Client` beside `Code cli.`), and
 * to values that are something else.
 */
function withChallenges(columns: readonly Column[], cells: readonly string[][]): Named[] {
  const named = columns.map((column) => ({ column, said: nameScoreOf(column.name) }))
  return named.map(({ column, said }, index) => {
    const { field } = column
    if (field !== null && column.by === 'name' && isContradicted(field, cells[index] ?? [])) {
      const of = new Map([...said.of].filter(([other]) => other !== field))
      return { column, said: { ...said, of }, challenged: true }
    }
    const own = field === null ? 1 : (said.of.get(field) ?? 0)
    if (field === null || column.by !== 'name' || own >= bare) return { column, said, challenged: false }
    const challenged = named.some((other) => {
      const claim =
        other.column.field === null && other.column.by === null ? (other.said.of.get(field) ?? 0) : 0
      return claim >= challenge.least && claim >= own + challenge.ahead
    })
    if (!challenged) return { column, said, challenged }
    const of = new Map(said.of).set(field, Math.max(own, bareWorth))
    return { column, said: { ...said, of }, challenged }
  })
}

function candidatesOf(named: Named[], cells: string[][], { table, surroundings }: About): Candidate[] {
  const mark = decimalMarkOf(
    cells.flat().filter((cell) => /^[-(]?[\d .,'’]+[.,]\d{2}[-)]?\s*\D{0,3}$/.test(cell)),
  )
  const about = {
    today: Date.parse(surroundings.today) / msPerDay,
    country: surroundings.country,
    mark: mark ?? (table.separator === ';' ? (',' as const) : ('.' as const)),
  }
  return named.map(
    ({ column, said, challenged }, index): Candidate => ({
      ...profileOf({ index, name: column.name }, cells[index] ?? [], about),
      said,
      fixed: challenged || (column.by === 'name' && !isOfLedger(column.field)) ? null : column.field,
      ignored: column.by !== null && column.field === null,
    }),
  )
}
