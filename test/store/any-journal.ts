import type { SeenAccount } from '@encours/core/access/sees'
import { type Instant, toInstant } from '@encours/core/day'
import type { JournalCursor } from '@encours/db/load/journal-page'
import type { Door } from '@encours/db/store'
import fc from 'fast-check'

export type LineRow = Door['t']['journal']['$inferInsert']

/** Accounts as they are seen; A9 has gone. */
export const seenAccounts: ReadonlyMap<string, SeenAccount> = new Map([
  ['A1', { ownerId: 'p-rep', region: 'North' }],
  ['A2', { ownerId: 'p-other', region: 'North' }],
  ['A3', { ownerId: 'p-manager', region: 'South' }],
  ['A4', { ownerId: null, region: null }],
])

export const journalStart = Date.UTC(2026, 10, 20, 9)

/** So few moments that many lines share one. */
const moments = Array.from({ length: 12 }, (_, index): Instant => toInstant(journalStart + index * 60_000))

const anyLine = fc.record({
  subject: fc.constantFrom(
    ...['A1', 'A2', 'A3', 'A4', 'A9'].map((id) => ({ subjectKind: 'account', subjectId: id })),
    { subjectKind: 'person', subjectId: 'p-rep' },
    { subjectKind: 'broadcast', subjectId: 'b1' },
    { subjectKind: 'book', subjectId: 'book' },
  ),
  at: fc.constantFrom(...moments),
  actor: fc.constantFrom('person:p-rep', 'person:p-other', 'person:p-credit', 'token:t1', 'system'),
  type: fc.constantFrom(
    'hold.place',
    'account.signal',
    'insurance.set',
    'account.event',
    'alert.open',
    'alert.acknowledge',
    'remark.age',
    'person.add',
    'token.add',
    'session.begin',
    'routes.set',
    'policy.set',
    'message.replay',
    'broadcast.send',
    'import.commit',
  ),
  figures: fc.constantFrom(
    {},
    { event: 'cover-cut' },
    { event: 'insolvency' },
    { event: null },
    { rule: 'insurer-clock' },
    { rule: 'overdue' },
    { rules: 'overdue insurer-clock' },
    { rules: 'breach' },
    { kind: 'signal' },
    { kind: 'note' },
  ),
})

/** 300 lines in eight chains: whatever can be in them stands in some of them, and always the same. */
export function anyJournal(): LineRow[] {
  const ends = new Map<string, number>()
  return fc.sample(anyLine, { numRuns: 300, seed: 4 }).map(({ subject, ...rest }) => {
    const line = (ends.get(subject.subjectId) ?? 0) + 1
    ends.set(subject.subjectId, line)
    return {
      ...subject,
      ...rest,
      line,
      actionId: null,
      textHash: null,
      previousMac: '',
      mac: 'ab'.repeat(32),
    }
  })
}

/** As a page has them: newest first, then the last subject and its last line. */
export const byNewest = (one: JournalCursor, other: JournalCursor): number =>
  compare(other.at, one.at) ||
  compare(other.subjectKind, one.subjectKind) ||
  compare(other.subjectId, one.subjectId) ||
  other.line - one.line

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** How a test names a line. */
export const keyOf = ({ at, subjectId, line }: JournalCursor): string => `${at} ${subjectId} ${String(line)}`
