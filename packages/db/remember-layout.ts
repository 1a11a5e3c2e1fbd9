import { eq } from 'drizzle-orm'
import type { KnownLayout } from './load/known-layout.ts'
import type { Door } from './store.ts'

/** What is known changes under the key of imports, which remember it. */
export const knownLayoutKeys: readonly string[] = ['import']

/** Keeps how a layout is read, in place of what was known of it. */
export async function rememberLayout(
  { db, t }: Door,
  layout: Omit<KnownLayout, 'confirmedByName'>,
): Promise<void> {
  const { headerHash, ...row } = layout
  await db
    .insert(t.knownLayout)
    .values({ headerHash, ...row })
    .onConflictDoUpdate({ target: t.knownLayout.headerHash, set: row })
}

/** Forgets the one layout whose id begins so; gives its id, and null where there is none or more than one. */
export async function forgetLayout(door: Door, idBegins: string): Promise<string | null> {
  const { db, t } = door
  const known = await db.select({ id: t.knownLayout.headerHash }).from(t.knownLayout)
  const [found, other] = known.filter(({ id }) => id.startsWith(idBegins))
  if (found === undefined || other !== undefined) return null
  await db.delete(t.knownLayout).where(eq(t.knownLayout.headerHash, found.id))
  return found.id
}
