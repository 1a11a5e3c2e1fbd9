import { daySchema } from '@encours/core/day'
import { ok, type Result, refuse } from '@encours/core/result'
import * as v from 'valibot'
import type { ImportOptions } from './imports/importer.ts'
import { askedKinds } from './imports/options.ts'
import { amountUnits } from './imports/recognise/amount-unit/amount-unit.ts'
import type { QueryParameter } from './openapi/description.ts'
import { parseInput } from './read-body.ts'
import { choice } from './yes-or-no.ts'

const only = v.pipe(
  v.array(v.string()),
  v.check((texts) => texts.length === 1, 'given once'),
  v.transform(([text]) => text ?? ''),
)
const flag = v.optional(
  v.pipe(
    only,
    v.picklist(['yes', 'no', 'true', 'false', '1', '0', ''], 'yes or no'),
    v.transform((text) => isYes(text)),
  ),
  ['false'],
)

const querySchema = v.strictObject({
  fileName: v.optional(v.pipe(only, v.maxLength(255)), ['upload']),
  kind: v.optional(v.pipe(only, v.picklist(askedKinds, 'ledger, accounts, orders or deliveries'))),
  sheet: v.optional(v.pipe(only, v.maxLength(100))),
  dryRun: flag,
  asOf: v.optional(only),
  skipFaulty: flag,
  confirmSettled: flag,
  confirmColumns: flag,
  basis: v.optional(v.pipe(only, v.picklist(['HT', 'TTC'], 'HT or TTC'))),
  amounts: v.optional(v.pipe(only, v.picklist(amountUnits, 'units or cents'))),
  zeros: v.optional(v.pipe(only, v.picklist(['same', 'different'], 'same or different'))),
  map: v.optional(v.array(v.pipe(v.string(), v.regex(/^.+=.+$/, 'COLUMN=FIELD'))), []),
})

/** How to read a file, from the address it is sent to. */
export function parseImportQuery(
  queries: Record<string, string[]>,
): Result<{ fileName: string; options: ImportOptions }> {
  const parsed = parseInput(querySchema, queries)
  if (!parsed.ok) return parsed
  const { fileName, kind, sheet, asOf, zeros, basis, amounts, map, ...flags } = parsed.value
  const day = asOf === undefined ? undefined : v.safeParse(daySchema, asOf)
  if (day?.success === false) return refuse({ code: 'day-unclear', text: (asOf ?? '').slice(0, 40) })
  return ok({
    fileName,
    options: {
      ...flags,
      kind: kind ?? null,
      sheet: sheet ?? null,
      asOf: day?.output ?? null,
      zeros: zeros ?? null,
      basis: basis ?? null,
      amounts: amounts ?? null,
      map: Object.fromEntries(map.map(splitAtLastSign)),
    },
  })
}

/** A column may have a `=` in its name, a field never has. */
const splitAtLastSign = (text: string): [string, string] => {
  const at = text.lastIndexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}

/** `?dryRun` alone says yes. */
const isYes = (text: string): boolean => !['no', 'false', '0'].includes(text)

/** What the documentation says of the options. */
export const importQueryDescription: readonly QueryParameter[] = [
  { name: 'fileName', text: 'What the file is called, for the report.', example: 'ledger.csv' },
  {
    name: 'kind',
    text: 'What kind of file it is; found out where it is left out.',
    values: askedKinds,
  },
  {
    name: 'sheet',
    text: 'The sheet of a workbook, by its name; found out where only one can be meant.',
  },
  choice('dryRun', '`yes` reports what would change and changes nothing.'),
  {
    name: 'asOf',
    text: 'Reads a history file as the book stood at the end of that day, such as 2026-11-20.',
  },
  choice('skipFaulty', '`yes` leaves faulty lines out instead of refusing the file.'),
  choice('confirmSettled', '`yes` when the file may settle a large share of the book.'),
  {
    name: 'zeros',
    text: 'Whether numbers that differ by leading zeros only are the same.',
    values: ['same', 'different'],
  },
  choice('confirmColumns', '`yes` when the columns are what a `columns-unconfirmed` refusal took them for.'),
  {
    name: 'basis',
    text: 'Whether amounts of orders are without VAT (HT) or with it (TTC).',
    values: ['HT', 'TTC'],
  },
  {
    name: 'amounts',
    text: 'Whether whole numbers count units of the currency or cents; asked where that is in doubt.',
    values: amountUnits,
  },
  {
    name: 'map',
    text: 'A column of the file and its field (`Customer=account`); given as often as there are columns to say.',
    many: true,
  },
]
