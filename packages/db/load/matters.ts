import type { Dossier, MentionedInvoice } from '@encours/core/dossier'
import { type MatterKind, type MattersByShelf, mentionedIn, noMatters, shelfOf } from '@encours/core/matter'
import { sql } from 'drizzle-orm'
import { isOneOf } from '../is-one-of.ts'
import { jsonRows } from '../json-rows.ts'
import type { Door } from '../store.ts'

type Row = { kind: MatterKind; document: unknown }

/** What lies open on an account, or on the book: one query for all kinds. */
export async function readMatters(door: Door, subjectId: string): Promise<MattersByShelf> {
  const rows = await door.prepared<Row>(
    'matters',
    ({ matter }) => sql`
      select ${matter.kind} as "kind", ${matter.document} as "document" from ${matter}
      where ${matter.subjectId} = ${sql.placeholder('subjectId')} and ended_at is null
      order by ${matter.openedAt}, ${matter.id}`,
  )({ subjectId })
  return onShelves(door, rows)
}

/** The same for many accounts; those without any are left out. */
export async function readMattersOf(
  door: Door,
  subjectIds: readonly string[],
): Promise<Map<string, MattersByShelf>> {
  const { matter } = door.t
  const rows = await door.rows<Row & { subjectId: string }>(sql`
    select ${matter.subjectId} as "subjectId", ${matter.kind} as "kind", ${matter.document} as "document"
    from ${matter} where ${isOneOf(door.engine, matter.subjectId, subjectIds)} and ended_at is null
    order by ${matter.subjectId}, ${matter.openedAt}, ${matter.id}`)
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId)
  return new Map([...bySubject].map(([id, own]) => [id, onShelves(door, own)]))
}

/** SQLite keeps a document as text. What is on a shelf is what `applyMatter` wrote. */
function onShelves(door: Door, rows: readonly Row[]): MattersByShelf {
  const shelves = noMatters()
  for (const { kind, document } of rows) {
    const shelf: unknown[] = shelves[shelfOf[kind]]
    shelf.push(door.t.matter.document.mapFromDriverValue(document))
  }
  return shelves
}

/** Which matter, open or ended. */
export type MatterRef = { accountId: string; kind: MatterKind; id: string }

/** Matters by their ids, those that have ended too, by the account that they are of. */
export async function readMattersNamed(
  door: Door,
  named: readonly MatterRef[],
): Promise<Map<string, MattersByShelf>> {
  if (named.length === 0) return new Map()
  const { matter } = door.t
  const columns = { accountId: 'text', kind: 'text', id: 'text' }
  const rows = await door.rows<Row & { subjectId: string }>(sql`
    select ${matter.subjectId} as "subjectId", ${matter.kind} as "kind", ${matter.document} as "document"
    from ${matter}
    where (${matter.subjectId}, ${matter.kind}, ${matter.id}) in (${jsonRows(door.engine, columns, named)})`)
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId)
  return new Map([...bySubject].map(([id, own]) => [id, onShelves(door, own)]))
}

type Mentioned = MentionedInvoice & { accountId: string }

/** The invoices that matters name, as the ledger has them now; one that it has no more is open no more. */
export async function readMentioned(
  door: Door,
  of: readonly { accountId: string; matters: MattersByShelf }[],
): Promise<Map<string, Dossier['mentioned']>> {
  const named = of.flatMap(({ accountId, matters }) =>
    mentionedIn(matters).map((invoice) => ({ accountId, ...invoice })),
  )
  if (named.length === 0) return new Map()
  const { invoice } = door.t
  const rows = await door.rows<Mentioned>(sql`
    select ${invoice.accountId} as "accountId", ${invoice.number} as "number", ${invoice.dueDay} as "dueDay",
      ${invoice.openMinor} as "openMinor"
    from ${invoice}
    where ${isOneOf(door.engine, invoice.accountId, [...new Set(named.map(({ accountId }) => accountId))])}
      and ${isOneOf(door.engine, invoice.number, [...new Set(named.map(({ number }) => number))])}`)
  const now = new Map(rows.map((row) => [keyOf(row), row]))
  const found = named.map((one) => now.get(keyOf(one)) ?? { ...one, openMinor: 0 })
  const byAccount = Map.groupBy(found, ({ accountId }) => accountId)
  return new Map([...byAccount].map(([id, own]) => [id, distinct(own)]))
}

const keyOf = ({ accountId, number }: Mentioned): string => `${accountId} ${number}`

/** Each once, in the order of numbers. */
const distinct = (invoices: Mentioned[]): MentionedInvoice[] =>
  [
    ...new Map(
      invoices.map(({ number, dueDay, openMinor }) => [number, { number, dueDay, openMinor }]),
    ).values(),
  ].sort((one, other) => (one.number < other.number ? -1 : 1))
