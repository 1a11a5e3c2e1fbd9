import { Readable } from 'node:stream'
import type { Instant } from '@encours/core/day'
import { day, toInstant } from '@encours/core/day'
import { money } from '@encours/core/money'
import { ensureBook } from '@encours/db/book'
import type { Store } from '@encours/db/store'
import { sql } from 'drizzle-orm'
import { createImporter, type ImportOutcome } from './importer.ts'
import { defaultOptions, type ImportOptions } from './options.ts'
import type { ImportProgress, ImportReport } from './report.ts'

export type Given = Partial<Omit<ImportOptions, 'asOf'>> & {
  asOf?: string
  fileName?: string
  onProgress?: (progress: ImportProgress) => void
}

/** What chains the journal in tests of imports. */
export const importerKey = 'the-key-of-these-imports'

/** An importer on a French book in euros, for tests: a text goes in as a file. */
export async function givenImporter(
  store: Store,
  {
    today,
    hoursLater = 0,
    secretKey = importerKey,
  }: { today: string; hoursLater?: number; secretKey?: string },
) {
  const currency = money(0, 'EUR').currency
  await ensureBook(store, { currency, country: 'FR', timeZone: 'Europe/Paris', preset: 'balanced' })
  let clock = Date.UTC(2026, 10, 22, hoursLater)
  // A lease goes by the store's own clock, on which the hours have gone by too
  const lateMs = hoursLater * 3_600_000
  await store.write([], (door) =>
    door.rows(sql`update counter set value = value - ${lateMs} where name like '%.lease'`),
  )
  const now = (): Instant => toInstant(clock++)
  const through = (used: Store) => {
    const importer = createImporter({ store: used, secretKey, today: () => day(today), now })
    const importText = (text: string | Buffer, given: Given = {}): Promise<ImportOutcome> => {
      const { asOf, fileName, onProgress, ...options } = given
      return importer.importFile({
        stream: Readable.from([Buffer.from(text)]),
        fileName: fileName ?? 'ledger.csv',
        options: { ...defaultOptions, ...options, asOf: asOf === undefined ? null : day(asOf) },
        actor: { kind: 'system' },
        onProgress: onProgress ?? (() => {}),
      })
    }
    return { importer, importText }
  }
  return { ...through(store), through }
}

/** The report of an import that was not refused. */
export function reportOf(outcome: ImportOutcome): ImportReport {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** The invoices of the book as text, one a line, for comparing. */
export async function bookLines(store: Store): Promise<string[]> {
  const rows = await store.read((door) =>
    door.rows<Record<string, unknown>>(sql`
      select a.number as account, i.number, i.invoice_day, i.due_day, i.amount_minor, i.open_minor, i.disputed_minor,
        i.settled_day, i.order_number
      from invoice i join account a on a.id = i.account_id`),
  )
  return rows.map((row) => Object.values(row).join(' | ')).sort()
}

/** The versions of all documents: equal where nothing was touched. */
export async function versions(store: Store): Promise<string> {
  return store.read(async (door) => {
    const accounts = await door.rows(sql`select number, seq from account order by number`)
    const counters = await door.rows(
      sql`select name, value from counter where name not like 'import%' order by name`,
    )
    const books = await door.rows(sql`select seq from book`)
    return JSON.stringify([accounts, counters, books])
  })
}
