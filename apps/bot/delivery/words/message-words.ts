import type { FailureKind } from '../news/failure-kind.ts'

/** What messages to people say, without a figure. */
export type MessageWords = {
  notImported: (fileName: string) => string
  folderTitle: string
  /** What happened, and what to do about it. */
  failures: Record<FailureKind, { happened: string; todo: string }>
  /** What did not change: the day of the ledger, or null where none is in. */
  unchanged: (ledgerDay: string | null) => string
  /** As above, where part of a file may have come in. */
  partly: (ledgerDay: string | null) => string
  todoTitle: string
  whereReasonsAre: Record<'folder' | 'program', string>
  import: (importId: string) => string
  missing: (dueDay: string) => { title: string; happened: string; todo: string }
}
