import { sql } from 'drizzle-orm'
import { rowReader } from '../load/row.ts'
import type { Door, Store } from '../store.ts'
import { type Chain, type JournalLine, macOf, noMac, textHashOf } from './journal-line.ts'

export type ChainFault = Chain & {
  /** The line that was changed or is missing, or after which the chain was cut. */
  line: number
  fault: 'line-changed' | 'line-missing' | 'text-changed' | 'chain-cut'
}

type WithText = JournalLine & { salt: string | null; text: string | null | Record<string, string> }

/** So many lines a snapshot: others are served in between. */
const linesAtOnce = 2_000

/** Walks every chain from its first line and names what was changed, is missing, or was exchanged beside a line. */
export async function verifyChains(
  store: Store,
  secretKey: string,
): Promise<{ chains: number; lines: number; faults: ChainFault[] }> {
  const faults: ChainFault[] = []
  let [chains, lines] = [0, 0]
  let before: JournalLine | null = null
  for (;;) {
    const page: WithText[] = await store.read((door) => linesAfter(door, before))
    for (const line of page) {
      const starts: boolean = before === null || !sameChain(before, line)
      if (starts) chains++
      faults.push(...faultsOf(line, starts ? null : before, secretKey))
      before = line
    }
    lines += page.length
    if (page.length < linesAtOnce) return { chains, lines, faults }
  }
}

export const sameChain = (one: Chain, other: Chain): boolean =>
  one.subjectKind === other.subjectKind && one.subjectId === other.subjectId

function faultsOf(line: WithText, before: JournalLine | null, secretKey: string): ChainFault[] {
  const chain = { subjectKind: line.subjectKind, subjectId: line.subjectId }
  const expected = (before?.line ?? 0) + 1
  const faults: ChainFault[] = []
  if (line.line !== expected) faults.push({ ...chain, line: expected, fault: 'line-missing' })
  const { salt, text, ...signed } = line
  const joined = line.line !== expected || line.previousMac === (before?.mac ?? noMac)
  if (!joined || macOf(secretKey, signed) !== line.mac) {
    faults.push({ ...chain, line: line.line, fault: 'line-changed' })
  }
  if (salt !== null && textHashOf(salt, parsed(text)) !== line.textHash) {
    faults.push({ ...chain, line: line.line, fault: 'text-changed' })
  }
  return faults
}

/** SQLite keeps JSON as text; what somebody wrote there by hand may be none. */
function parsed(text: WithText['text']): Record<string, string> {
  if (typeof text !== 'string') return text ?? {}
  try {
    return JSON.parse(text)
  } catch {
    return { unreadable: text }
  }
}

async function linesAfter({ t, rows }: Door, before: JournalLine | null): Promise<WithText[]> {
  const { journal, journalText } = t
  const reader = rowReader(journal)
  const after = before ?? { subjectKind: '', subjectId: '', line: 0 }
  const raw = await rows<Record<string, unknown>>(sql`
    select ${reader.columns}, ${journalText.salt} as "salt", ${journalText.text} as "text"
    from ${journal} left join ${journalText} on ${journalText.subjectKind} = ${journal.subjectKind}
      and ${journalText.subjectId} = ${journal.subjectId} and ${journalText.line} = ${journal.line}
    where (${journal.subjectKind}, ${journal.subjectId}, ${journal.line})
      > (${after.subjectKind}, ${after.subjectId}, ${after.line})
    order by ${journal.subjectKind}, ${journal.subjectId}, ${journal.line} limit ${linesAtOnce}`)
  return raw.map((row) => reader.read(row) as WithText)
}
