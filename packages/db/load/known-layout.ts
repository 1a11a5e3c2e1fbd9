import type { Instant } from '@encours/core/day'
import { desc, eq, sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/** How the columns of a layout are read because somebody said so. */
export type KnownLayout = {
  headerHash: string
  columns: string[]
  /** Column name → field, `ignore` included. */
  map: Record<string, string>
  kind: 'ledger' | 'accounts' | 'orders' | null
  confirmedAt: Instant
  /** The key of whoever confirmed it, and the name where it is a person who is still known. */
  confirmedBy: string
  confirmedByName: string | null
}

/** The layout with these columns; null where nobody has confirmed one. */
export async function loadKnownLayout(door: Door, headerHash: string): Promise<KnownLayout | null> {
  const { t } = door
  const [row] = await selectLayouts(door).where(eq(t.knownLayout.headerHash, headerHash))
  return row ? toKnownLayout(row) : null
}

/** All of them, the newest first. */
export async function loadKnownLayouts(door: Door): Promise<KnownLayout[]> {
  const { t } = door
  const rows = await selectLayouts(door).orderBy(desc(t.knownLayout.confirmedAt), t.knownLayout.headerHash)
  return rows.map(toKnownLayout)
}

const selectLayouts = ({ db, t }: Door) =>
  db
    .select({ layout: t.knownLayout, name: t.person.name })
    .from(t.knownLayout)
    .leftJoin(t.person, sql`${t.knownLayout.confirmedBy} = 'person:' || ${t.person.id}`)

type Row = { layout: Door['t']['knownLayout']['$inferSelect']; name: string | null }

const toKnownLayout = ({ layout, name }: Row): KnownLayout => ({ ...layout, confirmedByName: name })
