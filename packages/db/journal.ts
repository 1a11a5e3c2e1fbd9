import { randomBytes } from 'node:crypto'
import type { JournalNote, JournalType } from '@encours/core/change'
import { and, eq, sql } from 'drizzle-orm'
import { type Chain, type JournalLine, macOf, noMac, textHashOf } from './journal/journal-line.ts'
import type { Door } from './store.ts'

/** Only what there are words for: whoever reads the journal reads sentences. */
export type JournalEntry = Pick<JournalLine, 'at' | 'actor' | 'actionId'> & {
  type: JournalType
} & JournalNote

/** Adds a line to a subject's chain; the caller holds the subject's key. */
export async function appendLine(
  door: Door,
  chain: Chain,
  { entry, secretKey }: { entry: JournalEntry; secretKey: string },
): Promise<void> {
  const { db, t } = door
  const { text, ...facts } = entry
  const [head] = await headOf(door)(chain)
  const salt = randomBytes(16).toString('hex')
  const line = (head?.line ?? 0) + 1
  const unsigned = {
    ...chain,
    ...facts,
    line,
    textHash: text && textHashOf(salt, text),
    previousMac: head?.mac ?? noMac,
    mac: '',
  }
  await db.insert(t.journal).values({ ...unsigned, mac: macOf(secretKey, unsigned) })
  if (text) await db.insert(t.journalText).values({ ...chain, line, salt, text })
}

/** Erases the names and free text of a line, or of a whole chain. The chain stays whole: it holds hashes only. */
export async function eraseText({ db, t }: Door, chain: Chain, line?: number): Promise<void> {
  const { journalText } = t
  await db
    .delete(journalText)
    .where(
      and(
        eq(journalText.subjectKind, chain.subjectKind),
        eq(journalText.subjectId, chain.subjectId),
        line === undefined ? undefined : eq(journalText.line, line),
      ),
    )
}

const headOf = (door: Door) =>
  door.prepared<{ line: number; mac: string }>(
    'journal.head',
    ({ journal }) => sql`
      select ${journal.line} as "line", ${journal.mac} as "mac" from ${journal}
      where ${journal.subjectKind} = ${sql.placeholder('subjectKind')}
        and ${journal.subjectId} = ${sql.placeholder('subjectId')}
      order by line desc limit 1`,
  )
