import { type SQL, sql } from 'drizzle-orm'
import type { Door, Store } from '../store.ts'
import { type ChainFault, sameChain } from './verify-chains.ts'

/** A line that something else knows of and the journal does not, and how far the chain reaches. */
type Gone = Omit<ChainFault, 'fault'> & { last: number }

/**
 * Finds what a chain by itself cannot show: that its end was cut, or written anew with the key. Seals know chains'
 * heads, and every accepted action has a line. `known` is what walking the chains has found already.
 */
export async function verifyCuts(store: Store, known: readonly ChainFault[]): Promise<ChainFault[]> {
  const faults: ChainFault[] = []
  const report = (fault: ChainFault, same: (other: ChainFault) => boolean) => {
    if (![...known, ...faults].some((other) => sameChain(other, fault) && same(other))) faults.push(fault)
  }
  for (const { last, ...head } of await store.read(sealedAndGone)) {
    if (head.line > last) report(cutAfter(last, head), isCut)
    else report({ ...head, fault: 'line-changed' }, ({ line }) => line === head.line)
  }
  for (const { last, ...gone } of await store.read(actedAndGone)) {
    report(cutAfter(last, gone), ({ fault }) => fault === 'chain-cut' || fault === 'line-missing')
  }
  return faults
}

const cutAfter = (last: number, { subjectKind, subjectId }: Omit<Gone, 'last'>): ChainFault => ({
  subjectKind,
  subjectId,
  line: last + 1,
  fault: 'chain-cut',
})

const isCut = ({ fault }: ChainFault): boolean => fault === 'chain-cut'

/** Sealed heads that are not in the journal as they were sealed. */
const sealedAndGone = ({ t, rows }: Door): Promise<Gone[]> => {
  const { journal, journalSealHead: head } = t
  return rows<Gone>(sql`
    select ${head.subjectKind} as "subjectKind", ${head.subjectId} as "subjectId", ${head.line} as "line",
      ${lastLine(t, head)} as "last"
    from ${head} left join ${journal} on ${journal.subjectKind} = ${head.subjectKind}
      and ${journal.subjectId} = ${head.subjectId} and ${journal.line} = ${head.line}
      and ${journal.mac} = ${head.mac}
    where ${journal.line} is null order by ${head.subjectKind}, ${head.subjectId}, ${head.line}`)
}

/** Accepted actions without a line. */
const actedAndGone = ({ t, rows }: Door): Promise<Gone[]> => {
  const { journal, action } = t
  return rows<Gone>(sql`
    select ${action.subjectKind} as "subjectKind", ${action.subjectId} as "subjectId", 0 as "line",
      ${lastLine(t, action)} as "last"
    from ${action} left join ${journal} on ${journal.actionId} = ${action.id}
      and ${journal.subjectKind} = ${action.subjectKind} and ${journal.subjectId} = ${action.subjectId}
    where ${action.accepted} = ${true} and ${journal.line} is null order by ${action.id}`)
}

const lastLine = (
  { journal }: Door['t'],
  of: Door['t']['action'] | Door['t']['journalSealHead'],
): SQL => sql`coalesce((
  select max(own.line) from ${journal} own
  where own.subject_kind = ${of.subjectKind} and own.subject_id = ${of.subjectId}
), 0)`
